using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Warraq.Arabic.Words;
using Warraq.Search;
using Warraq.Search.Engine;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// <c>search</c>: what the index takes to build and a query to answer (processor time of the answering thread, hits marked and cut), at the real
/// articles and at as many as wanted that are put together from them; SQLite FTS5 and PostgreSQL beside it on the same stories and queries.
/// </summary>
internal static class SearchBench
{
    public const string Usage = "search [--stories N] [--folder FOLDER] [--queries N] [--peer-queries N] [--kind KIND] [--only warraq|sqlite|postgres] [--json FILE]";

    private const double MemoryLimit = 150;

    private static readonly string[] Asked = [QueryMix.OneWord, QueryMix.ThreeWords, QueryMix.Phrase, QueryMix.Facets];

    private sealed record Row(string Engine, string Kind, int Stories, int Queries, double P50, double P99, double Longest, double Mean);

    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        if (SharedData.Find(SharedData.News) is not { } file) return SharedData.Absent("search", SharedData.News);
        var news = SharedData.ReadNews(file).ToList();
        var count = Option("--stories") is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : news.Count;
        var each = Option("--queries") is { } q ? int.Parse(q, CultureInfo.InvariantCulture) : QueryMix.Each;
        var kind = Option("--kind");
        var mix = QueryMix.Of(news).Where(m => kind is null || m.Kind == kind).Select(m => (m.Kind, Queries: m.Queries.Take(each).ToList())).ToList();
        if (mix.Count == 0)
        {
            Console.Error.WriteLine($"--kind {kind} is none of: {string.Join(", ", QueryMix.Of(news).Select(m => m.Kind))}.");
            return 2;
        }
        var collection = new Collection(news, JudgedSets(), count);
        var folder = Option("--folder") ?? Path.Combine("artifacts", "bench", $"search-{count}");
        Directory.CreateDirectory(folder);
        List<Row> rows = [];
        Console.WriteLine("milliseconds of the processor for one answer");
        var only = Option("--only");
        if (only is null or "warraq") Ours(collection, folder, mix, rows);
        var ofPeers = Option("--peer-queries") is { } p ? int.Parse(p, CultureInfo.InvariantCulture) : each;
        List<(string, List<SearchQuery>)> asked = [.. mix.Where(m => Asked.Contains(m.Kind)).Select(m => (m.Kind, m.Queries.Take(ofPeers).ToList()))];
        if (only is null or "sqlite")
            using (var sqlite = new SqliteSearch(Path.Combine(folder, "fts5.db"))) Peer(collection, sqlite, asked, rows);
        if (only is null or "postgres")
            using (var postgres = PostgresSearch.Open())
            {
                if (postgres is null) Console.WriteLine("PostgreSQL: no server; bin/bench starts one.");
                else Peer(collection, postgres, asked, rows);
            }
        if (Option("--json") is { } json) File.WriteAllText(json, JsonSerializer.Serialize(rows));
        return 0;
    }

    private static IEnumerable<JudgedSet> JudgedSets() => new[] { "arcd", "xquad-ar", "ans-same-story" }.Select(name => JudgedSet.Read(name)).OfType<JudgedSet>();

    private static void Ours(Collection collection, string folder, IReadOnlyList<(string Kind, List<SearchQuery> Queries)> mix, List<Row> rows)
    {
        var lucene = Path.Combine(folder, "index");
        if (!Directory.Exists(lucene)) Build(collection, lucene);
        // The lexicon is there without search as well.
        WordReader.IsKnown("كتاب");
        var (managed, resident) = Memory();
        var store = StoryStore.Open(lucene, write: false);
        using var index = new StoryIndex(store);
        foreach (var (kind, queries) in mix) Time("Warraq", kind, index.Count, queries, query => index.Search(query), rows);
        if (collection.Count > QueryMix.Each * 100) Loss(collection, index);
        var (managedAfter, residentAfter) = Memory();
        Line($"memory with the index open and asked: {managedAfter - managed:0} MB managed, {residentAfter - resident:0} MB resident more than before, the lexicon not counted (limit {MemoryLimit} MB)");
    }

    /// <summary>What the budget costs: questions of the judged sets, whose passages lie among the stories, with it and without.</summary>
    private static void Loss(Collection collection, StoryIndex index)
    {
        foreach (var set in JudgedSets().Where(s => s.Name != "ans-same-story").Select(s => s with { Queries = [.. s.Queries.Take(100)] }))
        {
            (double Mrr, double Ndcg) Measure(long budget)
            {
                index.Tuning = Tuning.Standard with { AnyBudget = budget };
                return Answered.Mean(set.Measure(q => [.. index.Rank(new SearchQuery { Text = q.Text, Mode = SearchMode.Any, Now = Collection.Day, Size = 11, WithFacets = false })
                    .Select(number => collection.PassageOf(number)?.Passage.Id ?? "")]));
            }
            var (with, without) = (Measure(Tuning.Standard.AnyBudget), Measure(long.MaxValue / 8));
            Line($"budget   {set.Name,-10} MRR@10 {with.Mrr:0.000} nDCG@10 {with.Ndcg:0.000}; without a budget {without.Mrr:0.000} {without.Ndcg:0.000} ({set.Queries.Count} questions)");
        }
        index.Tuning = Tuning.Standard;
    }

    private static void Build(Collection collection, string folder)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        // Another name until it is whole: a build that was ended begins anew.
        var part = folder + "-part";
        if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        var done = Write(collection, part, started);
        Directory.Move(part, folder);
        Line($"index    {done:N0} stories: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, processor {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s");
    }

    private static int Write(Collection collection, string folder, long started)
    {
        using var store = StoryStore.Open(folder, write: true);
        var done = 0;
        foreach (var some in collection.Stories().Chunk(10_000))
        {
            store.Add(some);
            done += some.Length;
            if (done % 100_000 == 0) Line($"  {done:N0} stories, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        }
        store.Commit(IndexPosition.Start, whole: true);
        return done;
    }

    private static void Peer(Collection collection, ISearchPeer peer, IReadOnlyList<(string Kind, List<SearchQuery> Queries)> mix, List<Row> rows)
    {
        if (!peer.IsMade)
        {
            var seconds = ThreadTime.Of(() => peer.Fill(collection.Stories(withMarks: false)), peer.Server) / 1000;
            Line($"{peer.Name,-12} {seconds:0} s of processor time to fill, making the stories included");
        }
        foreach (var (kind, queries) in mix) Time(peer.Name, kind, collection.Count, queries, query => peer.Search(query.Text, query.WithFacets), rows, peer.Server);
    }

    private static void Time(string engine, string kind, int stories, List<SearchQuery> queries, Action<SearchQuery> ask, List<Row> rows, int? server = null)
    {
        foreach (var query in queries.Take(QueryMix.Warm)) ask(query);
        var times = queries.Select(query => ThreadTime.Of(() => ask(query), server)).Order().ToArray();
        var row = new Row(engine, kind, stories, times.Length, times[times.Length / 2], times[times.Length * 99 / 100], times[^1], times.Average());
        rows.Add(row);
        Line($"{engine,-12} {kind,-12} {stories,9:N0} stories   p50 {row.P50,7:0.00}   p99 {row.P99,7:0.00}   longest {row.Longest,7:0.00}   mean {row.Mean,7:0.00}   ({row.Queries} queries)");
    }

    private static (double Managed, double Resident) Memory() => (GC.GetTotalMemory(forceFullCollection: true) / 1048576.0, Environment.WorkingSet / 1048576.0);

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
