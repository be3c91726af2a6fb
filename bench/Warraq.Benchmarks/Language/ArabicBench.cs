using System.Globalization;
using System.Text;
using System.Text.Json;
using Warraq.Arabic.Words;

namespace Warraq.Benchmarks.Language;

/// <summary>
/// <c>arabic</c>: the speed of the language library on real news, one core: reading words, loading the lexicons, and the share of
/// running words that the lexicon reads (DECISIONS 22).
/// </summary>
internal static class ArabicBench
{
    const double ReadLimit = 20, CoverageGoal = 97;

    public static int Run(string[] args)
    {
        if (SharedData.Find(SharedData.News) is not { } file) return SharedData.Absent("arabic", SharedData.News);
        var load = LexiconLoad.Measure();
        Console.WriteLine($"load      {load}");
        var texts = SharedData.ReadNews(file).Where((_, i) => i % 10 == 0).Select(a => a.Text).ToArray();
        var (speed, allocated) = Reading(texts);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read      {speed:0.0} MB of UTF-8 for a second of one core, best of 7 (limit {ReadLimit}); {allocated:0.000} bytes allocated per word (limit 0)"));
        var article = ArticleSpeed.Measure(SharedData.ReadNews(file));
        Console.WriteLine($"article   {article}");
        var (words, known) = Coverage(SharedData.ReadNews(file).Select(a => a.Text));
        var coverage = 100.0 * known / words;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"coverage  {coverage:0.00} % of {words:N0} Arabic words are read (goal {CoverageGoal})"));
        if (args is ["--json", var json])
            File.WriteAllText(json, JsonSerializer.Serialize(new { load.Milliseconds, load.Megabytes, load.Lexemes, load.Forms, readMegabytesPerSecond = speed, bytesPerWord = allocated, article.ProofMs, article.LedgerMs, coverage }));
        return load.Milliseconds <= 150 && load.Megabytes <= 40 && speed >= ReadLimit && allocated < .01 && article.ProofMs <= ArticleSpeed.ProofLimit && article.LedgerMs <= ArticleSpeed.LedgerLimit && coverage >= CoverageGoal ? 0 : 1;
    }

    static (double Speed, double Allocated) Reading(string[] texts)
    {
        var bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        var room = new WordReading[WordReader.MostReadings];
        var (best, allocated) = (0.0, 0.0);
        for (var round = 0; round < 7; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            // CPU time: what else the machine does is not measured
            var started = Environment.CpuUsage.TotalTime;
            var words = 0L;
            foreach (var text in texts)
                foreach (var token in Tokenizer.Tokens(text))
                {
                    words++;
                    WordReader.Read(text.AsSpan(token.Start, token.Length), room);
                }
            best = Math.Max(best, bytes / 1e6 / (Environment.CpuUsage.TotalTime - started).TotalSeconds);
            // one enumerator for each text is no cost of a word
            allocated = Math.Max(0, GC.GetAllocatedBytesForCurrentThread() - before - (128L * texts.Length)) / (double)words;
        }
        return (best, allocated);
    }

    static (long Words, long Known) Coverage(IEnumerable<string> texts)
    {
        long words = 0, known = 0;
        foreach (var text in texts)
            foreach (var token in Tokenizer.Tokens(text))
            {
                var word = text.AsSpan(token.Start, token.Length);
                if (word.IndexOfAnyInRange('\u0621', '\u064A') < 0) continue;
                words++;
                if (WordReader.IsKnown(word)) known++;
            }
        return (words, known);
    }
}
