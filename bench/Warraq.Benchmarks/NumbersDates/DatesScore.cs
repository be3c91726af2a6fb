using System.Globalization;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Words;

namespace Warraq.Benchmarks.NumbersDates;

/// <summary>
/// Holds what the library finds against a row: every expected time and no other, with its value where the row gives one. Prepositions and
/// «يوم» at the edges make no difference, nor does one day at either end of a span: theirs exclude the last day and begin tomorrow.
/// </summary>
internal static class DatesScore
{
    private static readonly HashSet<string> Edges = ["في", "من", "الي", "يوم", "ليوم", "بتاريخ", "عند", "تمام", "الساعه", "حوالي", "خلال", "منذ", "قبل", "بعد", "حتي", "بين", "لمده", "مده", "طوال", "وقت", "متاخر", "مبكر", "الان", "شهر", "ال", "هذا", "هذه"];

    public static bool IsRight(DatesRow row)
    {
        var found = Find(row);
        return found.Count == row.Expected.Count && row.Expected.Zip(found).All(pair => Fits(pair.First, pair.Second, row.Input));
    }

    /// <summary>What the library finds, a clock time beside a day being one with it where the row expects that.</summary>
    public static List<Found> Find(DatesRow row)
    {
        var publication = new Publication(new DateTimeOffset(row.Reference, TimeSpan.Zero), TimeZoneInfo.Utc);
        List<Found> found = [];
        foreach (var e in TimeWords.Find(row.Input, publication))
        {
            if (!IsAskedFor(row.Kind, e)) continue;
            if (found.Count > 0 && found[^1] is { Day: null } or { Clock: null } && Beside(row.Input, found[^1], e)) found[^1] = Joined(found[^1], e);
            else found.Add(e.Kind == TimeKind.Clock ? new(null, e, e.Start, e.End) : new(e, null, e.Start, e.End));
        }
        return found;
    }

    // A file of one kind asks for that kind alone, whatever else stands in its texts.
    private static bool IsAskedFor(string kind, TimeExpression e) => kind switch
    {
        "Date" or "DatePeriod" => e.Kind is not (TimeKind.Clock or TimeKind.Duration),
        "Time" or "TimePeriod" => e.Kind == TimeKind.Clock,
        "Duration" => e.Kind == TimeKind.Duration,
        "DateTime" or "DateTimePeriod" => e.Kind != TimeKind.Duration,
        _ => true,
    };

    /// <summary>A day, a clock time, or both.</summary>
    internal sealed record Found(TimeExpression? Day, TimeExpression? Clock, int Start, int End);

    private static bool Beside(string text, Found a, TimeExpression b)
    {
        if ((a.Clock is null) == (b.Kind != TimeKind.Clock) || a.Day?.First is null == (b.Kind == TimeKind.Clock)) return false;
        return text[a.End..b.Start].Trim(' ', '،', ',', '-') is "" or "في" or "حوالي" or "من" or "بين";
    }

    private static Found Joined(Found a, TimeExpression b) => b.Kind == TimeKind.Clock ? a with { Clock = b, End = b.End } : a with { Day = b, End = b.End };

    private static bool Fits(ExpectedTime expected, Found found, string input)
    {
        if (Core(expected.Text) != Core(input[found.Start..found.End])) return false;
        return expected.Values.Count == 0 || expected.Values.Any(value => Means(expected.Type, value.Start, value.End, found));
    }

    private static string Core(string text)
    {
        var words = Tokenizer.Tokens(text).Select(t => DatesScope.Key(Tokenizer.Text(text, t))).Where(w => w.Length > 0).ToList();
        while (words.Count > 1 && Edges.Contains(words[0])) words.RemoveAt(0);
        while (words.Count > 1 && Edges.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        if (words.Count > 0 && words[0] is ['ل' or 'ب', 'ا', 'ل', ..]) words[0] = words[0][1..];
        return string.Join(' ', words);
    }

    private static bool Means(string type, string start, string? end, Found found) => type switch
    {
        "duration" => found.Day is { Amounts.Count: > 0 } && double.TryParse(start, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(Seconds(found.Day.Amounts) - seconds) < seconds * 0.001 + 0.5,
        "time" => found.Clock?.Clock is { } clock && Clock(start) is { } at && (clock == at || clock == at.AddHours(12)),
        "timerange" => found.Clock is { } span ? Clock(start) is not { } from || (span.Clock == from && (end is null || span.ClockEnd == Clock(end))) : found.Day?.Part is not null,
        "datetime" => Instant(start) is { } instant && (found.Day?.From is { } exact ? exact.DateTime == instant
            : found.Day?.First == DateOnly.FromDateTime(instant) && (found.Clock is null ? instant.TimeOfDay >= new TimeSpan(23, 59, 0) : Same(found.Clock.Clock!.Value, TimeOnly.FromDateTime(instant)))),
        // The hours that a part of the day has are theirs; the day and the part are the news.
        "datetimerange" => Near(found.Day?.First, start.Length > 0 ? start : end!) && (found.Day?.From is null || end is null || found.Day.To?.DateTime == Instant(end) || found.Day.From?.DateTime == Instant(start)),
        "date" => found.Day is { } day && day.First == Day(start),
        // Where the thirds of a vague month lie is a matter of taste.
        _ when found.Day is { IsApproximate: true, First: { } first, Last: { } last } && Day(start) is { } theirs && end is not null => first < Day(end) && last >= theirs,
        _ => (start.Length == 0 || Near(found.Day?.First, start)) && (end is null || Near(found.Day?.Last, end) || start.Length == 0 && Near(found.Day?.First, end)),
    };

    private static bool Same(TimeOnly ours, TimeOnly theirs) => ours == theirs || ours.AddHours(12) == theirs;

    private static bool Near(DateOnly? ours, string theirs) => ours is { } day && Day(theirs) is { } other && Math.Abs(day.DayNumber - other.DayNumber) <= 1;

    private static double Seconds(IReadOnlyList<TimeAmount> amounts) => amounts.Sum(a => (double)a.Number * a.Unit switch
    {
        TimeUnit.Second => 1,
        TimeUnit.Minute => 60,
        TimeUnit.Hour => 3600,
        TimeUnit.Day => 86400,
        TimeUnit.Week => 604800,
        TimeUnit.Month => 2592000,
        TimeUnit.Year => 31536000,
        _ => 315360000,
    });

    private static DateTime? Instant(string text) => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;

    private static DateOnly? Day(string text) => Instant(text) is { } instant ? DateOnly.FromDateTime(instant) : null;

    private static TimeOnly? Clock(string text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var clock) ? clock : null;
}
