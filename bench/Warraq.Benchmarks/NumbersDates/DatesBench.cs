using System.Globalization;
using System.Text.Json;

namespace Warraq.Benchmarks.NumbersDates;

/// <summary>
/// <c>dates</c>: the time words of the library on the specification of Microsoft's Recognizers for Arabic, beside Microsoft's own .NET code,
/// whose rate its marks tell. Above it on the rows that a newsroom meets is the goal; what is left out is counted with its reason.
/// </summary>
internal static class DatesBench
{
    public static int Run(string[] args)
    {
        if (SharedData.Find($"{DatesRow.Folder}/DateTime.DateParser.json") is not { } file) return SharedData.Absent("dates", DatesRow.Folder);
        var rows = DatesRow.ReadAll(Path.GetDirectoryName(file)!);
        var judged = rows.ConvertAll(row => (Row: row, Why: DatesScope.WhyNot(row), IsRight: DatesScore.IsRight(row)));
        var counted = judged.FindAll(j => j.Why is null);
        Console.WriteLine("kind              rows  ours      Microsoft");
        foreach (var kind in counted.GroupBy(j => j.Row.Kind)) Print(kind.Key, [.. kind]);
        var (ours, theirs) = Print("a newsroom meets", counted);
        Print("all rows", judged);
        foreach (var reason in judged.Where(j => j.Why is not null).GroupBy(j => j.Why)) Print("  left out", [.. reason], reason.Key!);
        var duckling = SharedData.Find(DatesDuckling.File) is { } corpus ? DatesDuckling.Measure(corpus, args is ["--failures"]) : (0, 0);
        Console.WriteLine($"Duckling's time phrases: {duckling.Item1} of {duckling.Item2} (its own examples, many of them spoken dialect; a bare weekday is the next one there)");
        if (args is ["--failures", ..])
            foreach (var (row, _, _) in counted.Where(j => !j.IsRight)) PrintFailure(row);
        if (args is ["--json", var json])
            File.WriteAllText(json, JsonSerializer.Serialize(new { rows = counted.Count, ours, theirs, all = judged.Count, oursOfAll = judged.Count(j => j.IsRight), theirsOfAll = judged.Count(j => j.Row.IsPassed) }));
        return ours > theirs ? 0 : 1;
    }

    private static (int Ours, int Theirs) Print(string name, List<(DatesRow Row, string? Why, bool IsRight)> rows, string note = "")
    {
        var (ours, theirs) = (rows.Count(r => r.IsRight), rows.Count(r => r.Row.IsPassed));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16}{rows.Count,6}{ours,6} {100.0 * ours / rows.Count,5:0.0} %{theirs,6} {100.0 * theirs / rows.Count,5:0.0} %  {note}"));
        return (ours, theirs);
    }

    private static void PrintFailure(DatesRow row)
    {
        Console.WriteLine($"{row.Kind}: {row.Input}  @ {row.Reference:yyyy-MM-dd HH:mm}{(row.IsPassed ? "" : "  (not passed by theirs either)")}");
        foreach (var e in row.Expected) Console.WriteLine($"    expected [{e.Text}] {e.Type} {string.Join(" | ", e.Values)}");
        foreach (var f in DatesScore.Find(row)) Console.WriteLine($"    found    [{row.Input[f.Start..f.End]}] {f.Day?.First:yyyy-MM-dd}..{f.Day?.Last:yyyy-MM-dd} {f.Day?.From:HH:mm} {f.Clock?.Clock:HH:mm} {string.Join('+', f.Day?.Amounts ?? [])}");
    }
}
