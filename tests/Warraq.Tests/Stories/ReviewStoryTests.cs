using Warraq.Platform;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class ReviewStoryTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_signature_is_another_persons_and_holds_for_the_text_as_it_stood(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("خبر ينتظر عيناً ثانية");
        await WroteAsync(paper, number, "writer");
        (await ReviewStory.AskAsync(paper.Database, number, "writer")).ShouldBeEmpty();
        (await paper.StoryAsync(number)).State.ShouldBe(StoryState.InReview);
        (await ReviewStory.AskAsync(paper.Database, number, "writer")).ShouldHaveSingleItem().Code.ShouldBe("not-draft");

        (await ReviewStory.SignAsync(paper.Database, number, "writer")).ShouldHaveSingleItem().Code.ShouldBe("own-text");
        (await IsSignedAsync(paper, number)).ShouldBeFalse();
        (await ReviewStory.SignAsync(paper.Database, number, "reviewer")).ShouldBeEmpty();
        (await IsSignedAsync(paper, number)).ShouldBeTrue();

        await paper.ChangeAsync(number, s => s.Headline = "خبر تغيّر بعد التوقيع");
        (await IsSignedAsync(paper, number)).ShouldBeFalse("another text");
        await paper.ChangeAsync(number, s => s.Headline = "خبر ينتظر عيناً ثانية");
        (await IsSignedAsync(paper, number)).ShouldBeTrue();
        await WroteAsync(paper, number, "reviewer");
        (await IsSignedAsync(paper, number)).ShouldBeFalse("who signed wrote in it since");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_sent_back_is_a_draft_with_a_reason_and_without_a_time(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("خبر ناقص");
        (await ReviewStory.SendBackAsync(paper.Database, number, "reviewer", "سبب")).ShouldHaveSingleItem().Code.ShouldBe("not-in-review");
        await ReviewStory.AskAsync(paper.Database, number, "writer");
        await ReviewStory.SignAsync(paper.Database, number, "reviewer");
        await new Schedule(paper.Database).SetAsync(number, paper.Now.AddHours(1), "reviewer");
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        (await ReviewStory.SendBackAsync(paper.Database, number, "reviewer", "  ")).ShouldHaveSingleItem().Code.ShouldBe("no-reason");
        (await ReviewStory.SendBackAsync(paper.Database, number, "reviewer", " أين المصدر؟ ")).ShouldBeEmpty();

        var story = await paper.StoryAsync(number);
        (story.State, story.PublishAt).ShouldBe((StoryState.Draft, null));
        (await paper.RowsAsync<StoryReview>()).ShouldContain(r => r.Act == ReviewAct.SentBack && r.Reason == "أين المصدر؟");
        (await IsSignedAsync(paper, number)).ShouldBeFalse("a signature before it was sent back counts no more");
        (await ReviewStory.AskAsync(paper.Database, number, "writer", story.Version - 1)).ShouldHaveSingleItem().Code.ShouldBe("changed");
    }

    static async Task WroteAsync(StoryPaper paper, int number, string person)
    {
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        await paper.Database.WriteAsync(db =>
        {
            db.Audit(person, "edit", PageTags.Story(number), null, paper.Now);
            return Task.CompletedTask;
        });
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    static async Task<bool> IsSignedAsync(StoryPaper paper, int number)
    {
        await using var db = paper.Database.CreateContext();
        return await ReviewStory.FindSignatureAsync(db, await paper.StoryAsync(number)) is not null;
    }
}
