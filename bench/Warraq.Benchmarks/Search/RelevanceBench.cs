using System.Globalization;
using System.Text.Json;
using Warraq.Arabic.Words;
using Warraq.Search;
using Warraq.Search.Engine;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// <c>relevance</c>: the judged sets through the real index, beside plain BM25 over light10 stems in the same run; on the passages alone, and
/// with the news articles in the same index (DECISIONS 27). Then what each part of the rules brings.
/// </summary>
internal static class RelevanceBench
{
    public const string Usage = "relevance [--alone] [--json FILE]";

    private static readonly DateTimeOffset Day = new(2018, 6, 15, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A judged set and what must be reached on its passages alone; in the mixed index the same margin over the floor.</summary>
    private sealed record Bar(string Set, (double Mrr, double Ndcg) Floor, (double Mrr, double Ndcg) Reach);

    private static readonly Bar[] Bars =
    [
        new("arcd", (.801, .841), (.83, .87)),
        new("xquad-ar", (.917, .933), (.94, .955)),
        new("ans-same-story", (0, .844), (0, .88)), // its bar is nDCG alone
    ];

    private static readonly (string Name, Tuning Tuning)[] Parts =
    [
        ("letters only", Level(MatchReason.Folded)),
        ("+ stems", Level(MatchReason.BrokenPlural)),
        ("+ names", Level(MatchReason.NameVariant)),
        ("+ families", Level(MatchReason.Derived)),
        ("+ synonyms", Level(MatchReason.Synonym)),
        ("+ nearness", Tuning.Standard with { Recency = 0 }),
        ("+ recency", Tuning.Standard),
    ];

    private sealed record Row(string Set, bool WithNews, string What, double Mrr, double Ndcg);

    public static int Run(string[] args)
    {
        var news = args.Contains("--alone") ? [] : SharedData.Find(SharedData.News) is { } file ? SharedData.ReadNews(file).ToList() : null;
        if (news is null) return SharedData.Absent("relevance", SharedData.News);
        List<Row> rows = [];
        var reached = true;
        Console.WriteLine("set              index      MRR@10 nDCG@10   floor          must reach");
        foreach (var bar in Bars)
        {
            if (JudgedSet.Read(bar.Set) is not { } set) return SharedData.Absent("relevance", $"retrieval/{bar.Set}");
            foreach (var mixed in news.Count > 0 ? new[] { false, true } : [false])
            {
                var measured = Measure(set, mixed ? news : []);
                rows.AddRange(measured);
                var (floor, ours) = (measured[0], measured[^2]);
                // Where dates say nothing, recency must not count; its row shows what it costs then.
                var (mrr, ndcg) = mixed ? (floor.Mrr + bar.Reach.Mrr - bar.Floor.Mrr, floor.Ndcg + bar.Reach.Ndcg - bar.Floor.Ndcg) : bar.Reach;
                if (bar.Reach.Mrr == 0) mrr = 0;
                var good = ours.Mrr >= mrr && ours.Ndcg >= ndcg;
                reached &= good;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{set.Name,-16} {(mixed ? "with news" : "alone"),-10} {ours.Mrr:0.000}  {ours.Ndcg:0.000}    {floor.Mrr:0.000}  {floor.Ndcg:0.000}   {(mrr > 0 ? mrr.ToString("0.000") : "     ")}  {ndcg:0.000}  {(good ? "reached" : "NOT REACHED")}"));
            }
        }
        Console.WriteLine();
        Console.WriteLine("what each brings (MRR@10 / nDCG@10)");
        foreach (var part in rows.Select(r => r.What).Distinct().ToList())
            Console.WriteLine($"{part,-14} " + string.Join("   ", rows.Where(r => r.What == part).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Set.Split('-')[0]}{(r.WithNews ? "+" : " ")} {r.Mrr:0.000} {r.Ndcg:0.000}"))));
        if (args is [.., "--json", var json]) File.WriteAllText(json, JsonSerializer.Serialize(rows));
        return reached ? 0 : 1;
    }

    private static Tuning Level(MatchReason last) => Tuning.Standard with { LastReason = last, Nearness = 0, Recency = 0 };

    /// <summary>The floor, then each part of ours.</summary>
    private static List<Row> Measure(JudgedSet set, IReadOnlyList<NewsArticle> news)
    {
        var floor = new Light10();
        foreach (var article in news) floor.Add(article.Id, article.Title + " " + article.Text);
        foreach (var passage in set.Passages) floor.Add(passage.Id, passage.Text);
        List<Row> rows = [Of("floor", q => floor.Rank(q.Text, 11))];

        var store = StoryStore.Open(null, write: true);
        using var index = new StoryIndex(store);
        List<string> ids = [];
        store.Add(news.Select(a => Story(ids, a.Id, a.Title, a.Text)));
        // The headlines of «same story» are headlines.
        store.Add(set.Passages.Select(p => set.Name == "ans-same-story" ? Story(ids, p.Id, p.Text, "") : Story(ids, p.Id, "", p.Text)));
        store.Refresh();
        foreach (var (name, tuning) in Parts)
        {
            index.Tuning = tuning;
            rows.Add(Of(name, q => [.. index.Rank(new SearchQuery { Text = q.Text, Mode = SearchMode.Any, Now = Day, Size = 11 }).Select(number => ids[number])]));
        }
        return rows;

        Row Of(string what, Func<JudgedQuery, IReadOnlyList<string>> rank)
        {
            var (mrr, ndcg) = set.Measure(rank);
            return new(set.Name, news.Count > 0, what, mrr, ndcg);
        }
    }

    // The dates say nothing about what answers: they are spread over four months by the id.
    private static IndexedStory Story(List<string> ids, string id, string title, string text)
    {
        ids.Add(id);
        return new IndexedStory
        {
            Number = ids.Count - 1, Title = title, Body = text, Sections = ["news"], Slug = "x", Lang = "ar",
            Published = Day.AddDays(-(id.Aggregate(17u, (hash, c) => (hash * 31) + c) % 120)),
        };
    }
}
