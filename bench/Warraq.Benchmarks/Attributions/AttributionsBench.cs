using System.Globalization;
using System.Text.Json;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Statements.Attribution;
using Warraq.Arabic.Statements.Claims;
using Warraq.Arabic.Words;

namespace Warraq.Benchmarks.Attributions;

/// <summary>
/// <c>attributions</c>: who said what in whole articles that were marked by hand, and the speed of the ledger. A claim is right when it
/// stands where one is marked and has its speaker; its kind is counted apart.
/// </summary>
internal static class AttributionsBench
{
    const string Marks = "marks/attributions.tsv";

    public static int Run(string[] args)
    {
        if (SharedData.Find(SharedData.News) is not { } news) return SharedData.Absent("attributions", SharedData.News);
        if (FindMarks() is not { } file)
        {
            Console.Error.WriteLine($"bench attributions needs bench/{Marks}; it is not there.");
            return 1;
        }
        var marks = AttributionMark.Read(file).ToLookup(m => m.Document, StringComparer.Ordinal);
        var articles = SharedData.ReadNews(news).Where(a => marks.Contains(a.Id)).ToArray();
        var show = args.Contains("--failures", StringComparer.Ordinal);
        int wanted = 0, found = 0, speakers = 0, kinds = 0;
        foreach (var article in articles)
        {
            var free = Read(article.Text).ToList();
            foreach (var mark in marks[article.Id])
            {
                // of several claims at one place the one that is right
                var claim = free.Where(c => mark.IsAt(c.Offset, c.Claim)).OrderByDescending(c => (mark.HasSpeaker(article.Text, c.Claim) ? 2 : 0) + (mark.Kinds.Contains(c.Claim.Kind) ? 1 : 0)).FirstOrDefault();
                if (claim.Claim is not null) free.Remove(claim);
                if (!mark.IsWanted) continue;
                wanted++;
                if (claim.Claim is not null) found++;
                var (speaker, kind) = (claim.Claim is not null && mark.HasSpeaker(article.Text, claim.Claim), claim.Claim is not null && mark.Kinds.Contains(claim.Claim.Kind));
                if (speaker) speakers++;
                if (kind) kinds++;
                if (show && !(speaker && kind)) Console.WriteLine($"{(claim.Claim is null ? "missed" : speaker ? "kind  " : "wrong ")} {article.Id} {mark.Start}+{mark.Length} {claim.Claim?.Kind} {claim.Claim?.Source?.Name}");
            }
            found += free.Count;
            if (show) foreach (var (offset, claim) in free) Console.WriteLine($"extra  {article.Id} {offset + claim.Start}+{claim.Length} {claim.Kind} {claim.Source?.Name}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"attributions  {articles.Length} articles, {wanted} claims marked: speaker precision {(double)speakers / found:0.000}, recall {(double)speakers / wanted:0.000}; kind precision {(double)kinds / found:0.000}, recall {(double)kinds / wanted:0.000}"));
        var (ledger, proofed) = (Speed(articles, article => ClaimsLedger.Read(article)), Speed(articles, article => ClaimsLedger.ReadAndProof(article)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"              the ledger takes {ledger:0.00} ms of CPU for 1,000 words (goal 10), with proofing {proofed:0.00} ms"));
        if (Array.IndexOf(args, "--json") is >= 0 and var j && j + 1 < args.Length)
            File.WriteAllText(args[j + 1], JsonSerializer.Serialize(new { articles = articles.Length, wanted, found, speakers, kinds, ledgerMsPer1000Words = ledger, proofedMsPer1000Words = proofed }));
        return 0;
    }

    // Paragraphs are lines; the place is that in the whole text.
    static IEnumerable<(int Offset, Claim Claim)> Read(string text)
    {
        var lines = text.Split('\n');
        var offsets = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++) offsets[i] = offsets[i - 1] + lines[i - 1].Length + 1;
        return global::Warraq.Arabic.Statements.Attribution.Attributions.Read(lines).Select(claim => (offsets[claim.Paragraph], claim));
    }

    static double Speed(NewsArticle[] articles, Func<Article, ClaimsLedger> read)
    {
        var publication = new Publication(new DateTimeOffset(2018, 6, 1, 12, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);
        var words = articles.Sum(a => Tokenizer.Tokens(a.Text).Count());
        var best = double.MaxValue;
        for (var round = 0; round < 8; round++)
        {
            var started = Environment.CpuUsage.TotalTime; // a busy machine shall not count
            var rows = articles.Sum(a => read(new() { Paragraphs = a.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), Publication = publication }).Rows.Count);
            if (rows > 0) best = Math.Min(best, (Environment.CpuUsage.TotalTime - started).TotalMilliseconds);
        }
        return best / words * 1000;
    }

    static string? FindMarks()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "bench", Marks))) return Path.Combine(at.FullName, "bench", Marks);
        return null;
    }
}
