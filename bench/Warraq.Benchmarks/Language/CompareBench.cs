using System.Diagnostics;
using System.Globalization;
using Warraq.Arabic.Comparing;

namespace Warraq.Benchmarks.Language;

/// <summary><c>compare</c>: 5,000 words of the demo paper beside themselves edited, half rewritten, and beside other words; as one paragraph and in paragraphs of 60.</summary>
internal static class CompareBench
{
    const int Words = 5_000, Limit = 100;

    public static int Run()
    {
        var pool = Directory.EnumerateFiles(Path.Combine("samples", "demo", "stories")).Order(StringComparer.Ordinal).SelectMany(f => File.ReadAllText(f).Split([' ', '"', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var random = new Random(5);
        string Other() => pool[random.Next(pool.Length)];
        string[] old = [.. Enumerable.Range(0, Words).Select(_ => Other())];
        var slowest = 0.0;
        foreach (var (name, text) in new (string, string[])[]
        {
            ("edited", [.. old.Select((w, i) => i % 12 == 0 ? "و" + w : i % 30 == 7 ? Other() : w)]),
            ("half", [.. old.Select((w, i) => i % 2 == 0 ? w : Other())]),
            ("other", [.. old.Select(_ => Other())]),
        })
        {
            var one = Best(() => ComparedText.Of(string.Join(' ', old), string.Join(' ', text)));
            var many = Best(() => ComparedParagraphs.Of(Paragraphs(old), Paragraphs(text)));
            slowest = Math.Max(slowest, Math.Max(one, many));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-8} {one:0.0} ms as one paragraph, {many:0.0} ms in paragraphs (limit {Limit} ms)"));
        }
        return slowest <= Limit ? 0 : 1;
    }

    static string[] Paragraphs(string[] words) => [.. words.Chunk(60).Select(w => string.Join(' ', w))];

    static double Best(Action compare)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 15; round++)
        {
            var started = Stopwatch.GetTimestamp();
            compare();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return best;
    }
}
