using System.Globalization;
using System.Text.Json;

namespace Warraq.Benchmarks.Numbers;

/// <summary>
/// <c>numbers</c>: our readers and Microsoft's own on the Arabic cases of Recognizers-Text, kind by kind. A case is passed when every
/// expected part is found with its value and nothing else. What a newsroom does not meet is left out of both rates, and named.
/// </summary>
internal static class NumbersBench
{
    const string Folder = "numbers-dates/recognizers-text-arabic/";

    /// <summary>Every kind that is measured.</summary>
    static readonly IReadOnlyList<RecognizerKind> Kinds = [.. NumberKinds.All];

    public static int Run(string[] args)
    {
        if (SharedData.Find(Folder + Kinds[0].File) is null) return SharedData.Absent("numbers", Folder);
        var failures = args.Contains("--failures", StringComparer.Ordinal);
        List<object> rows = [];
        var behind = false;
        int all = 0, allOurs = 0, allTheirs = 0;
        foreach (var kind in Kinds)
        {
            var cases = RecognizerCase.Read(SharedData.Find(Folder + kind.File)!);
            var kept = cases.Where(c => kind.LeftOut(c) is null).ToArray();
            var ours = kept.Where(c => Passes(kind, c)).ToHashSet();
            var theirs = kept.Count(c => c.MicrosoftPasses);
            behind |= ours.Count < theirs;
            Print(kind.Name, kept.Length, ours.Count, theirs);
            allOurs += cases.Count(c => Passes(kind, c));
            allTheirs += cases.Count(c => c.MicrosoftPasses);
            all += cases.Count;
            foreach (var reason in cases.GroupBy(kind.LeftOut).Where(g => g.Key is not null))
                Console.WriteLine($"{"",-20} {reason.Count(),4} left out: {reason.Key}");
            if (failures)
                foreach (var c in kept.Where(c => !ours.Contains(c)))
                    Console.WriteLine($"    «{c.Input}» wants {string.Join(" | ", c.Wanted)} got {string.Join(" | ", kind.Find(c.Input))}");
            rows.Add(new { kind.Name, cases = kept.Length, ours = ours.Count, microsoft = theirs, leftOut = cases.Count - kept.Length });
        }
        Print("all, none left out", all, allOurs, allTheirs);
        if (Array.IndexOf(args, "--json") is >= 0 and var at && at + 1 < args.Length) File.WriteAllText(args[at + 1], JsonSerializer.Serialize(rows));
        return behind ? 1 : 0;
    }

    static void Print(string name, int cases, int ours, int theirs) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {cases,4} cases   ours {100.0 * ours / cases,5:0.0} %   Microsoft's {100.0 * theirs / cases,5:0.0} %"));

    static bool Passes(RecognizerKind kind, RecognizerCase c) => kind.Find(c.Input).SequenceEqual(c.Wanted);
}
