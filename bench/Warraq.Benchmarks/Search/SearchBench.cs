using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Warraq.Arabic.Words;
using Warraq.Search;
using Warraq.Search.Engine;
using Warraq.Sections;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// <c>search</c>: how long the index takes to build and a query to answer, on 20,000 real articles and on as many as wanted that are put
/// together from their paragraphs.
/// </summary>
internal static class SearchBench
{
    public const string Usage = "search [--stories N] [--keep FOLDER] [--json FILE]";

    private const int Queries = 1000, Warm = 200;
    private static readonly DateTimeOffset Day = new(2018, 6, 15, 0, 0, 0, TimeSpan.Zero);

    private sealed record Row(string Kind, int Stories, double P50, double P99, double Longest, double Cpu);

    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        if (SharedData.Find(SharedData.News) is not { } file) return SharedData.Absent("search", SharedData.News);
        var news = SharedData.ReadNews(file).ToList();
        var count = Option("--stories") is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : news.Count;
        var folder = Option("--keep") ?? Directory.CreateTempSubdirectory("warraq-bench-").FullName;
        List<Row> rows = [];
        try
        {
            var made = Directory.Exists(folder) && Directory.EnumerateFiles(folder, "segments*").Any();
            var before = Memory();
            var started = Stopwatch.GetTimestamp();
            var store = StoryStore.Open(folder, write: true);
            if (!made)
            {
                store.Add(Stories(news, count));
                store.Commit(IndexPosition.Start, whole: true);
                store.Refresh();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index    {count:N0} stories: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, processor {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} s"));
            }
            using var index = new StoryIndex(store);
            news.Clear();
            foreach (var (kind, queries) in Kinds(SharedData.ReadNews(file)))
            {
                foreach (var query in queries.Take(Warm)) index.Search(query);
                var cpu = Environment.CpuUsage.TotalTime;
                var times = queries.Select(query =>
                {
                    var at = Stopwatch.GetTimestamp();
                    index.Search(query);
                    return Stopwatch.GetElapsedTime(at).TotalMilliseconds;
                }).Order().ToArray();
                rows.Add(new(kind, index.Count, times[times.Length / 2], times[times.Length * 99 / 100], times[^1], (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / times.Length));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-12} {index.Count,9:N0} stories   p50 {rows[^1].P50,7:0.00} ms   p99 {rows[^1].P99,7:0.00} ms   longest {rows[^1].Longest,7:0.00} ms   processor {rows[^1].Cpu,6:0.00} ms"));
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory   {Memory() - before:0} MB more with the index open"));
        }
        finally
        {
            if (Option("--keep") is null) Directory.Delete(folder, recursive: true);
        }
        if (Option("--json") is { } json) File.WriteAllText(json, JsonSerializer.Serialize(rows));
        return 0;
    }

    private static double Memory() => GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;

    // Words, neighbours and phrases of the articles themselves, chosen with a fixed seed.
    private static IEnumerable<(string Kind, List<SearchQuery> Queries)> Kinds(IEnumerable<NewsArticle> news)
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
            [.. Enumerable.Range(0, Queries).Select(_ => new SearchQuery { Text = text(), Now = Day, WithFacets = facets })];
        yield return ("one word", Make(() => Some(1)[0]));
        yield return ("three words", Make(() => string.Join(' ', Some(3))));
        yield return ("phrase", Make(() => $"\"{string.Join(' ', Some(2))}\""));
        yield return ("facets", Make(() => Some(1)[0], facets: true));
        yield return ("any", [.. Make(() => string.Join(' ', Some(5))).Select(q => q with { Mode = SearchMode.Any })]);
        yield return ("newest", [.. Make(() => Some(1)[0]).Select(q => q with { Sort = SearchSort.Newest })]);
    }

    private static IEnumerable<IndexedStory> Stories(List<NewsArticle> news, int count)
    {
        var random = new Random(3);
        for (var i = 0; i < count; i++)
        {
            var article = news[i % news.Count];
            var (title, text) = i < news.Count ? (article.Title, article.Text) : Recombined(news, random);
            yield return new IndexedStory
            {
                Number = i + 1, Title = title, Body = text, Sections = [$"section-{i % 12}"], SectionNames = $"قسم {i % 12}", Slug = "x", Lang = "ar",
                Published = Day.AddMinutes(-10 * (count - i)), Sources = [new NameRef(1, $"source-{i % 5}", $"المصدر {i % 5}")], Authors = [new NameRef(2, $"author-{i % 300}", $"الكاتب {i % 300}")],
            };
        }
    }

    // Halves of three articles, cut at a word.
    private static (string Title, string Text) Recombined(List<NewsArticle> news, Random random)
    {
        string Piece()
        {
            var text = news[random.Next(news.Count)].Text;
            var from = text.IndexOf(' ', random.Next(text.Length / 2 + 1)) + 1;
            return text.Substring(from, Math.Min(text.Length - from, 500));
        }
        return (news[random.Next(news.Count)].Title, $"{Piece()}\n{Piece()}\n{Piece()}");
    }
}
