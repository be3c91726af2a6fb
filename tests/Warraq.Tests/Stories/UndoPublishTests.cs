using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class UndoPublishTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_update_that_is_undone_brings_the_edition_before_it_back(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("العنوان الأول", tags: ["أول"]);
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await paper.RewriteAsync(number, "العنوان الثاني", section: "sports", tags: ["ثان"]);
        await paper.PublishAsync(number, new PublishOrder("test", Note: "رقم جديد"));
        var wrong = (await paper.StoryAsync(number)).LiveEditionId!.Value;
        paper.Clock.Advance(TimeSpan.FromSeconds(29));
        (await UndoPublish.DoAsync(paper.Database, number, wrong, "test")).ShouldBeEmpty();

        var article = (await paper.Articles.FindAsync(number))!;
        (article.Story.Headline, article.Story.Section.Slug, article.Story.Updated).ShouldBe(("العنوان الأول", "world", article.Story.Published));
        article.Log.ShouldHaveSingleItem("the undone line is not told");
        article.Tags.ShouldHaveSingleItem().Name.ShouldBe("أول");
        var story = await paper.StoryAsync(number);
        (story.Headline, story.State).ShouldBe(("العنوان الثاني", StoryState.Published), "the working copy is not touched");
        (await paper.TagsAsync("StoryPublished")).ShouldBe([$"story:{number}", "front", "latest", "day:2026-03-01", "section:world", "section:sports", "tag:أول", "tag:ثان"], ignoreOrder: true);
        (await paper.RowsAsync<AuditRow>()).ShouldContain(a => a.Act == "undo-publish");

        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await paper.PublishAsync(number, new PublishOrder("test", Note: "رقم صحيح"));
        (await paper.Articles.FindAsync(number))!.Log.Select(l => l.Text).ShouldBe(["رقم صحيح", ""]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_first_publication_that_is_undone_never_was(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("خبر قبل أوانه");
        (await UndoPublish.DoAsync(paper.Database, number, (await paper.StoryAsync(number)).LiveEditionId!.Value, "test")).ShouldBeEmpty();
        (await paper.Articles.FindAddressAsync(number)).ShouldBe(new StoryAddress(null, false, null, "ar", null));
        (await paper.RowsAsync<Listing>()).ShouldBeEmpty();
        (await paper.StoryAsync(number)).State.ShouldBe(StoryState.Draft);

        paper.Clock.Advance(TimeSpan.FromDays(2));
        (await paper.PublishAsync(number)).ShouldBeEmpty();
        var article = (await paper.Articles.FindAsync(number))!;
        (article.Story.Published, article.Log.Count).ShouldBe((paper.Now, 1), "its first publication is the one that stands");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task It_is_refused_when_late_or_when_something_else_stands_there(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("خبر");
        var first = (await paper.StoryAsync(number)).LiveEditionId!.Value;
        paper.Clock.Advance(TimeSpan.FromSeconds(31));
        (await UndoPublish.DoAsync(paper.Database, number, first, "test")).ShouldHaveSingleItem().Code.ShouldBe("too-late");
        await paper.RewriteAsync(number, "خبر آخر");
        await paper.PublishAsync(number);
        (await UndoPublish.DoAsync(paper.Database, number, first, "test")).ShouldHaveSingleItem().Code.ShouldBe("changed");

        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await WithdrawStory.DoAsync(paper.Database, number, "test", "سبب");
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await paper.PublishAsync(number);
        (await UndoPublish.DoAsync(paper.Database, number, (await paper.StoryAsync(number)).LiveEditionId!.Value, "test")).ShouldHaveSingleItem().Code.ShouldBe("too-late", "what was withdrawn is withdrawn again, with its reason");
    }
}
