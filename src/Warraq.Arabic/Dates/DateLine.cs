using System.Text.RegularExpressions;
using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Dates;

/// <summary>Reads the date and the time out of a line such as «الأربعاء 18 سبتمبر 2024 - 14:30».</summary>
internal static class DateLine
{
    private const int Longest = 400; // a byline is short; a longer line is read this far
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly Regex[] Numeric =
    [
        Pattern(@"(?<![\d:])(?<y>\d{4})\s?(?<s>[-/.])\s?(?<m>\d{1,2})\s?\k<s>\s?(?<d>\d{1,2})(?!\d)"),
        Pattern(@"(?<![\d:])(?<d>\d{1,2})\s?(?<s>[-/.])\s?(?<m>\d{1,2})\s?\k<s>\s?(?<y>\d{4})(?!\d)"),
    ];

    private static readonly Lazy<Dictionary<string, int>> Gregorian = new(() => Keyed(MonthNames.AllGregorian()));
    private static readonly Lazy<Dictionary<string, int>> Hijri = new(() => Keyed(MonthNames.AllHijri()));
    private static readonly Lazy<Regex[]> GregorianDates = new(() => [.. Numeric, .. Named(Gregorian.Value.Keys)]);
    private static readonly Lazy<Regex[]> HijriDates = new(() => [.. Numeric, .. Named(Hijri.Value.Keys)]);

    private static readonly Regex Clock = Pattern(
        @"(?<![\d:])(?<h>\d{1,2})(?:\s?:\s?|(?<=الساعه\s*\d{1,2})\.)(?<n>\d{2})(?::\d{2}(?:\.\d+)?)?(?!\d)\s*(?<half>ص|م|صباحا|مساء|ظهرا|ليلا|فجرا|عصرا|[ap]\.?m)?(?!\p{L})" +
        @"|الساعه\s*(?<h>\d{1,2})(?![\d:.])\s*(?<half>ص|م|صباحا|مساء|ظهرا|ليلا|فجرا|عصرا|[ap]\.?m)(?!\p{L})");

    public static bool TryRead(string text, out DateOnly date, out TimeOnly? time)
    {
        ArgumentNullException.ThrowIfNull(text);
        date = default;
        time = null;
        var key = ArabicKeys.Search(text.Length > Longest ? text[..Longest] : text);
        if (key.AsSpan().IndexOfAnyInRange('0', '9') < 0) return false;
        if ((First(key, GregorianDates.Value, ReadGregorian) ?? First(key, HijriDates.Value, ReadHijri)) is not { } found) return false;
        date = found;
        time = ReadTime(key);
        return true;
    }

    private static DateOnly? First(string key, Regex[] patterns, Func<Match, DateOnly?> read)
    {
        DateOnly? first = null;
        var place = int.MaxValue;
        foreach (var pattern in patterns)
        {
            for (var match = pattern.Match(key); match.Success && match.Index < place; match = pattern.Match(key, match.Index + 1))
            {
                if (read(match) is not { } date) continue;
                (first, place) = (date, match.Index);
                break;
            }
        }
        return first;
    }

    private static DateOnly? ReadGregorian(Match match)
    {
        var year = Number(match, "y");
        if (year is < 1900 or > 2100) return null;
        return Day(year, MonthOf(match, Gregorian.Value), Number(match, "d"))
            // 9/18/2024 can only be the American order.
            ?? (match.Groups["name"].Success ? null : Day(year, Number(match, "d"), Number(match, "m")));

        static DateOnly? Day(int year, int month, int day) =>
            month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static DateOnly? ReadHijri(Match match) =>
        new HijriDate(Number(match, "y"), MonthOf(match, Hijri.Value), Number(match, "d")).ToGregorian();

    private static TimeOnly? ReadTime(string key)
    {
        for (var match = Clock.Match(key); match.Success; match = match.NextMatch())
        {
            var hour = Number(match, "h");
            var minute = match.Groups["n"].Success ? Number(match, "n") : 0;
            var half = match.Groups["half"].Value;
            var morning = half is "ص" or "صباحا" or "فجرا" || half.StartsWith('a') || (half == "ليلا" && (hour == 12 || hour <= 4));
            if (half.Length > 0)
            {
                if (morning && hour == 12) hour = 0;
                else if (!morning && hour < 12 && !(half == "ظهرا" && hour == 11)) hour += 12;
            }
            if (hour < 24 && minute < 60) return new TimeOnly(hour, minute);
        }
        return null;
    }

    private static int MonthOf(Match match, Dictionary<string, int> names) => match.Groups["name"] is { Success: true } name
        ? names[name.Value]
        : Number(match, "m");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan);

    private static Dictionary<string, int> Keyed(IEnumerable<(string Name, int Month)> names)
    {
        Dictionary<string, int> keyed = [];
        foreach (var (name, month) in names) keyed.TryAdd(ArabicKeys.Search(name), month);
        return keyed;
    }

    private static Regex[] Named(IEnumerable<string> names)
    {
        var any = string.Join('|', names.OrderByDescending(n => n.Length).Select(Regex.Escape));
        // «كانون الثاني/يناير», «يناير (كانون الثاني)», «يناير - كانون الثاني»: one month; the first name counts.
        var month = $@"(?<!\p{{L}})(?<name>{any})(?!\p{{L}})(?:\s?[/(-]\s?(?:{any})(?!\p{{L}})\s?\)?)?";
        var year = @"[\s,،.]*(?:عام\s|سنه\s|-\s?|/\s?)?(?<y>\d{4})(?!\d)";
        return
        [
            Pattern($@"(?<![\d:])(?<d>\d{{1,2}})(?:st|nd|rd|th)?[\s,،/.-]*(?:من\s)?(?:شهر\s)?{month}{year}"),
            Pattern($@"{month}[\s/-]*(?<d>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?[\s,،/-]+(?<y>\d{{4}})(?!\d)"),
            Pattern($@"(?<!\d)(?<y>\d{{4}})[\s,،/-]*{month}[\s,،/-]*(?<d>\d{{1,2}})(?![\d:])"),
        ];
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
}
