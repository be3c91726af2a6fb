using Warraq.Arabic.Dates;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Search.Queries;

/// <summary>A span of days that was typed after «من:» or «إلى:».</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The first instant after it.</param>
/// <param name="End">Where in the query it ends.</param>
readonly record struct QueryDates(DateTimeOffset From, DateTimeOffset Until, int End)
{
    // A date has no more words: «الخميس 6 كانون الثاني يناير 2022».
    const int Longest = 60, MostWords = 6;

    // A month alone is one only where a sentence has a time.
    static readonly string[] Leads = ["", "في "];

    /// <summary>Reads a date at a place of a query: 2022, 2022-01, 31/1/2022 in any digits, «كانون الثاني 2022», «الأسبوع الماضي».</summary>
    public static QueryDates? Read(string text, int at, DateTimeOffset now)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return Digits(text, at, now) ?? Words(text, at, now);
    }

    static QueryDates? Digits(string text, int at, DateTimeOffset now)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"') end++;
        var parts = ArabicKeys.Exact(text[at..end]).Split('-', '/');
        if (parts.Length is 0 or > 3 || !Array.TrueForAll(parts, p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit))) return null;
        var numbers = Array.ConvertAll(parts, int.Parse);
        if (numbers[0] <= 31 && numbers[^1] > 31) Array.Reverse(numbers);
        var (year, month, day) = (numbers[0], numbers.Length > 1 ? numbers[1] : 1, numbers.Length > 2 ? numbers[2] : 1);
        if (year is < 1900 or >= 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var first = new DateOnly(year, month, day);
        return Of(first, numbers.Length switch { 1 => first.AddYears(1), 2 => first.AddMonths(1), _ => first.AddDays(1) }, end, now);
    }

    // As many words as are one expression: in «كانون الثاني 2022 قمة» the last is none of it.
    static QueryDates? Words(string text, int at, DateTimeOffset now)
    {
        if (now.Year is < 1900 or >= 2200) return null;
        // The offset of now stands for the paper's zone: a query asks for days, not for hours.
        var publication = new Publication(now, TimeZoneInfo.CreateCustomTimeZone("query", now.Offset, null, null));
        var ends = Tokenizer.Tokens(text[at..Math.Min(text.Length, at + Longest)]).Take(MostWords).Select(t => t.End).ToArray();
        foreach (var end in ends.Reverse())
            foreach (var lead in Leads)
                if (TimeWords.Find(string.Concat(lead, text.AsSpan(at, end)), publication) is [{ First: { } first, Last: { } last } found] && found.Start <= lead.Length && found.End == lead.Length + end)
                    return Of(first, last.AddDays(1), at + end, now);
        return null;
    }

    static QueryDates Of(DateOnly first, DateOnly after, int end, DateTimeOffset now) =>
        new(new DateTimeOffset(first, TimeOnly.MinValue, now.Offset), new DateTimeOffset(after, TimeOnly.MinValue, now.Offset), end);
}
