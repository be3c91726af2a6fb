using System.Globalization;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Statements.Claims;
using Warraq.Arabic.Words;

namespace Warraq.Benchmarks.Language;

/// <summary>What proofing and the ledger cost for an article of 1,000 words: CPU time on real articles of about that length, warm.</summary>
internal sealed record ArticleSpeed(double ProofMs, double LedgerMs, int Articles, int Words)
{
    public const double ProofLimit = 20, LedgerLimit = 10;

    public static ArticleSpeed Measure(IEnumerable<NewsArticle> news)
    {
        var articles = news.Select(a => (Paragraphs: a.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Words: Tokenizer.Tokens(a.Text).Count()))
            .Where(a => a.Words is > 850 and < 1_150).Take(60).ToArray();
        var publication = new Publication(new(2018, 6, 15, 12, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);
        var words = articles.Sum(a => a.Words);
        var proof = Best(() =>
        {
            foreach (var (paragraphs, _) in articles) Proofreader.Check([.. paragraphs.Select(p => new Paragraph(p))], null, publication);
        });
        var ledger = Best(() =>
        {
            foreach (var (paragraphs, _) in articles) ClaimsLedger.Read(new() { Paragraphs = paragraphs, Publication = publication });
        });
        return new(1_000 * proof / words, 1_000 * ledger / words, articles.Length, words);
    }

    // CPU time: other work on the machine counts as little as can be.
    static double Best(Action work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 7; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return best;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"proofing {ProofMs:0.0} ms (limit {ProofLimit}), ledger {LedgerMs:0.0} ms (limit {LedgerLimit}) of CPU for 1,000 words; {Articles} articles of about that length, {Words:N0} words");
}
