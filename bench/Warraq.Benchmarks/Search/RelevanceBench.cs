using System.Diagnostics;
using System.Globalization;
using Warraq.Search;
using Warraq.Search.Engine;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// <c>relevance</c>: the judged sets through the real index, beside plain BM25 over light10 stems in the same run; on the passages alone, and
/// with the news articles in the same index (DECISIONS 27).
/// </summary>
internal static class RelevanceBench
{
    private static readonly string[] Names = ["arcd", "xquad-ar", "ans-same-story"];
    private static readonly DateTimeOffset Day = new(2018, 6, 15, 0, 0, 0, TimeSpan.Zero);

    public static Tuning Tuning { get; } = new();

    public static int Run(string[] args)
    {
        var sets = Names.Select(JudgedSet.Read).OfType<JudgedSet>().ToList();
        if (sets.Count < Names.Length) return SharedData.Absent("relevance", "retrieval");
        foreach (var set in sets) Measure(set, []);
        if (args.Contains("--alone")) return 0;
        if (SharedData.Find(SharedData.News) is not { } file) return SharedData.Absent("relevance", SharedData.News);
        var news = SharedData.ReadNews(file).ToList();
        foreach (var set in sets) Measure(set, news);
        return 0;
    }

    private static void Measure(JudgedSet set, IReadOnlyList<NewsArticle> news)
    {
        var floor = new Light10();
        var started = Stopwatch.GetTimestamp();
        var store = StoryStore.Open(null, write: true);
        using var index = new StoryIndex(store) { Tuning = Tuning };
        var ids = new Dictionary<int, string>();
        var number = 0;
        store.Add(news.Select(a => Story(ids, ++number, a.Id, a.Title, a.Text)));
        store.Add(set.Passages.Select(p => Story(ids, ++number, p.Id, "", p.Text)));
        store.Refresh();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        foreach (var article in news) floor.Add(article.Id, article.Title + " " + article.Text);
        foreach (var passage in set.Passages) floor.Add(passage.Id, passage.Text);
        var base10 = set.Measure(q => floor.Rank(q.Text, 11));
        started = Stopwatch.GetTimestamp();
        var ours = set.Measure(q => [.. index.Search(new SearchQuery { Text = q.Text, Mode = SearchMode.Any, Now = Day, Size = 12 }).Hits.Select(h => ids[h.Number])]);
        var each = Stopwatch.GetElapsedTime(started).TotalMilliseconds / set.Queries.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set.Name,-16} {(news.Count > 0 ? "with news" : "alone"),-10} floor {base10.Mrr:0.0000} {base10.Ndcg:0.0000}   ours {ours.Mrr:0.0000} {ours.Ndcg:0.0000}   index {seconds:0.0} s, query {each:0.00} ms"));
    }

    private static IndexedStory Story(Dictionary<int, string> ids, int number, string id, string title, string text)
    {
        ids[number] = id;
        return new IndexedStory { Number = number, Title = title, Body = text, Sections = ["news"], Slug = "x", Lang = "ar", Published = Day };
    }
}
