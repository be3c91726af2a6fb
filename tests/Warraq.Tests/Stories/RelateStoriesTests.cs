using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class RelateStoriesTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Shared_tags_come_first_and_are_the_reason(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var words = await paper.PublishedAsync("جفاف الأنهار يهدد موسم القمح", section: "world");
        var twoTags = await paper.PublishedAsync("مؤتمر في المدينة", section: "economy", tags: ["المياه", "الزراعة"]);
        var oneTag = await paper.PublishedAsync("سد جديد", section: "economy", tags: ["المياه"]);
        var far = await paper.PublishedAsync("فوز فريق الشباب", section: "sports");
        var story = await paper.PublishedAsync("جفاف الأنهار يقلق المزارعين", section: "world", tags: ["المياه", "الزراعة"]);
        await new RelateStories(paper.Database).DoAsync(story);
        var related = (await paper.Articles.FindAsync(story))!.Related;
        related[0].Story.Number.ShouldBe(twoTags);
        related[0].Reason.ShouldBeOneOf("عن: المياه", "عن: الزراعة");
        related.Single(r => r.Story.Number == oneTag).Reason.ShouldBe("عن: المياه");
        related.Single(r => r.Story.Number == words).Reason.ShouldBe("من القسم نفسه");
        related.ShouldNotContain(r => r.Story.Number == far || r.Story.Number == story);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_is_related_to_stories_of_its_language_only(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        await paper.PublishedAsync("River accord signed", tags: ["النهر"], lang: "en");
        var story = await paper.PublishedAsync("توقيع اتفاق النهر", tags: ["النهر"]);
        var english = await paper.PublishedAsync("River accord explained", tags: ["النهر"], lang: "en");
        await new RelateStories(paper.Database).DoAsync(story);
        await new RelateStories(paper.Database).DoAsync(english);
        (await paper.Articles.FindAsync(story))!.Related.ShouldBeEmpty();
        var related = (await paper.Articles.FindAsync(english))!.Related.ShouldHaveSingleItem();
        related.Story.Lang.ShouldBe("en");
        related.Reason.ShouldStartWith("On: ");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_old_story_points_forward_to_the_new_one(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var old = await paper.PublishedAsync("افتتاح المرصد", tags: ["الفلك"]);
        paper.Clock.Advance(TimeSpan.FromDays(2));
        var fresh = await paper.PublishedAsync("إغلاق المرصد", tags: ["الفلك"]);
        await new RelateStories(paper.Database).DoAsync(fresh);
        (await paper.Articles.FindAsync(old))!.Related.ShouldHaveSingleItem().Story.Number.ShouldBe(fresh);
        (await paper.TagsAsync("RelatedChanged")).ShouldBe([$"story:{fresh}", $"story:{old}"], ignoreOrder: true);

        await new RelateStories(paper.Database).DoAsync(fresh);
        (await paper.EventsAsync("RelatedChanged")).Count.ShouldBe(1, "the same again evicts nothing");
    }
}
