using Warraq.Reading;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class PublishStoryTests
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_draft_is_seen_by_nobody_until_it_is_published(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("وصول الباخرة إلى الميناء", tags: ["البحر"], authors: ["سلمى العلي"]);
        (await paper.Articles.FindAsync(number)).ShouldBeNull();
        (await paper.PublishAsync(number)).ShouldBeEmpty();

        var article = (await paper.Articles.FindAsync(number)).ShouldNotBeNull();
        article.Story.Headline.ShouldBe("وصول الباخرة إلى الميناء");
        article.Story.Address.ShouldBe($"/world/{number}/{PublishStory.SlugOf("وصول الباخرة إلى الميناء")}");
        article.Story.Published.ShouldBe(paper.Now);
        article.Story.Updated.ShouldBe(paper.Now);
        article.Story.Byline.ShouldBe("سلمى العلي");
        article.Tags.ShouldHaveSingleItem().Name.ShouldBe("البحر");
        article.Body.Texts().ShouldBe(["فقرة أولى: وصول الباخرة إلى الميناء.", "فقرة ثانية."]);
        (await paper.TagsAsync("StoryPublished")).ShouldBe([$"story:{number}", "front", "latest", "day:2026-03-01", "section:world", "tag:البحر", "author:سلمى-العلي"], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_second_edition_keeps_the_time_of_the_first(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var first = paper.Now;
        var number = await paper.PublishedAsync("عنوان أول");
        paper.Clock.Advance(Hour);
        await paper.RewriteAsync(number, "عنوان ثان");
        (await paper.Articles.FindAsync(number))!.Story.Headline.ShouldBe("عنوان أول", "the desk's text is not the readers'");
        (await paper.PublishAsync(number, new PublishOrder("test", Note: "أضيف رقم"))).ShouldBeEmpty();

        var article = (await paper.Articles.FindAsync(number))!;
        article.Story.Headline.ShouldBe("عنوان ثان");
        article.Story.Published.ShouldBe(first);
        article.Story.Updated.ShouldBe(first + Hour);
        article.Log.Select(l => (l.Text, l.At)).ShouldBe([("أضيف رقم", first + Hour), ("", first)]);
        (await paper.RowsAsync<Edition>()).OrderBy(e => e.Ordinal).Select(e => e.Headline).ShouldBe(["عنوان أول", "عنوان ثان"]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_update_is_never_earlier_than_the_publication_or_the_update_before(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("خبر قديم");
        var published = paper.Now.AddYears(-4);
        await paper.PublishAsync(number, new PublishOrder("test", published, published.AddDays(-1)));
        (await paper.StoryAsync(number)).UpdatedAt.ShouldBe(published);
        await paper.PublishAsync(number, new PublishOrder("test", UpdatedAt: published.AddDays(3)));
        await paper.PublishAsync(number, new PublishOrder("test", UpdatedAt: published.AddDays(2)));
        var story = await paper.StoryAsync(number);
        story.UpdatedAt.ShouldBe(published.AddDays(3));
        story.FirstPublishedAt.ShouldBe(published);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_old_address_leads_to_the_new_one(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("عنوان أول");
        (await paper.Articles.FindAddressAsync(number))!.Address.ShouldBe($"/world/{number}/عنوان-أول");
        await paper.RewriteAsync(number, "عنوان ثان", section: "economy");
        await paper.PublishAsync(number);
        var address = await paper.Articles.FindAddressAsync(number);
        address!.Address.ShouldBe($"/economy/{number}/عنوان-ثان");
        address.Gone.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Pages_that_showed_the_old_edition_are_forgotten_too(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("خبر", section: "world", tags: ["قديم", "باق"], authors: ["أول"]);
        await paper.RewriteAsync(number, "خبر", section: "economy", tags: ["باق", "جديد"], authors: ["ثان"]);
        await paper.PublishAsync(number);
        (await paper.TagsAsync("StoryPublished")).ShouldBe(
            [$"story:{number}", "front", "latest", "day:2026-03-01", "section:world", "section:economy", "tag:قديم", "tag:باق", "tag:جديد", "author:أول", "author:ثان"], ignoreOrder: true);
        var old = (await paper.Articles.FindNameAsync(NameKind.Tag, "قديم"))!;
        (await paper.Teasers.OfNameAsync(NameKind.Tag, old.Id, Cursor.Newest, 10)).Stories.ShouldBeEmpty();
        var kept = (await paper.Articles.FindNameAsync(NameKind.Tag, "باق"))!;
        (await paper.Teasers.OfNameAsync(NameKind.Tag, kept.Id, Cursor.Newest, 10)).Stories.ShouldHaveSingleItem().Number.ShouldBe(number);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_refusal_says_why_and_changes_nothing(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("خبر");
        async Task RefusedAsync(string code, int? version = null)
        {
            var refusal = (await paper.PublishAsync(number, version: version)).ShouldHaveSingleItem();
            refusal.Code.ShouldBe(code);
            refusal.Arabic.ShouldNotBeEmpty();
            refusal.English.ShouldNotBeEmpty();
            (await paper.Articles.FindAsync(number)).ShouldBeNull();
        }
        await paper.ChangeAsync(number, s => s.Killed = true);
        await RefusedAsync("killed");
        await paper.ChangeAsync(number, s => (s.Killed, s.EmbargoUntil) = (false, paper.Now + Hour));
        await RefusedAsync("embargo");
        await paper.ChangeAsync(number, s => (s.EmbargoUntil, s.Headline) = (null, " \u00A0 "));
        await RefusedAsync("no-headline");
        await paper.ChangeAsync(number, s => (s.Headline, s.Body) = ("خبر", BodyJson.Write(StoryBody.FromParagraphs([""]))));
        await RefusedAsync("no-body");
        await paper.ChangeAsync(number, s => s.Body = BodyJson.Write(StoryBody.FromParagraphs(["نص"])));
        await RefusedAsync("changed", (await paper.StoryAsync(number)).Version - 1);
        (await paper.PublishAsync(number, version: (await paper.StoryAsync(number)).Version)).ShouldBeEmpty();
        (await paper.PublishAsync(number + 1)).ShouldHaveSingleItem().Code.ShouldBe("no-story");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_embargo_ends_at_its_instant(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("خبر محظور");
        await paper.ChangeAsync(number, s => s.EmbargoUntil = paper.Now + Hour);
        paper.Clock.Advance(Hour - TimeSpan.FromMilliseconds(1));
        (await paper.PublishAsync(number)).ShouldNotBeEmpty();
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await paper.PublishAsync(number)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_failing_transaction_leaves_the_old_edition_whole(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("عنوان أول", tags: ["قديم"]);
        var before = (await paper.StoryAsync(number)).Version;
        await paper.RewriteAsync(number, "عنوان ثان", section: "economy", tags: ["جديد"]);
        await Should.ThrowAsync<TimeoutException>(() => paper.Database.WriteAsync(async db =>
        {
            var story = db.Set<Story>().First(s => s.Number == number);
            await PublishStory.ApplyAsync(db, story, await StoryNames.LoadAsync(db, story.Id), await SectionTree.LoadAsync(db), new PublishOrder("test"), TimeZoneInfo.Utc, paper.Now);
            await db.SaveChangesAsync();
            throw new TimeoutException("the disk went away");
        }));
        var article = (await paper.Articles.FindAsync(number))!;
        article.Story.Headline.ShouldBe("عنوان أول");
        article.Story.Section.Slug.ShouldBe("world");
        article.Tags.ShouldHaveSingleItem().Name.ShouldBe("قديم");
        (await paper.RowsAsync<Edition>()).ShouldHaveSingleItem();
        (await paper.RowsAsync<ListingName>()).ShouldHaveSingleItem();
        (await paper.EventsAsync("StoryPublished")).ShouldHaveSingleItem();
        (await paper.StoryAsync(number)).Version.ShouldBe(before + 1, "only the rewriting counts");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_prominent_story_says_so(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var ordinary = await paper.PublishedAsync("عادي");
        var prominent = await paper.PublishedAsync("أبرز", prominence: 1);
        (await paper.Teasers.ByNumbersAsync([prominent, ordinary])).Select(t => t.Prominent).ShouldBe([true, false]);
        (await paper.Articles.FindAsync(prominent))!.Story.Prominent.ShouldBeTrue();
    }
}
