using Warraq.Platform;
using Warraq.Search;
using Warraq.Search.Related;
using Warraq.Stories;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Search;

public sealed class RelateStoriesTests
{
    const string Summit = "وقع وزراء المياه في كازاخستان وأوزبكستان اتفاقا لتقاسم مياه نهر سيحون بعد مفاوضات استمرت ثلاثة أيام في مدينة ألماتي، وقال الوزير إن الاتفاق يخصص حصة لكل بلد في موسم الجفاف ويقيم لجنة مشتركة للرقابة على السدود والقنوات.";

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Another_outlet_comes_first_then_the_event_then_names_and_a_copy_of_ones_own_is_left_out(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var far = await paper.PublishedAsync("فوز فريق الشباب بالكأس", section: "sports", text: ["فاز الفريق في المباراة النهائية بهدفين."]);
        var country = await paper.PublishedAsync("كازاخستان تصدر القمح إلى الصين", section: "economy", text: ["ارتفعت صادرات كازاخستان من القمح هذا العام."], at: paper.Now.AddDays(-90));
        var same = await paper.PublishedAsync("ألماتي: اتفاق على نهر سيحون", text: [Summit, "وأضاف أن اللجنة تجتمع كل شهر."], sources: ["وكالة النهر"]);
        var other = await paper.PublishedAsync("كازاخستان وأوزبكستان تتقاسمان النهر", text: [Summit], sources: ["صحيفة الضفة"]);
        var later = await paper.PublishedAsync("لجنة نهر سيحون تعقد اجتماعها الأول بعد اتفاق كازاخستان وأوزبكستان", text: ["عقدت لجنة الرقابة على السدود والقنوات التي أنشأها الاتفاق على تقاسم مياه النهر بين كازاخستان وأوزبكستان اجتماعا في ألماتي، وبحث وزراء المياه حصة كل بلد في موسم الجفاف."], at: paper.Now.AddDays(2));
        var story = await paper.PublishedAsync("اتفاق على نهر سيحون بين كازاخستان وأوزبكستان", text: [Summit], sources: ["وكالة النهر"]);
        using var desk = await Desk.OpenAsync(paper);
        await desk.RelateAsync(story);
        var related = (await paper.Articles.FindAsync(story))!.Related;
        related.Select(r => r.Story.Number).ShouldBe([other, later, country]);
        related.Select(r => r.Reason).ShouldBe(["الخبر نفسه في صحيفة الضفة", "نفس الحدث", "عن كازاخستان"]);
        related.ShouldNotContain(r => r.Story.Number == same || r.Story.Number == far);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_is_related_to_stories_of_its_language_only(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        await paper.PublishedAsync("River accord signed", tags: ["النهر"], lang: "en", text: ["Ministers signed the river accord."]);
        var story = await paper.PublishedAsync("توقيع اتفاق النهر", tags: ["النهر"]);
        var english = await paper.PublishedAsync("River accord explained", tags: ["النهر"], lang: "en", text: ["What the river accord means for farmers downstream and what it leaves open."]);
        using var desk = await Desk.OpenAsync(paper);
        await desk.RelateAsync(story);
        await desk.RelateAsync(english);
        (await paper.Articles.FindAsync(story))!.Related.ShouldBeEmpty();
        (await paper.Articles.FindAsync(english))!.Related.ShouldHaveSingleItem().Story.Lang.ShouldBe("en");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_old_story_points_forward_to_the_new_one(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var old = await paper.PublishedAsync("افتتاح المرصد", tags: ["الفلك"]);
        paper.Clock.Advance(TimeSpan.FromDays(2));
        var fresh = await paper.PublishedAsync("إغلاق المرصد", tags: ["الفلك"]);
        using var desk = await Desk.OpenAsync(paper);
        await desk.RelateAsync(fresh);
        (await paper.Articles.FindAsync(old))!.Related.ShouldHaveSingleItem().Story.Number.ShouldBe(fresh);
        (await paper.TagsAsync("RelatedChanged")).ShouldBe([$"story:{fresh}", $"story:{old}"], ignoreOrder: true);

        await desk.RelateAsync(fresh);
        (await paper.EventsAsync("RelatedChanged")).Count.ShouldBe(1, "the same again evicts nothing");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_the_desk_pins_stands_first_what_it_bans_is_gone_and_computing_again_changes_neither(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var first = await paper.PublishedAsync("افتتاح المرصد الفلكي", tags: ["الفلك"]);
        var second = await paper.PublishedAsync("كسوف الشمس من المرصد الفلكي", tags: ["الفلك"]);
        var far = await paper.PublishedAsync("فوز فريق الشباب", section: "sports", text: ["فاز الفريق بهدفين."]);
        var story = await paper.PublishedAsync("إغلاق المرصد الفلكي", tags: ["الفلك"]);
        (await ChooseRelatives.PinAsync(paper.Database, story, far, "test")).ShouldBeEmpty();
        (await ChooseRelatives.BanAsync(paper.Database, story, first, "test")).ShouldBeEmpty();
        (await ChooseRelatives.PinAsync(paper.Database, story, 9999, "test")).ShouldHaveSingleItem().English.ShouldContain("9999");
        (await ChooseRelatives.PinAsync(paper.Database, story, story, "test")).ShouldNotBeEmpty();
        (await paper.TagsAsync("RelatedChanged")).ShouldBe([$"story:{story}"]);
        using var desk = await Desk.OpenAsync(paper);
        await desk.RelateAsync(story);
        await desk.RelateAsync(story);
        var related = (await paper.Articles.FindAsync(story))!.Related;
        related.Select(r => r.Story.Number).ShouldBe([far, second]);
        related[0].Reason.ShouldBe("اختيار المحرر");
        (await paper.Articles.FindAsync(first))!.Related.ShouldContain(r => r.Story.Number == story, "a ban holds on one page");

        (await ChooseRelatives.FreeAsync(paper.Database, story, first, "test")).ShouldBeEmpty();
        (await ChooseRelatives.FreeAsync(paper.Database, story, first, "test")).ShouldNotBeEmpty();
        (await paper.Articles.FindAsync(story))!.Related.ShouldContain(r => r.Story.Number == first);
        await WithdrawStory.DoAsync(paper.Database, far, "test", null);
        (await paper.TagsAsync("StoryWithdrawn")).ShouldContain($"story:{story}");
        (await paper.Articles.FindAsync(story))!.Related.ShouldNotContain(r => r.Story.Number == far);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Relating_waits_until_the_index_has_the_story(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        using var desk = await Desk.OpenAsync(paper);
        var old = await paper.PublishedAsync("افتتاح المرصد", tags: ["الفلك"]);
        var fresh = await paper.PublishedAsync("إغلاق المرصد", tags: ["الفلك"]);
        var follower = new PaperFollower(paper.Database, "after-publishing", (row, c) => desk.Relate.DoAsync(row.Number, c), upTo: () => desk.Follow.Reached);
        while (await follower.StepAsync(CancellationToken.None) > 0) { }
        (await paper.EventsAsync("RelatedChanged")).ShouldBeEmpty();
        await desk.Follow.StepAsync(CancellationToken.None);
        (await follower.StepAsync(CancellationToken.None)).ShouldBeGreaterThan(0);
        (await paper.Articles.FindAsync(old))!.Related.ShouldHaveSingleItem().Story.Number.ShouldBe(fresh);
    }

    /// <summary>A process with an index.</summary>
    sealed class Desk(StoryPaper paper) : IDisposable
    {
        readonly Warraq.Search.Engine.StoryIndex index = new();

        public FollowStories Follow => field ??= new FollowStories(paper.Database, index, paper.Options);

        public RelateStories Relate => new(paper.Database, new FindRelatives(index));

        public static async Task<Desk> OpenAsync(StoryPaper paper)
        {
            var desk = new Desk(paper);
            await desk.Follow.OpenAsync(CancellationToken.None);
            await desk.Follow.StepAsync(CancellationToken.None);
            return desk;
        }

        public Task RelateAsync(int number) => Relate.DoAsync(number);

        public void Dispose()
        {
            Follow.Dispose();
            index.Dispose();
        }
    }
}
