using System.Globalization;
using System.Text.Json;
using Warraq.Search.Engine;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// <c>relevance</c>: the judged sets through the real index, beside plain BM25 over light10 stems and the searches of two databases in the same
/// run; on the passages alone, and with the news articles in the same index, where the floor is measured in it as well (DECISIONS 27).
/// </summary>
/// <remarks>
/// The questions are shown in two halves by their passages too: a rule that fits some of them stands out. Both halves were seen while the ranking
/// was tuned; sets that were not are measured with <c>--sets</c>.
/// </remarks>
internal static class RelevanceBench
{
    public const string Usage = "relevance [--alone] [--ablation] [--no-peer] [--sets FOLDER] [--json FILE]";

    /// <summary>In the mixed index PostgreSQL reads and ranks nearly every story for each question: it is asked every so-many-th.</summary>
    private const int PostgresAsks = 8;

    /// <summary>A judged set and what must be reached on its passages alone; in the mixed index the same margin over the floor.</summary>
    private sealed record Bar(string Set, (double Mrr, double Ndcg) Floor, (double Mrr, double Ndcg) Reach);

    private static readonly Bar[] Bars =
    [
        new("arcd", (.801, .841), (.83, .87)),
        new("xquad-ar", (.917, .933), (.94, .955)),
        new("ans-same-story", (0, .844), (0, .88)), // its bar is nDCG alone
    ];

    private sealed record Row(string Set, bool WithNews, string Engine, int Questions, double Mrr, double Ndcg);

    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        var news = args.Contains("--alone") ? [] : SharedData.Find(SharedData.News) is { } file ? SharedData.ReadNews(file).ToList() : null;
        if (news is null) return SharedData.Absent("relevance", SharedData.News);
        List<Row> rows = [];
        List<string> parts = [];
        var reached = true;
        Console.WriteLine("set            index     engine          questions  MRR@10 nDCG@10   must reach       first half       second half");
        foreach (var bar in Bars)
        {
            if (JudgedSet.Read(bar.Set, Option("--sets")) is not { } set) return SharedData.Absent("relevance", $"retrieval/{bar.Set}");
            foreach (var mixed in news.Count > 0 ? new[] { false, true } : [false])
            {
                using var paper = new JudgedPaper(set, mixed ? news : []);
                var floor = Measure(bar, paper, "BM25 + light10", null, paper.Floor(), rows);
                // Of the sets that the bars were set for, the floor on the passages alone is theirs.
                (double, double)? must = mixed || Option("--sets") is not null ? (bar.Reach.Mrr == 0 ? 0 : floor.Mrr + bar.Reach.Mrr - bar.Floor.Mrr, floor.Ndcg + bar.Reach.Ndcg - bar.Floor.Ndcg) : bar.Reach;
                // The dates here say nothing of what answers, so recency does not count; the next row shows what it costs then.
                var ours = Measure(bar, paper, "Warraq", must, paper.Ours(Tuning.Standard with { Recency = 0 }), rows);
                Measure(bar, paper, "with recency", null, paper.Ours(Tuning.Standard), rows);
                reached &= ours.Mrr >= must.Value.Item1 && ours.Ndcg >= must.Value.Item2;
                if (!args.Contains("--no-peer")) Peers(bar, paper, rows);
                if (args.Contains("--ablation")) parts.AddRange(Ablation.Rows(paper));
            }
        }
        foreach (var part in parts) Console.WriteLine(part);
        if (Option("--json") is { } json) File.WriteAllText(json, JsonSerializer.Serialize(rows));
        return reached ? 0 : 1;
    }

    private static void Peers(Bar bar, JudgedPaper paper, List<Row> rows)
    {
        using (var sqlite = new SqliteSearch(null)) Measure(bar, paper, sqlite.Name, null, paper.Of(sqlite), rows);
        using var postgres = PostgresSearch.Open();
        if (postgres is null) Console.WriteLine("PostgreSQL: no server; bin/bench starts one.");
        else Measure(bar, paper, postgres.Name, null, paper.Of(postgres), rows, paper.WithNews ? PostgresAsks : 1);
    }

    private static (double Mrr, double Ndcg) Measure(Bar bar, JudgedPaper paper, string engine, (double Mrr, double Ndcg)? must, Func<JudgedQuery, IReadOnlyList<string>> rank, List<Row> rows, int every = 1)
    {
        var answered = paper.Set.Measure(rank, every);
        var all = Answered.Mean(answered);
        var (first, second) = (Answered.Mean([.. answered.Where(a => a.Half == 0)]), Answered.Mean([.. answered.Where(a => a.Half == 1)]));
        rows.Add(new(bar.Set, paper.WithNews, engine, answered.Count, all.Mrr, all.Ndcg));
        var reach = must is { } m ? $"{(m.Mrr == 0 ? "    " : Figure(m.Mrr))} {Figure(m.Ndcg)} {(all.Mrr >= m.Mrr && all.Ndcg >= m.Ndcg ? "yes" : "NO ")}" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{bar.Set,-14} {(paper.WithNews ? "with news" : "alone"),-9} {engine,-15} {answered.Count,9}  {Figure(all.Mrr)}   {Figure(all.Ndcg)}    {reach,-15}  {Figure(first.Mrr)} {Figure(first.Ndcg)}      {Figure(second.Mrr)} {Figure(second.Ndcg)}"));
        return all;
    }

    private static string Figure(double value) => value.ToString(".0000", CultureInfo.InvariantCulture);
}
