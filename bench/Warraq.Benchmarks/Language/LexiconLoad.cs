using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Benchmarks.Language;

/// <summary>What it costs a fresh process to read the lexicons, to the first word understood.</summary>
internal sealed record LexiconLoad(double Milliseconds, double Megabytes, int Lexemes, int Forms)
{
    public const string Verb = "lexicon-load";

    /// <summary>In a process of its own: measures and prints one line of JSON.</summary>
    public static int Report()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        if (!WordReader.IsKnown("وللوزراء")) return 1;
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine(JsonSerializer.Serialize(new LexiconLoad(milliseconds, megabytes, WordBook.Current.Lexemes.Count, WordBook.Current.FormCount)));
        return 0;
    }

    /// <summary>The middle of several fresh processes.</summary>
    public static LexiconLoad Measure(int times = 7)
    {
        List<LexiconLoad> loads = [];
        for (var i = 0; i < times; i++)
        {
            using var child = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Warraq.Benchmarks.dll"), Verb]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            loads.Add(JsonSerializer.Deserialize<LexiconLoad>(child.StandardOutput.ReadToEnd())!);
            child.WaitForExit();
        }
        return loads.OrderBy(l => l.Milliseconds).ElementAt(times / 2);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Lexemes:N0} words, {Forms:N0} forms: {Milliseconds:0} ms (limit 150), {Megabytes:0.0} MB (limit 40)");
}
