using Warraq.Search;
using Warraq.Search.Engine;

namespace Warraq.Tests.Search.Engine;

public sealed class BudgetTests
{
    static readonly DateTimeOffset Today = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_search_that_spends_its_budget_answers_with_the_newest_and_says_so()
    {
        var store = StoryStore.Open(null, write: true);
        using var index = new StoryIndex(store);
        store.Add(Enumerable.Range(1, 40_000).Select(number => Story(number, "مطر في بيروت")));
        store.Refresh();
        var query = new SearchQuery { Text = "مطر", Sort = SearchSort.Newest, Now = Today };
        index.Tuning = Tuning.Standard with { Budget = 100_000 };
        var all = index.Search(query);
        index.Tuning = Tuning.Standard with { Budget = 1000 };
        var cut = index.Search(query);
        cut.Hits.Select(h => h.Number).ShouldBe(all.Hits.Select(h => h.Number));
        cut.Hits[0].Number.ShouldBe(40_000);
        (all.Total, all.IsTotalAtLeast, cut.Total, cut.IsTotalAtLeast).ShouldBe((SearchPage.Exact, true, SearchPage.Exact, true));
        cut.Facets.FromNewest.ShouldBeTrue();
        cut.Facets.Sections.ShouldHaveSingleItem().Count.ShouldBe(SearchPage.Exact);
    }

    [Fact]
    public void Days_long_ago_are_found_though_the_budget_is_small()
    {
        var store = StoryStore.Open(null, write: true);
        using var index = new StoryIndex(store);
        index.Tuning = Tuning.Standard with { Budget = 5000 };
        store.Add(Enumerable.Range(1, 30_000).Select(number => Story(number, "مطر في بيروت")));
        store.Refresh();
        var page = index.Search(new SearchQuery { Text = "مطر بيروت", From = Today.AddMinutes(-30_000), Until = Today.AddMinutes(-29_900), Now = Today });
        page.Total.ShouldBe(100);
        page.IsTotalAtLeast.ShouldBeFalse();
    }

    static IndexedStory Story(int number, string text) => new()
    {
        Number = number, Title = "", Body = text, Sections = ["news"], Slug = "x", Lang = "ar", Published = Today.AddMinutes(number - 30_001),
    };
}
