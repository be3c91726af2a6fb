using Warraq.Arabic.Statements;
using Warraq.Arabic.Words;
using Warraq.Search;
using Warraq.Search.Duplicates;
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
    public void Every_case_of_names_holds_in_the_index_both_ways_round()
    {
        List<string> wrong = [];
        foreach (var c in CaseFile.Read("arabic-names.json"))
        {
            var (a, b, same) = (c.GetProperty("a").GetString()!, c.GetProperty("b").GetString()!, c.GetProperty("relation").GetString() == "same");
            if (Finds(a, b) != same || Finds(b, a) != same) wrong.Add(c.ToString());
        }
        wrong.ShouldBeEmpty();

        // As it stands in a story, among words that are nobody's name.
        static bool Finds(string typed, string written)
        {
            using var paper = new IndexedPaper($"تحدث التقرير عن {written} في فقرته الأولى.");
            return paper.Search(typed).Hits.Count > 0;
        }
    }

    [Fact]
    public void Every_query_typed_on_the_other_layout_is_asked_about()
    {
        foreach (var c in CaseFile.Read("arabic-keyboard.json"))
        {
            var (typed, intended) = (c.GetProperty("typed").GetString()!, c.GetProperty("intended").GetString()!);
            using var paper = new IndexedPaper($"خبر عن {intended} اليوم", "خبر آخر");
            var page = paper.Search(typed);
            page.Hits.ShouldBeEmpty(c.ToString());
            page.DidYouMean.ShouldBe(intended, c.ToString());
            paper.Search(intended).Hits.ShouldHaveSingleItem().Number.ShouldBe(1);
        }
    }

    [Fact]
    public void Every_case_of_whole_texts_holds_against_the_index()
    {
        foreach (var c in CaseFile.Read("arabic-dup.json").Where(c => c.GetProperty("level").GetString() == "document"))
        {
            var (sent, there) = (c.GetProperty("b").GetString()!, c.GetProperty("a").GetString()!);
            using var paper = new IndexedPaper();
            paper.Put(IndexedPaper.Story(1, "", there) with { Marks = DocumentSketch.Of($"\n{there}")?.Bands ?? [] }, IndexedPaper.Story(2, "مباراة", "فاز الفريق بهدفين."));
            var found = new FindDuplicates(paper.Index).Of("", sent).SingleOrDefault(d => d.Story.Number == 1)?.Relation ?? DocumentRelation.Distinct;
            List<string> right = [c.GetProperty("relation").GetString()!, .. c.TryGetProperty("accept", out var more) ? more.EnumerateArray().Select(m => m.GetString()!) : []];
            right.ShouldContain(found.ToString().ToLowerInvariant(), c.ToString());
        }
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

    public IndexView Enter() => store.Enter();

    public SearchPage Search(string text) => Index.Search(new SearchQuery { Text = text, Now = Today });

    public SearchPage Search(SearchQuery query) => Index.Search(query);

    public void Dispose() => Index.Dispose();
}
