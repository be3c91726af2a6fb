using Warraq.Fronts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Fronts;

public sealed class FrontDeskTests
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_draft_is_seen_by_nobody_until_it_is_published(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var (a, b) = (await paper.PublishedAsync("أول"), await paper.PublishedAsync("ثانٍ"));
        var desk = new FrontDesk(paper.Database);
        (await desk.SaveAsync("front", 0, [Pin("lead", a), Pin("secondary", b)], "maha")).ShouldBeEmpty();
        (await LeadAsync(paper)).ShouldNotBe(a, "the newest leads while nothing is published");
        var sheet = await desk.LoadAsync("front");
        (sheet.Version, sheet.Changes, sheet.Live.Count, sheet.Row!.Person).ShouldBe((1, 2, 0, "maha"));

        (await desk.PublishAsync("front", 1, sheet.Places, "maha")).ShouldBeEmpty();
        (await LeadAsync(paper)).ShouldBe(a);
        (await paper.TagsAsync("FrontChanged")).ShouldBe(["front"]);
        (await desk.LoadAsync("front")).Changes.ShouldBe(0);
        (await desk.SaveAsync("front", 2, [Pin("lead", b)], "maha")).ShouldBeEmpty();
        (await desk.RevertAsync("front", 3, "maha")).ShouldBeEmpty();
        (await desk.LoadAsync("front")).Places[0].Number.ShouldBe(a);
        (await paper.RowsAsync<AuditRow>()).ShouldContain(r => r.Act == "publish-front" && r.Person == "maha");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Of_two_editors_at_once_the_second_is_told(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("أول");
        using var other = paper.OpenAgain();
        for (var version = 0; version < 6; version++)
        {
            var answers = await Task.WhenAll(
                Task.Run(() => new FrontDesk(paper.Database).SaveAsync("front", version, [Pin("lead", number)], "one"), TestContext.Current.CancellationToken),
                Task.Run(() => new FrontDesk(other).PublishAsync("front", version, [Pin("secondary", number)], "other"), TestContext.Current.CancellationToken));
            answers.SelectMany(r => r).ShouldHaveSingleItem().Code.ShouldBe("changed");
        }
        (await new FrontDesk(paper.Database).LoadAsync("front")).Version.ShouldBe(6);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_scheduled_front_goes_out_once_as_it_was_when_it_was_scheduled(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var (a, b) = (await paper.PublishedAsync("أول"), await paper.PublishedAsync("ثانٍ"));
        var desk = new FrontDesk(paper.Database);
        (await desk.ScheduleAsync("front", 0, [Pin("lead", a)], paper.Now, "maha")).ShouldHaveSingleItem().Code.ShouldBe("past");
        (await desk.ScheduleAsync("front", 0, [Pin("lead", a)], paper.Now + Hour, "maha")).ShouldBeEmpty();
        (await desk.SaveAsync("front", 1, [Pin("lead", b)], "maha")).ShouldBeEmpty();
        (await desk.PublishDueAsync()).ShouldBeEmpty();

        paper.Clock.Advance(Hour);
        using var other = paper.OpenAgain();
        var done = await Task.WhenAll(Task.Run(() => desk.PublishDueAsync(), TestContext.Current.CancellationToken), Task.Run(() => new FrontDesk(other).PublishDueAsync(), TestContext.Current.CancellationToken));
        done.SelectMany(d => d).ShouldBe(["front"]);
        (await LeadAsync(paper)).ShouldBe(a);
        (await desk.LoadAsync("front")).Places[0].Number.ShouldBe(b, "the draft that somebody went on with stays");
        (await paper.EventsAsync("FrontChanged")).Count.ShouldBe(1);
        (await desk.UnscheduleAsync("front", 3, "maha")).ShouldHaveSingleItem().Code.ShouldBe("not-scheduled");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Rules_fill_places_beside_pinned_stories_and_a_pin_ends(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var old = await paper.PublishedAsync("خبر عالمي قديم");
        paper.Clock.Advance(Hour);
        var world = await paper.PublishedAsync("خبر عالمي");
        paper.Clock.Advance(Hour);
        var sport = await paper.PublishedAsync("خبر رياضي", section: "sports");
        var draft = await paper.DraftAsync("لم يخرج بعد");
        FrontSlot[] places = [new("lead", sport, Headline: "عنوان الواجهة", Until: paper.Now + Hour), new("secondary", 0, "world"), Pin("secondary", world), new("secondary", 0, "world"), Pin("secondary", draft)];
        await new FrontDesk(paper.Database).PublishAsync("front", 0, places, "maha");

        var front = await ReadAsync(paper);
        (front.Lead!.Headline, front.Lead.Address, front.Expires).ShouldBe(("عنوان الواجهة", $"/sports/{sport}/خبر-رياضي", paper.Now + Hour));
        front.Secondary.Select(s => s.Number).ShouldBe([old, world], "the pinned one stands once, and the second rule finds nothing more");
        paper.Clock.Advance(Hour);
        (await ReadAsync(paper)).Lead!.Headline.ShouldNotBe("عنوان الواجهة");
        (await paper.PublishAsync(draft)).ShouldBeEmpty();
        (await ReadAsync(paper)).Secondary.Select(s => s.Number).ShouldContain(draft);
    }

    [Fact]
    public async Task What_the_desk_left_open_is_filled_and_the_rest_stands_in_the_sections()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        for (var i = 0; i < 14; i++)
        {
            await paper.PublishedAsync($"خبر {i}");
            paper.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var front = await ReadAsync(paper);
        (front.Lead!.Headline, front.Secondary.Count, front.Blocks.Single().Stories.Count).ShouldBe(("خبر 13", 7, 3));
        front.Blocks.Single().Stories[0].Headline.ShouldBe("خبر 5");
    }

    [Fact]
    public void A_place_moves_by_steps_over_the_borders_of_its_slot()
    {
        FrontSlot[] start = [Pin("lead", 1), Pin("under", 2), Pin("secondary", 3)];
        Show(FrontSlot.Move(start, 1, -1)).ShouldBe("lead 2, under 1, secondary 3");
        Show(FrontSlot.Move(start, 2, -1)).ShouldBe("lead 1, under 2, under 3");
        Show(FrontSlot.Move(start, 1, 1)).ShouldBe("lead 1, secondary 2, secondary 3");
        Show(FrontSlot.Move(start, 0, -1)).ShouldBe(Show(start));
        Show(FrontSlot.Move(start, 2, 1)).ShouldBe(Show(start));
        Show(FrontSlot.Move(start, 9, 1)).ShouldBe(Show(start));
    }

    [Fact]
    public void An_arrangement_has_one_lead_and_each_story_once() =>
        Show(FrontSlot.Normal([Pin("secondary", 1), Pin("lead", 2), Pin("lead", 3), Pin("under", 2), Pin("nowhere", 4), Pin("under", 0), new("secondary", 0, "world")])).ShouldBe("lead 2, secondary 3, secondary 1, secondary world");

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_strip_takes_the_place_of_the_one_before_and_can_be_taken_down(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        (await BreakingStrips.PutUpAsync(paper.Database, " ", 0, paper.Now + Hour, "maha")).ShouldHaveSingleItem().Code.ShouldBe("no-text");
        (await BreakingStrips.PutUpAsync(paper.Database, "عاجل", 0, paper.Now.AddDays(3), "maha")).ShouldHaveSingleItem().Code.ShouldBe("bad-end");
        (await BreakingStrips.PutUpAsync(paper.Database, "عاجل", 99, paper.Now + Hour, "maha")).ShouldHaveSingleItem().Code.ShouldBe("no-story");
        (await BreakingStrips.PutUpAsync(paper.Database, "الأول", 0, paper.Now + Hour, "maha")).ShouldBeEmpty();
        paper.Clock.Advance(TimeSpan.FromMinutes(5));
        (await BreakingStrips.PutUpAsync(paper.Database, "الثاني", 0, paper.Now + Hour, "maha")).ShouldBeEmpty();
        var strip = (await BreakingStrips.FindAsync(paper.Database))!;
        strip.Text.ShouldBe("الثاني");
        (await BreakingStrips.EndAsync(paper.Database, strip.Id, paper.Now + Hour + Hour, "maha")).ShouldBeEmpty();
        paper.Clock.Advance(TimeSpan.FromMinutes(90));
        (await BreakingStrips.FindAsync(paper.Database)).ShouldNotBeNull();
        (await BreakingStrips.EndAsync(paper.Database, strip.Id, null, "maha")).ShouldBeEmpty();
        (await BreakingStrips.FindAsync(paper.Database)).ShouldBeNull();
        (await BreakingStrips.EndAsync(paper.Database, strip.Id, null, "maha")).ShouldHaveSingleItem().Code.ShouldBe("no-strip");
    }

    static FrontSlot Pin(string slot, int number) => new(slot, number);

    static string Show(IEnumerable<FrontSlot> places) => string.Join(", ", places.Select(p => $"{p.Slot} {p.Rule ?? $"{p.Number}"}"));

    static Task<FrontPage> ReadAsync(StoryPaper paper) => new FrontReads(paper.Database, paper.State, paper.Teasers).ReadAsync();

    static async Task<int> LeadAsync(StoryPaper paper) => (await ReadAsync(paper)).Lead!.Number;
}
