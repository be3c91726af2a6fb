using System.Text.Json;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Media;
using Warraq.Reading;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class PictureRightsTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_picture_whose_rights_end_before_readers_see_it_holds_the_story(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("وصول الباخرة");
        async Task<CheckLine[]> Ask(DateTimeOffset at)
        {
            var (story, state) = (await paper.StoryAsync(number), await paper.State.GetAsync());
            return [.. await new PictureRights(paper.Database).LookAsync(new PublishQuestion(story, Credits.None, state.Settings, state.Sections, at))];
        }
        (await Ask(paper.Now)).ShouldBeEmpty("a story without pictures");
        await paper.ChangeAsync(number, s => s.Picture = JsonSerializer.Serialize(new PictureUse("ship", 10, 10, "باخرة", null, null), JsonSerializerOptions.Web));
        await KeepAsync(paper, "ship", null);
        (await Ask(paper.Now)).ShouldHaveSingleItem().Mark.ShouldBe(CheckMark.Done);

        // The last day is the first of March of the paper's clock.
        await ExpireAsync(paper, "ship", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(2)));
        var soon = (await Ask(paper.Now)).ShouldHaveSingleItem();
        (soon.Code, soon.Mark).ShouldBe(("picture-expires-soon", CheckMark.Hint));
        soon.Arabic.ShouldContain("1 آذار 2026");
        soon.English.ShouldContain("1 March 2026");
        var later = (await Ask(paper.Now.AddDays(2))).ShouldHaveSingleItem();
        (later.Code, later.Mark).ShouldBe(("picture-expires", CheckMark.Missing));
        later.Arabic.ShouldContain("الباخرة في الميناء");
        paper.Clock.Advance(TimeSpan.FromDays(2));
        var gone = (await Ask(paper.Now)).ShouldHaveSingleItem();
        (gone.Code, gone.Mark).ShouldBe(("picture-expired", CheckMark.Missing));
        new Checklist([gone]).WhyNot(overridden: true).ShouldBeEmpty("an editor may override it");
        await ExpireAsync(paper, "ship", paper.Now.AddDays(30));
        (await Ask(paper.Now)).ShouldHaveSingleItem().Mark.ShouldBe(CheckMark.Done);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_live_story_whose_picture_ran_out_says_so_on_the_desk_and_to_the_doctor(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        await KeepAsync(paper, "ship", paper.Now.AddHours(1));
        var number = await paper.DraftAsync("وصول الباخرة");
        await paper.ChangeAsync(number, s => s.Picture = JsonSerializer.Serialize(new PictureUse("ship", 10, 10, "باخرة", null, null), JsonSerializerOptions.Web));
        (await PublishStory.DoAsync(paper.Database, number, new PublishOrder("test"))).ShouldBeEmpty();
        var other = await paper.PublishedAsync("بلا صورة");
        async Task<Dictionary<int, bool>> Desk() => (await DeskReads.OpenAsync(paper.Database, new DeskEye("me", new Rights([(Role.Editor, null)])), new DeskFilter { State = StoryState.Published }, Cursor.Newest, 10, paper.Now.AddHours(12), "ar"))
            .Pages.Single().Rows.ToDictionary(r => r.Number, r => r.PictureExpired);
        (await Desk()).ShouldBe(new Dictionary<int, bool> { [number] = false, [other] = false }, ignoreOrder: true);
        (await ExpiredPictures.LiveAsync(paper.Database)).ShouldBeEmpty();
        paper.Clock.Advance(TimeSpan.FromHours(2));
        (await Desk()).ShouldBe(new Dictionary<int, bool> { [number] = true, [other] = false }, ignoreOrder: true);
        (await ExpiredPictures.LiveAsync(paper.Database)).ShouldBe([(number, "ship")]);
    }

    static Task KeepAsync(StoryPaper paper, string name, DateTimeOffset? expires) => paper.Database.WriteAsync(db =>
    {
        db.Add(new Picture { Name = name, Original = "none", ContentType = "image/png", Width = 10, Height = 10, Caption = "الباخرة في الميناء", CreatedAt = paper.Now, ExpiresAt = expires });
        return Task.CompletedTask;
    });

    static Task ExpireAsync(StoryPaper paper, string name, DateTimeOffset at) => paper.Database.WriteAsync(async db => (await db.FindAsync<Picture>(name))!.ExpiresAt = at);
}
