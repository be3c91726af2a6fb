using Warraq.Fronts;
using Warraq.Reading;
using Warraq.Sections;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Reading;

public sealed class ReadingTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Paging_visits_each_story_once_though_many_share_an_instant(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var numbers = new List<int>();
        for (var i = 0; i < 17; i++) numbers.Add(await paper.PublishedAsync($"خبر {i}", tags: ["وسم"], at: paper.Now.AddHours(-(i / 6))));
        var section = (await paper.State.GetAsync()).Sections.Find("world")!;
        var tag = (await paper.Articles.FindNameAsync(NameKind.Tag, "وسم"))!;
        await VisitAsync(cursor => paper.Teasers.LatestAsync(cursor, 4));
        await VisitAsync(cursor => paper.Teasers.OfSectionAsync(section, cursor, 4));
        await VisitAsync(cursor => paper.Teasers.OfNameAsync(NameKind.Tag, tag.Id, cursor, 4));
        await VisitAsync(cursor => paper.Teasers.BetweenAsync(paper.Now.AddHours(-2), paper.Now.AddMilliseconds(1), cursor, 4));

        async Task VisitAsync(Func<Cursor, Task<TeaserPage>> read)
        {
            var visited = new List<int>();
            string? older = "";
            while (older is not null)
            {
                var page = await read(Cursor.Parse(older)!.Value);
                visited.AddRange(page.Stories.Select(s => s.Number));
                older = page.Older;
            }
            visited.ShouldBe(numbers.OrderByDescending(n => -((n - numbers[0]) / 6)).ThenByDescending(n => n));
        }
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_day_holds_its_first_instant_and_not_the_next_days(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var from = paper.Now.AddDays(-3);
        var first = await paper.PublishedAsync("أول اليوم", at: from);
        await paper.PublishedAsync("أول الغد", at: from.AddDays(1));
        (await paper.Teasers.BetweenAsync(from, from.AddDays(1), Cursor.Newest, 10)).Stories.ShouldHaveSingleItem().Number.ShouldBe(first);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1-")]
    [InlineData("1-99999999999")]
    [InlineData("٣-٤")]
    public void A_cursor_that_is_none_is_refused(string typed) => Cursor.Parse(typed).ShouldBeNull();

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Months_are_those_of_the_papers_clock(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        (await new SitemapReads(paper.Database, paper.State).MonthsAsync()).ShouldBeEmpty();
        var midnight = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.FromHours(2));
        await paper.PublishedAsync("آخر كانون الثاني", at: midnight.AddMilliseconds(-1));
        await paper.PublishedAsync("أول شباط", at: midnight);
        await paper.PublishedAsync("شباط", at: midnight.AddDays(20));
        await paper.PublishedAsync("قديم", at: midnight.AddYears(-20));
        (await new SitemapReads(paper.Database, paper.State).MonthsAsync()).Select(m => (m.Year, m.Month, m.Stories)).ShouldBe([(2026, 2, 2), (2026, 1, 1), (2006, 2, 1)]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_breaking_strip_stands_until_it_expires(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var fronts = new FrontReads(paper.Database, paper.State, paper.Teasers);
        var number = await paper.PublishedAsync("عاجل");
        await paper.Database.WriteAsync(db => { ArrangeFront.AddStrip(db, "سطر عاجل", number, paper.Now.AddMinutes(5), paper.Now.AddHours(1)); return Task.CompletedTask; });
        (await fronts.BreakingAsync()).ShouldBeNull("not yet");
        paper.Clock.Advance(TimeSpan.FromMinutes(5));
        (await fronts.BreakingAsync()).ShouldBe(new BreakingStrip("سطر عاجل", $"/world/{number}/عاجل", paper.Now, paper.Now.AddMinutes(55)));
        (await paper.TagsAsync("StripChanged")).ShouldBe(["strip"]);
        paper.Clock.Advance(TimeSpan.FromMinutes(55));
        (await fronts.BreakingAsync()).ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Most_read_counts_a_day_and_leaves_out_what_is_gone(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var fronts = new FrontReads(paper.Database, paper.State, paper.Teasers);
        var reads = new CountReads(paper.Database);
        var (a, b, c) = (await paper.PublishedAsync("أ"), await paper.PublishedAsync("ب"), await paper.PublishedAsync("ج"));
        (await fronts.MostReadAsync(5)).ShouldBeEmpty();
        await reads.AddAsync(new Dictionary<int, int> { [a] = 5, [b] = 3, [c] = 9 });
        await reads.AddAsync(new Dictionary<int, int> { [b] = 3 });
        (await fronts.MostReadAsync(5)).Select(t => t.Number).ShouldBe([c, b, a]);
        await Warraq.Stories.WithdrawStory.DoAsync(paper.Database, c, "test", null);
        (await fronts.MostReadAsync(1)).ShouldHaveSingleItem().Number.ShouldBe(b);
        paper.Clock.Advance(TimeSpan.FromHours(25));
        (await fronts.MostReadAsync(5)).ShouldBeEmpty();
    }
}
