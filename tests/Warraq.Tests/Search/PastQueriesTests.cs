using Warraq.Search;
using Warraq.Search.Past;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Search;

public sealed class PastQueriesTests
{
    [Theory]
    [InlineData("  قِمّة   المُناخ ", "قمة المناخ")]
    [InlineData("COP ٢٨", "cop 28")]
    [InlineData("علي", "علي")]
    [InlineData("ع", null)]
    [InlineData("28", null)]
    [InlineData("someone@example.org", null)]
    [InlineData("example.org", null)]
    [InlineData("هاتف 0791234567", null)]
    [InlineData("١٢٣٤٥ رقم", null)]
    [InlineData("رقم 1234 1234 1234", null)]
    [InlineData("\"قمة المناخ\"", null)]
    [InlineData("عنوان:قمة", null)]
    [InlineData("واحد اثنان ثلاثة أربعة خمسة ستة سبعة", null)]
    public void Only_plain_short_queries_are_counted(string typed, string? counted) => PastQuery.Normal(typed).ShouldBe(counted);

    [Fact]
    public void A_long_text_is_no_query_to_count() => PastQuery.Normal(new string('ا', 1_000_000)).ShouldBeNull();

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_query_is_offered_when_enough_have_asked_it_and_one_alone_is_never_enough(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var here = new PastQueries(new PastQueryStore(paper.Database), paper.Clock);
        var there = new PastQueries(new PastQueryStore(paper.Database), paper.Clock);
        for (var i = 0; i < 100; i++) here.Add("قمة المناخ", sender: 1);
        for (ulong i = 2; i < PastQueries.Floor; i++) here.Add("قمةُ المناخ", i);
        await KeepAsync();
        here.Find("قم").ShouldBeEmpty("four have asked");
        (await paper.RowsAsync<PastQuery>()).ShouldHaveSingleItem().Count.ShouldBe(PastQueries.Floor - 1);
        there.Add("قمة المناخ", 99);
        there.Add("قمة دبي", 99);
        await KeepAsync();
        here.Find("قم").ShouldBe(["قمة المناخ"]);
        there.Find("قمه الم").ShouldBe(["قمة المناخ"]);
        here.Find("قمة المناخ").ShouldBeEmpty("it goes on with nothing");
        here.Find("ق").ShouldBeEmpty();
        here.Find("المناخ").ShouldBeEmpty();

        paper.Clock.Advance(TimeSpan.FromDays(PastQueries.Days));
        here.Add("خبر آخر", 1);
        await KeepAsync();
        here.Find("قم").ShouldBeEmpty();
        (await paper.RowsAsync<PastQuery>()).ShouldHaveSingleItem().Text.ShouldBe("خبر آخر");

        async Task KeepAsync()
        {
            paper.Clock.Advance(TimeSpan.FromMinutes(11));
            await here.KeepAsync();
            await there.KeepAsync();
            await here.KeepAsync();
            paper.Clock.Advance(TimeSpan.FromMinutes(11));
            await here.KeepAsync();
        }
    }

    [Fact]
    public async Task What_is_stored_is_a_day_a_text_and_a_count()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await using var db = paper.Database.CreateContext();
        db.Model.FindEntityType(typeof(PastQuery))!.GetProperties().Select(p => p.Name).ShouldBe(["Day", "Text", "Count"], ignoreOrder: true);
    }

    [Fact]
    public async Task Counts_that_could_not_be_written_are_written_the_next_time()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var past = new PastQueries(new PastQueryStore(paper.Database), paper.Clock);
        past.Add("قمة المناخ", 1);
        using (var gone = new CancellationTokenSource())
        {
            gone.Cancel();
            await Should.ThrowAsync<OperationCanceledException>(() => past.KeepAsync(gone.Token));
        }
        await past.KeepAsync();
        (await paper.RowsAsync<PastQuery>()).ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_others_asked_comes_first_and_goes_with_the_last_story_that_answers_it()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await paper.PublishedAsync("افتتاح المرصد في ألماتي", tags: ["المرصد"]);
        using var node = await IndexNode.StartAsync(paper);
        var past = new PastQueries(new PastQueryStore(paper.Database), paper.Clock);
        for (ulong i = 0; i < PastQueries.Floor; i++)
        {
            past.Add("مرصد ألماتي", i);
            past.Add("مرصد لا وجود له", i);
        }
        await past.KeepAsync();
        var suggest = new SuggestSearches(node.Index, past, paper.Clock);
        suggest.Of("مرصد", 8, null).Select(s => (s.Kind, s.Text)).ShouldBe([(SuggestionKind.Query, "مرصد ألماتي"), (SuggestionKind.Tag, "المرصد"), (SuggestionKind.Title, "افتتاح المرصد في ألماتي")]);
        suggest.Of("مرصد", 1, null).ShouldHaveSingleItem().Kind.ShouldBe(SuggestionKind.Query);
        suggest.Of("مرصد", 8, "en").ShouldNotContain(s => s.Kind == SuggestionKind.Query);

        await Warraq.Stories.WithdrawStory.DoAsync(paper.Database, number, "test", null);
        await node.Follow.StepAsync(CancellationToken.None);
        suggest.Of("مرصد", 8, null).ShouldBeEmpty();
    }
}
