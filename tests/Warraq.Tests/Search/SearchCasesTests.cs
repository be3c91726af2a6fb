using Warraq.Arabic.Words;
using Warraq.Search;
using Warraq.Search.Engine;
using Warraq.Tests.Arabic;

namespace Warraq.Tests.Search;

/// <summary>The cases of the language through the real index, not a comparison of strings.</summary>
public sealed class SearchCasesTests
{
    [Fact]
    public void Every_case_of_search_holds_in_the_index()
    {
        foreach (var c in CaseFile.Read("arabic-search.json"))
        {
            using var paper = new IndexedPaper(c.GetProperty("text").GetString()!);
            var hit = paper.Search(c.GetProperty("query").GetString()!).Hits.SingleOrDefault();
            (hit is not null).ShouldBe(c.GetProperty("match").GetBoolean(), c.ToString());
            if (hit is null || !c.TryGetProperty("highlight", out var highlight)) continue;
            hit.Snippet.Marks.Select(m => Tokenizer.Text(hit.Snippet.Text, m)).ShouldBe(highlight.EnumerateArray().Select(h => h.GetString()!), c.ToString());
        }
    }

    [Fact]
    public void Every_case_of_names_holds_in_the_index()
    {
        List<string> wrong = [];
        var all = 0;
        foreach (var c in CaseFile.Read("arabic-names.json"))
        {
            all++;
            using var paper = new IndexedPaper(c.GetProperty("b").GetString()!);
            if (paper.Search(c.GetProperty("a").GetString()!).Hits.Count > 0 != (c.GetProperty("relation").GetString() == "same")) wrong.Add(c.ToString());
        }
        wrong.Count.ShouldBeLessThanOrEqualTo(all / 20, string.Join('\n', wrong));
    }
}

/// <summary>A small paper in an index in memory; its stories are numbered from 1.</summary>
sealed class IndexedPaper : IDisposable
{
    public static readonly DateTimeOffset Today = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));

    readonly StoryStore store = StoryStore.Open(null, write: true);

    public IndexedPaper(params string[] texts)
    {
        Index = new StoryIndex(store);
        Put([.. texts.Select((text, i) => Story(i + 1, "", text))]);
    }

    public StoryIndex Index { get; }

    public static IndexedStory Story(int number, string title, string text, DateTimeOffset? at = null) => new()
    {
        Number = number, Title = title, Body = text, Sections = ["world"], SectionNames = "شؤون دولية World", Slug = "x", Lang = "ar", Published = at ?? Today.AddDays(-number),
    };

    public void Put(params IndexedStory[] stories)
    {
        store.Put(stories);
        store.Refresh();
    }

    public SearchPage Search(string text) => Index.Search(new SearchQuery { Text = text, Now = Today });

    public SearchPage Search(SearchQuery query) => Index.Search(query);

    public void Dispose() => Index.Dispose();
}
