using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Reading;
using Warraq.Stories;
using Warraq.Stories.Saving;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Desk;

public sealed class DeskReadsTests
{
    static readonly DeskFilter All = new();

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Stories_stand_by_state_with_what_the_desk_must_know(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var person = await Colleagues.JoinAsync(paper.Database, Role.Reporter);
        var draft = await paper.DraftAsync("مسودة أولى", authors: ["سامر", "ريم"]);
        await paper.ChangeAsync(draft, s => (s.Assignee, s.DueAt, s.Origin, s.Desk) = (person.Id.ToString(), paper.Now.AddHours(-1), "agency", "world"));
        await paper.DraftAsync("في المراجعة");
        var published = await paper.PublishedAsync("خبر منشور");
        var gone = await paper.PublishedAsync("خبر مسحوب");
        await WithdrawStory.DoAsync(paper.Database, gone, "test", "سبب");

        var eye = new DeskEye(person.Id.ToString(), new Rights([(Role.Reporter, null)]));
        (await Count(paper, eye, All)).ShouldBe(new Dictionary<StoryState, int> { [StoryState.Draft] = 2, [StoryState.InReview] = 0, [StoryState.Scheduled] = 0, [StoryState.Published] = 1, [StoryState.Withdrawn] = 1 });
        var row = (await Page(paper, eye, All, StoryState.Draft)).Rows.Single(r => r.Number == draft);
        row.ShouldSatisfyAllConditions(
            () => row.Headline.ShouldBe("مسودة أولى"),
            () => row.Byline.ShouldBe("سامر وريم"),
            () => row.Assignee.ShouldBe(person.Name),
            () => row.IsMine.ShouldBeTrue(),
            () => row.IsLate(paper.Now).ShouldBeTrue(),
            () => row.Origin.ShouldBe("agency"));
        (await Page(paper, eye, All, StoryState.Published)).Rows.ShouldHaveSingleItem().Number.ShouldBe(published);
        (await Page(paper, eye, All, StoryState.Withdrawn)).Rows.ShouldHaveSingleItem().WithdrawnAt.ShouldBe(paper.Now);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Each_filter_leaves_what_it_says(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var sections = (await paper.State.GetAsync()).Sections;
        var mine = await paper.DraftAsync("أزمة المياه في الأردن");
        await paper.ChangeAsync(mine, s => (s.Assignee, s.Desk, s.DueAt) = ("me", "arab", paper.Now.AddMinutes(-5)));
        var sports = await paper.DraftAsync("مباراة 100% مثيرة", section: "sports");
        await paper.ChangeAsync(sports, s => (s.Assignee, s.DueAt, s.Origin) = ("other", paper.Now.AddHours(2), "page"));
        var free = await paper.DraftAsync("Oil prices rise", lang: "en");
        await paper.ChangeAsync(free, s => s.DueAt = paper.Now.AddDays(3));
        var live = await paper.PublishedAsync("خبر منشور فات موعده");
        await paper.ChangeAsync(live, s => s.DueAt = paper.Now.AddDays(-1));

        var eye = new DeskEye("me", new Rights([(Role.Editor, null)]));
        async Task<int[]> Found(DeskFilter filter)
        {
            var found = new List<int>();
            foreach (var state in DeskReads.States) found.AddRange((await Page(paper, eye, filter, state)).Rows.Select(r => r.Number));
            found.Count.ShouldBe((await Count(paper, eye, filter)).Values.Sum(), "the count of the tab is what the tab shows");
            return [.. found.Order()];
        }
        (await Found(All)).ShouldBe([mine, sports, free, live]);
        (await Found(new DeskFilter { SectionId = sections.Find("sports")!.Id })).ShouldBe([sports]);
        (await Found(new DeskFilter { Desk = "arab" })).ShouldBe([mine]);
        (await Found(new DeskFilter { Assigned = Assigned.Me })).ShouldBe([mine]);
        (await Found(new DeskFilter { Assigned = Assigned.Nobody })).ShouldBe([free, live]);
        (await Found(new DeskFilter { Due = Due.Overdue })).ShouldBe([mine]);
        (await Found(new DeskFilter { Due = Due.Today })).ShouldBe([mine, sports]);
        (await Found(new DeskFilter { Imported = true })).ShouldBe([sports]);
        (await Found(new DeskFilter { Text = "ازمه الاردن" })).ShouldBe([mine], "spellings of a tolerant reader, words in any place");
        (await Found(new DeskFilter { Text = "أزمة الفضاء" })).ShouldBeEmpty();
        (await Found(new DeskFilter { Text = "OIL" })).ShouldBe([free]);
        (await Found(new DeskFilter { Text = "0%" })).ShouldBe([sports], "a sign of the database is an ordinary sign");
        (await Found(new DeskFilter { Text = "_" })).ShouldBeEmpty();
        (await Found(new DeskFilter { Text = "' OR 1=1 --" })).ShouldBeEmpty();
        (await Found(new DeskFilter { Text = free.ToString(System.Globalization.CultureInfo.InvariantCulture) })).ShouldContain(free);
        (await Found(new DeskFilter { Text = "خبر", Imported = true })).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_person_sees_what_the_table_of_rights_lets_him_see(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var world = await paper.DraftAsync("للعالم");
        await paper.ChangeAsync(world, s => s.Desk = "world");
        var sports = await paper.DraftAsync("للرياضة");
        await paper.ChangeAsync(sports, s => s.Desk = "sports");
        var mine = await paper.DraftAsync("لي");
        await paper.ChangeAsync(mine, s => s.Assignee = "me");
        var free = await paper.DraftAsync("لا مكتب لها");

        async Task Sees(Rights rights, params int[] numbers)
        {
            var eye = new DeskEye("me", rights);
            (await Page(paper, eye, All, StoryState.Draft)).Rows.Select(r => r.Number).Order().ShouldBe(numbers);
            (await Count(paper, eye, All))[StoryState.Draft].ShouldBe(numbers.Length);
            foreach (var number in (int[])[world, sports, mine, free])
                ((await StorySheet.LoadAsync(paper.Database, eye, number)) is not null).ShouldBe(numbers.Contains(number), $"the list and the story itself agree on {number}");
        }
        await Sees(new Rights([(Role.Reporter, null)]), world, sports, mine, free);
        await Sees(new Rights([(Role.Reporter, "world")]), world, mine);
        await Sees(new Rights([(Role.Reporter, "world"), (Role.SubEditor, "sports")]), world, sports, mine);
        await Sees(new Rights([(Role.Contributor, null)]), mine);
        await Sees(new Rights([(Role.Privacy, null)]), mine);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Pages_follow_each_other_without_gap_or_repetition(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var made = new List<int>();
        for (var i = 0; i < 7; i++)
        {
            made.Add(await paper.DraftAsync($"مسودة {i}"));
            // Some are changed in the same moment: the number decides then.
            if (i % 3 == 0) paper.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var eye = new DeskEye("me", new Rights([(Role.Editor, null)]));
        var seen = new List<int>();
        var from = Cursor.Newest;
        while (true)
        {
            var page = await Page(paper, eye, All, StoryState.Draft, from, 3);
            seen.AddRange(page.Rows.Select(r => r.Number));
            if (page.Older is null) break;
            from = Cursor.Parse(page.Older)!.Value;
        }
        seen.ShouldBe(Enumerable.Reverse(made));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task All_states_open_at_once_as_each_opens_alone(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        for (var i = 0; i < 4; i++)
        {
            await paper.DraftAsync($"مسودة الماء {i}");
            await paper.PublishedAsync($"خبر الماء {i}");
            paper.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var eye = new DeskEye("me", new Rights([(Role.Editor, null)]));
        foreach (var filter in (DeskFilter[])[All, new() { Text = "الماء" }, new() { Text = "خبر" }, new() { Text = "ماء 2" }])
        {
            var view = await Open(paper, eye, filter, Cursor.Newest, 3);
            view.Pages.Select(p => p.State).ShouldBe(view.Counts.Where(c => c.Value > 0).Select(c => c.Key));
            foreach (var page in view.Pages)
            {
                var alone = await Page(paper, eye, filter, page.State, size: 3);
                (page.Older, page.Rows.Count).ShouldBe((alone.Older, Math.Min(3, view.Counts[page.State])));
                page.Rows.Select(r => r.Number).ShouldBe(alone.Rows.Select(r => r.Number));
            }
        }
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_row_says_who_has_the_story_open_and_whether_one_may_write_in_it(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var nour = await Colleagues.JoinAsync(paper.Database, Role.Reporter);
        var editor = await Colleagues.JoinAsync(paper.Database, Role.Editor);
        var open = await paper.DraftAsync("مفتوحة");
        var closed = await paper.DraftAsync("مغلقة");
        await Presence.SayAsync(paper.Database, open, "reader", editor.Id.ToString(), writes: false);
        await Presence.SayAsync(paper.Database, open, "one", nour.Id.ToString(), writes: true);
        await Presence.SayAsync(paper.Database, open, "other tab", nour.Id.ToString(), writes: false);
        await Presence.SayAsync(paper.Database, closed, "gone", nour.Id.ToString(), writes: true);
        await Presence.LeaveAsync(paper.Database, closed, "gone", nour.Id.ToString());

        async Task<DeskRow> Row(int number, Role role, string person) => (await Page(paper, new DeskEye(person, new Rights([(role, null)])), All, StoryState.Draft)).Rows.Single(r => r.Number == number);
        var row = await Row(open, Role.Reporter, nour.Id.ToString());
        row.Here.Select(p => (p.Name, p.Writes)).ShouldBe([(nour.Name, true), (editor.Name, false)], "the writer first, every person once");
        row.MayEdit.ShouldBeFalse("a reporter changes his own stories");
        (await Row(open, Role.Editor, editor.Id.ToString())).MayEdit.ShouldBeTrue();
        await paper.ChangeAsync(open, s => s.Assignee = nour.Id.ToString());
        (await Row(open, Role.Reporter, nour.Id.ToString())).MayEdit.ShouldBeTrue();
        (await Row(closed, Role.Editor, "me")).Here.ShouldBeEmpty();
        paper.Clock.Advance(Presence.Lasts + TimeSpan.FromSeconds(1));
        (await Row(open, Role.Editor, "me")).Here.ShouldBeEmpty("a page that died is forgotten");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_late_is_counted_whatever_else_is_shown(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var late = await paper.DraftAsync("متأخرة");
        await paper.ChangeAsync(late, s => s.DueAt = paper.Now.AddMinutes(-1));
        var soon = await paper.DraftAsync("قريبة");
        await paper.ChangeAsync(soon, s => s.DueAt = paper.Now.AddMinutes(1));
        var live = await paper.PublishedAsync("منشورة");
        await paper.ChangeAsync(live, s => s.DueAt = paper.Now.AddDays(-1));
        var eye = new DeskEye("me", new Rights([(Role.Editor, null)]));
        (await Open(paper, eye, All, Cursor.Newest, 5)).Overdue.ShouldBe(1);
        (await Open(paper, eye, new DeskFilter { Text = "متأخره" }, Cursor.Newest, 5)).Overdue.ShouldBe(1);
        (await Open(paper, eye, new DeskFilter { Text = "قريبه" }, Cursor.Newest, 5)).Overdue.ShouldBe(0);
    }

    static async Task<IReadOnlyDictionary<StoryState, int>> Count(StoryPaper paper, DeskEye eye, DeskFilter filter) => (await Open(paper, eye, filter, Cursor.Newest, 50)).Counts;

    static async Task<DeskPage> Page(StoryPaper paper, DeskEye eye, DeskFilter filter, StoryState state, Cursor? from = null, int size = 50) =>
        (await Open(paper, eye, filter with { State = state }, from ?? Cursor.Newest, size)).Pages.ShouldHaveSingleItem();

    static Task<DeskView> Open(StoryPaper paper, DeskEye eye, DeskFilter filter, Cursor from, int size) => DeskReads.OpenAsync(paper.Database, eye, filter, from, size, paper.Now.AddHours(12), "ar");
}
