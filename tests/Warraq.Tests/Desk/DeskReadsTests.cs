using System.Diagnostics;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;
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
    public async Task The_desk_opens_at_once_over_a_hundred_thousand_stories(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var model = await paper.StoryAsync(await paper.DraftAsync("أصل"));
        await using (var connection = await paper.Database.OpenAsync())
        {
            var (make, body) = kind == TestDatabaseKind.Sqlite ? ("hex(randomblob(16))", "hex(zeroblob(1500))") : ("gen_random_uuid()", "repeat('0', 3000)");
            var columns = "id, number, kind, state, version, lang, section_id, headline, headline_key, body, prominence, killed, created_at, changed_at, withdrawn_as_error, comments_closed";
            await using var fill = connection.Command(
                $"INSERT INTO stories ({columns}) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) " +
                $"SELECT {make}, 1000 + i, 'News', CASE WHEN i % 100 = 0 THEN 'Draft' ELSE 'Published' END, 1, 'ar', @section, 'عنوان الخبر ' || i, 'عنوان الخبر ' || i, {body}, 0, {False(kind)}, @now, @now + (i * 7919) % 100000, {False(kind)}, {False(kind)} FROM n",
                ("@section", model.SectionId), ("@now", paper.Now.ToUnixTimeMilliseconds()));
            await fill.ExecuteNonQueryAsync();
            await using var settle = connection.Command(kind == TestDatabaseKind.Sqlite ? "PRAGMA optimize" : "VACUUM ANALYZE stories");
            await settle.ExecuteNonQueryAsync();
        }
        var eye = new DeskEye("me", new Rights([(Role.Editor, null)]));
        foreach (var filter in (DeskFilter[])[All, new() { SectionId = model.SectionId }, new() { Assigned = Assigned.Me }, new() { Text = "77777" }, new() { Text = "لا شيء كهذا" }])
        {
            await OpenAsync(filter);
            var best = TimeSpan.MaxValue;
            for (var i = 0; i < 3; i++)
            {
                var watch = Stopwatch.StartNew();
                await OpenAsync(filter);
                if (watch.Elapsed < best) best = watch.Elapsed;
            }
            TestContext.Current.TestOutputHelper?.WriteLine($"{kind} {filter}: {best.TotalMilliseconds:0.0} ms");
            // The aim is 100 ms; a machine that builds and tests at once gets more, and a list without its index would take longer still.
            best.ShouldBeLessThan(TimeSpan.FromMilliseconds(600), filter.ToString());
        }

        async Task OpenAsync(DeskFilter filter)
        {
            var counts = await Count(paper, eye, filter);
            foreach (var state in DeskReads.States.Where(s => counts[s] > 0)) (await Page(paper, eye, filter, state, size: 5)).Rows.ShouldNotBeEmpty();
        }
    }

    static string False(TestDatabaseKind kind) => kind == TestDatabaseKind.Sqlite ? "0" : "false";

    static Task<IReadOnlyDictionary<StoryState, int>> Count(StoryPaper paper, DeskEye eye, DeskFilter filter) => DeskReads.CountAsync(paper.Database, eye, filter, paper.Now.AddHours(12));

    static Task<DeskPage> Page(StoryPaper paper, DeskEye eye, DeskFilter filter, StoryState state, Cursor? from = null, int size = 50) =>
        DeskReads.PageAsync(paper.Database, eye, filter, state, from ?? Cursor.Newest, size, paper.Now.AddHours(12), "ar");
}
