using System.Globalization;
using System.Text.RegularExpressions;
using Warraq.Arabic.Dates;

namespace Warraq.Benchmarks.NumbersDates;

/// <summary>
/// The time phrases of Duckling's Arabic corpus. They are its own examples, so it passes them all; a bare weekday is the next one there and
/// the latest here, and many are spoken dialect, so the figure is for reading and no bar.
/// </summary>
internal static partial class DatesDuckling
{
    public const string File = "numbers-dates/duckling-arabic.tsv";

    private static readonly Publication Reference = new(new DateTimeOffset(2013, 2, 12, 4, 30, 0, TimeSpan.FromHours(-2)), TimeZoneInfo.CreateCustomTimeZone("Duckling", TimeSpan.FromHours(-2), null, null));

    /// <summary>Right and all rows; a row is right when its first day, or its time of day, is found.</summary>
    public static (int Right, int All) Measure(string file, bool print)
    {
        int right = 0, all = 0;
        foreach (var cells in System.IO.File.ReadLines(file).Skip(1).Select(line => line.Split('\t')))
        {
            if (cells is not ["time", var expected, var phrase] || Start().Match(expected) is not { Success: true } match) continue;
            all++;
            var n = Array.ConvertAll(match.Groups[1].Value.Split(", "), s => int.Parse(s, CultureInfo.InvariantCulture));
            var start = new DateTime(n[0], n[1], n[2], n[3], n[4], n[5]);
            if (IsRight(phrase, start)) right++;
            else if (print) Console.WriteLine($"Duckling: {phrase}  expected {start:yyyy-MM-dd HH:mm}");
        }
        return (right, all);
    }

    private static bool IsRight(string phrase, DateTime start)
    {
        var found = TimeWords.Find(phrase, Reference);
        var clock = found.FirstOrDefault(e => e.Clock is not null)?.Clock;
        var day = found.FirstOrDefault(e => e.First is not null)?.First;
        if (start.TimeOfDay > TimeSpan.Zero) return clock == TimeOnly.FromDateTime(start) && (day is null || day == DateOnly.FromDateTime(start));
        return day == DateOnly.FromDateTime(start);
    }

    [GeneratedRegex(@"\((?<start>\d+(?:, \d+){5})\)", RegexOptions.None, 1000)]
    private static partial Regex Start();
}
