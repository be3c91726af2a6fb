using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Spelling;

namespace Warraq.Benchmarks.Proofing;

/// <summary>
/// <c>proofing</c>: what the proofing desk finds of other people's lists of errors, what it says about edited text, how much of that is
/// false by marks that a reader gave, and how long it takes.
/// </summary>
internal static class ProofingBench
{
    public const string Usage = "proofing [--json FILE] [--sample FILE]   (--sample writes 200 findings on news, to be read and marked)";

    const double RecallGoal = .7, FalseLimit = 2, SpeedLimit = 20, SpellingLimit = 400, MemoryLimit = 40;

    public static int Run(string[] args)
    {
        if (SharedData.Find(SharedData.News) is not { } news) return SharedData.Absent("proofing", SharedData.News);
        if (SharedData.Find(FarehRows.Folder + FarehRows.Rules) is null) return SharedData.Absent("proofing", FarehRows.Folder);
        if (args is ["--sample", var file]) return NewsSample.Write(news, file);

        var recall = FarehRecall.Measure();
        foreach (var line in recall) Console.WriteLine(line);
        Console.WriteLine();
        foreach (var line in FarehClaims.LeftOut()) Console.WriteLine($"left out  {line}");
        Console.WriteLine();

        var (correct, correctWords) = EditedText.Check(FarehRows.Read().Where(r => r.IsCorrect).Select(r => r.Sentence));
        Say("fareh", $"{correct.Count} findings on {correctWords:N0} words of its correct sentences: {Rules(correct)}");
        if (SharedData.Find(EditedText.Pud) is { } pud)
        {
            var (findings, words) = EditedText.Check(EditedText.Sentences(pud));
            Say("PUD", $"{findings.Count} findings on {words:N0} words, {1000.0 * findings.Count / words:0.00} in 1,000: {Rules(findings)}");
        }

        var sample = NewsSample.Of(news);
        Say("news", $"{sample.Findings.Count} findings on {sample.Words:N0} words, {1000.0 * sample.Findings.Count / sample.Words:0.00} in 1,000");
        foreach (var rule in sample.Findings.GroupBy(f => f.Finding.Rule).OrderByDescending(g => g.Count()))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          {rule.Key} {1000.0 * rule.Count() / sample.Words,6:0.00}"));
        var marks = ProofingMarks.Read();
        var falseRate = marks.FalseRate(sample);
        Say("false", marks.Describe(sample, FalseLimit));

        var milliseconds = Speed(news);
        Say("speed", $"{milliseconds:0.0} ms for an article of 1,000 words, the middle of 40 (limit {SpeedLimit})");
        var spelling = SpellingLoad();
        if (spelling is var (load, megabytes, check)) Say("spelling", $"{load:0} ms (limit {SpellingLimit}) and {megabytes:0.0} MB (limit {MemoryLimit}) for the dictionary of the machine; {check:0.0} µs to look up a word");
        else Say("spelling", Speller.OfMachine.Problem ?? "");
        if (args is ["--json", var json]) File.WriteAllText(json, JsonSerializer.Serialize(new { recall, falseRate, milliseconds, spelling }));
        return recall.All(r => r.Share >= RecallGoal) && falseRate <= FalseLimit && milliseconds <= SpeedLimit && spelling is null or { Milliseconds: <= SpellingLimit, Megabytes: <= MemoryLimit } ? 0 : 1;
    }

    static void Say(string what, FormattableString text) => Console.WriteLine($"{what,-9} {text.ToString(CultureInfo.InvariantCulture)}");

    static void Say(string what, string text) => Console.WriteLine($"{what,-9} {text}");

    static string Rules(IEnumerable<Finding> findings) => string.Join(" ", findings.GroupBy(f => f.Rule).OrderByDescending(g => g.Count()).Select(g => $"{g.Key}×{g.Count()}"));

    // Paragraphs of one article after another, up to 1,000 words.
    static double Speed(string news)
    {
        const int words = 1000, rounds = 40;
        List<Paragraph> article = [];
        var count = 0;
        foreach (var paragraph in SharedData.ReadNews(news).SelectMany(EditedText.Paragraphs))
        {
            article.Add(paragraph);
            if ((count += EditedText.Words(paragraph.Text)) >= words) break;
        }
        List<double> times = [];
        for (var round = 0; round < rounds + 20; round++)
        {
            var started = Stopwatch.GetTimestamp();
            Proofreader.Check(article);
            if (round >= 20) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds * words / count);
        }
        return times.Order().ElementAt(rounds / 2);
    }

    internal sealed record Load(double Milliseconds, double Megabytes, double Microseconds);

    static Load? SpellingLoad()
    {
        if (SpellingFolder.Find() is not var (affixes, list)) return null;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var dictionary = HunspellWords.Load(affixes, list);
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        string[] words = ["الكتاب", "وبالمدرسة", "زاخاروفا", "مسؤولياتهم", "كتتاب", "للانتخابات"];
        for (var i = 0; i < 2000; i++) dictionary.Contains(words[i % words.Length]);
        started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 12_000; i++) dictionary.Contains(words[i % words.Length]);
        return new(milliseconds, megabytes, Stopwatch.GetElapsedTime(started).TotalMicroseconds / 12_000);
    }
}
