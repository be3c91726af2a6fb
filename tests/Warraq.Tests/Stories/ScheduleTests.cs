using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class ScheduleTests
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_scheduled_story_goes_out_at_its_time_and_not_before(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var schedule = new Schedule(paper.Database);
        var number = await paper.DraftAsync("خبر الغد");
        (await schedule.SetAsync(number, paper.Now + Hour, "test")).ShouldBeEmpty();
        (await paper.StoryAsync(number)).State.ShouldBe(StoryState.Scheduled);
        paper.Clock.Advance(Hour - TimeSpan.FromMilliseconds(1));
        (await schedule.PublishDueAsync()).ShouldBeEmpty();
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await schedule.PublishDueAsync()).ShouldBe([number]);
        (await paper.Articles.FindAsync(number))!.Story.Published.ShouldBe(paper.Now);
        (await paper.StoryAsync(number)).PublishAt.ShouldBeNull();
        (await schedule.PublishDueAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_scheduled_story_is_published_once_by_two_workers(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        using var other = paper.OpenAgain();
        var numbers = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            numbers.Add(await paper.DraftAsync($"خبر {i}"));
            (await new Schedule(paper.Database).SetAsync(numbers[^1], paper.Now + Hour, "test")).ShouldBeEmpty();
        }
        paper.Clock.Advance(Hour);
        var both = await Task.WhenAll(
            Task.Run(() => new Schedule(paper.Database).PublishDueAsync(), TestContext.Current.CancellationToken),
            Task.Run(() => new Schedule(other).PublishDueAsync(), TestContext.Current.CancellationToken));
        both.SelectMany(b => b).Order().ToList().ShouldBe(numbers, "each by one of the two");
        (await paper.EventsAsync("StoryPublished")).Select(e => e.Number).Order().ToList().ShouldBe(numbers);
        (await paper.RowsAsync<Edition>()).Select(e => (e.Number, e.Ordinal)).Order().ShouldBe(numbers.Select(n => (n, 1)));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_schedule_is_refused_with_a_reason(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var schedule = new Schedule(paper.Database);
        var number = await paper.DraftAsync("خبر");
        (await schedule.SetAsync(number, paper.Now, "test")).ShouldHaveSingleItem().Code.ShouldBe("past");
        (await schedule.SetAsync(number + 1, paper.Now + Hour, "test")).ShouldHaveSingleItem().Code.ShouldBe("no-story");
        await paper.ChangeAsync(number, s => s.EmbargoUntil = paper.Now + 2 * Hour);
        (await schedule.SetAsync(number, paper.Now + Hour, "test")).ShouldHaveSingleItem().Code.ShouldBe("embargo");
        (await schedule.SetAsync(number, paper.Now + 2 * Hour, "test")).ShouldBeEmpty("the embargo ends by then");
        (await paper.StoryAsync(number)).PublishAt.ShouldBe(paper.Now + 2 * Hour);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_killed_before_its_time_stays_in(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var schedule = new Schedule(paper.Database);
        var killed = await paper.DraftAsync("ملغى");
        var well = await paper.DraftAsync("سليم");
        await schedule.SetAsync(killed, paper.Now + Hour, "test");
        await schedule.SetAsync(well, paper.Now + Hour, "test");
        await paper.ChangeAsync(killed, s => s.Killed = true);
        paper.Clock.Advance(Hour);
        (await schedule.PublishDueAsync()).ShouldBe([well]);
        (await paper.Articles.FindAsync(killed)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_came_up_since_holds_a_story_unless_it_was_overridden(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var schedule = new Schedule(paper.Database, new PublishChecklist([new StoryChecks(paper.Database)]));
        int[] numbers = [await paper.DraftAsync("كما هو", sources: ["وكالة"]), await paper.DraftAsync("تغيّر", sources: ["وكالة"]), await paper.DraftAsync("تغيّر بتجاوز", sources: ["وكالة"])];
        await Warraq.Platform.Settings.SetAsync(paper.Database, "publish.review", "on", "test");
        foreach (var number in numbers)
        {
            await ReviewStory.SignAsync(paper.Database, number, "reviewer");
            await schedule.SetAsync(number, paper.Now + TimeSpan.FromHours(1), "test", @override: number == numbers[2] ? "no-eyes: عاجل" : null);
        }
        foreach (var number in numbers[1..]) await paper.ChangeAsync(number, s => s.Deck = "سطر جديد لم يره أحد");
        paper.Clock.Advance(TimeSpan.FromHours(1));
        (await schedule.PublishDueAsync()).ShouldBe([numbers[0], numbers[2]], ignoreOrder: true);
        (await paper.StoryAsync(numbers[1])).State.ShouldBe(StoryState.Draft);
        (await paper.RowsAsync<Warraq.Platform.AuditRow>()).ShouldContain(a => a.Act == "schedule-refused" && a.Detail!.Contains("signed it off", StringComparison.Ordinal));
    }
}
