using System.Text.Json;
using Warraq.Desk;
using Warraq.Media;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Desk;

public sealed class PublishChecklistTests
{
    [Fact]
    public async Task A_story_with_all_it_needs_is_held_by_nothing()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await paper.DraftAsync("وصول الباخرة إلى الميناء", sources: ["وكالة"]);
        var list = await AskAsync(paper, number);
        list.Blocks.ShouldBeFalse();
        list.WhyNot(overridden: false).ShouldBeEmpty();
        list.Lines.ShouldAllBe(l => l.Arabic.Length > 3 && l.English.Length > 3);
    }

    [Theory]
    [InlineData("no-source", CheckMark.Missing)]
    [InlineData("no-section", CheckMark.Missing)]
    [InlineData("no-alt", CheckMark.Missing)]
    [InlineData("open-findings", CheckMark.Missing)]
    [InlineData("long-headline", CheckMark.Missing)]
    [InlineData("no-eyes", CheckMark.Missing)]
    [InlineData("embargo", CheckMark.Never)]
    [InlineData("killed", CheckMark.Never)]
    [InlineData("no-headline", CheckMark.Never)]
    [InlineData("no-body", CheckMark.Never)]
    [InlineData("no-deck", CheckMark.Hint)]
    public async Task What_is_missing_has_its_line(string code, CheckMark mark)
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        if (code == "no-eyes") await Warraq.Platform.Settings.SetAsync(paper.Database, "publish.review", "on", "test");
        var number = await paper.DraftAsync("وصول الباخرة إلى الميناء", code == "no-section" ? SectionTree.Unsorted : "world", sources: code == "no-source" ? null : ["وكالة"],
            text: code == "open-findings" ? ["دعا زعماء من مختلف الجهات إلى التهدئة", "دعا زعماء من مختلف الجهات إلى التهدئة", "تعليقات", "اقرأ أيضاً"] : null);
        await paper.ChangeAsync(number, s =>
        {
            switch (code)
            {
                case "no-alt": s.Picture = JsonSerializer.Serialize(new PictureUse("p", 10, 10, "", null, null), JsonSerializerOptions.Web); break;
                case "long-headline": s.Headline = string.Join(' ', Enumerable.Repeat("كلمة", 30)); break;
                case "embargo": s.EmbargoUntil = paper.Now.AddHours(1); break;
                case "killed": s.Killed = true; break;
                case "no-headline": s.Headline = " "; break;
                case "no-body": s.Body = BodyJson.Write(StoryBody.FromParagraphs([])); break;
            }
        });
        var list = await AskAsync(paper, number);
        list.Lines.ShouldContain(l => l.Code == code && l.Mark == mark);
        list.WhyNot(overridden: true).Any(r => r.Code == code).ShouldBe(mark == CheckMark.Never);
        list.WhyNot(overridden: false).Any(r => r.Code == code).ShouldBe(mark != CheckMark.Hint);
        if (mark == CheckMark.Missing) list.Overridden("عاجل").ShouldContain(code);
    }

    [Fact]
    public async Task An_embargo_that_ends_before_the_scheduled_time_holds_nothing()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await paper.DraftAsync("خبر محظور", sources: ["وكالة"]);
        await paper.ChangeAsync(number, s => s.EmbargoUntil = paper.Now.AddHours(1));
        (await AskAsync(paper, number, paper.Now.AddHours(2))).Blocks.ShouldBeFalse();
    }

    static async Task<Checklist> AskAsync(StoryPaper paper, int number, DateTimeOffset? at = null)
    {
        var story = await paper.StoryAsync(number);
        await using var db = paper.Database.CreateContext();
        var state = await paper.State.RefreshAsync();
        return await new PublishChecklist([new StoryChecks(paper.Database), new ProofCheck(paper.Database)])
            .AskAsync(new PublishQuestion(story, await StoryNames.LoadAsync(db, story.Id), state.Settings, state.Sections, at ?? paper.Now));
    }
}
