using Warraq.Arabic.Words;
using Warraq.Search;

namespace Warraq.Benchmarks.Search;

/// <summary>Words, neighbours and phrases of real headlines, chosen with a fixed seed; the same for every size and every engine.</summary>
internal static class QueryMix
{
    public const int Each = 1000, Warm = 200;

    /// <summary>Kinds of queries that every engine is asked.</summary>
    public const string OneWord = "one word", ThreeWords = "three words", Phrase = "phrase", Facets = "facets";

    public static IEnumerable<(string Kind, List<SearchQuery> Queries)> Of(IEnumerable<NewsArticle> news)
    {
        var random = new Random(4);
        var titles = news.Select(a => Tokenizer.Tokens(a.Title).Select(t => Tokenizer.Text(a.Title, t)).Where(w => !StopWords.Contains(w)).ToArray()).Where(t => t.Length >= 5).ToList();
        string[] Some(int words)
        {
            var title = titles[random.Next(titles.Count)];
            var first = random.Next(title.Length - words + 1);
            return title[first..(first + words)];
        }
        List<SearchQuery> Make(Func<string> text, bool facets = false) =>
            [.. Enumerable.Range(0, Each).Select(_ => new SearchQuery { Text = text(), Now = Collection.Day, WithFacets = facets })];
        yield return (OneWord, Make(() => Some(1)[0]));
        yield return (ThreeWords, Make(() => string.Join(' ', Some(3))));
        yield return (Phrase, Make(() => $"\"{string.Join(' ', Some(2))}\""));
        yield return (Facets, Make(() => Some(1)[0], facets: true));
        yield return ("narrowed", [.. Make(() => string.Join(' ', Some(2)), facets: true).Select((q, i) => q with { From = Collection.Day.AddDays(-400 - i), Until = Collection.Day.AddDays(-30 - (i / 2)) })]);
        yield return ("newest", [.. Make(() => Some(1)[0]).Select(q => q with { Sort = SearchSort.Newest })]);
        yield return ("any", [.. Make(() => string.Join(' ', Some(5))).Select(q => q with { Mode = SearchMode.Any })]);
    }
}
