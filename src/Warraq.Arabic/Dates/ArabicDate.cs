using System.Diagnostics.CodeAnalysis;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Numbers;

namespace Warraq.Arabic.Dates;

/// <summary>How months are named.</summary>
public enum MonthStyle
{
    /// <summary>As the country names them: «6 كانون الثاني 2022».</summary>
    Country,

    /// <summary>Both names, as pan-Arab papers do: «6 كانون الثاني/يناير 2022».</summary>
    Dual,
}

/// <summary>Gregorian dates in Arabic, written and read. The machine's locale data decides nothing.</summary>
public static class ArabicDate
{
    private static readonly string[] Weekdays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly Lazy<Dictionary<string, DayOfWeek>> WeekStarts = new(() =>
    {
        Dictionary<string, DayOfWeek> starts = new(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconTable.Read("week-starts.tsv"))
            foreach (var country in row[1].Split(' ')) starts[country] = (DayOfWeek)int.Parse(row[0]);
        return starts;
    });

    /// <summary>A long date: «6 كانون الثاني 2022».</summary>
    /// <param name="date">The day.</param>
    /// <param name="country">ISO 3166 code of the country whose month names are wanted, such as <c>LB</c>.</param>
    /// <param name="digits">Digit script.</param>
    /// <param name="style">One name of the month, or both.</param>
    /// <returns>Day, month and year.</returns>
    [SuppressMessage("Naming", "CA1720", Justification = "A long date, not a number type")]
    public static string Long(DateOnly date, string country, Digits digits = Digits.Latn, MonthStyle style = MonthStyle.Country) =>
        $"{ArabicNumber.Plain(date.Day, digits)} {Month(date.Month, country, style)} {ArabicNumber.Plain(date.Year, digits)}";

    /// <summary>A long date with its weekday and no comma: «الخميس 6 كانون الثاني 2022».</summary>
    /// <param name="date">The day.</param>
    /// <param name="country">ISO 3166 code of the country whose month names are wanted.</param>
    /// <param name="digits">Digit script.</param>
    /// <param name="style">One name of the month, or both.</param>
    /// <returns>Weekday, day, month and year.</returns>
    public static string LongWithWeekday(DateOnly date, string country, Digits digits = Digits.Latn, MonthStyle style = MonthStyle.Country) =>
        $"{Weekday(date.DayOfWeek)} {Long(date, country, digits, style)}";

    /// <summary>The name of a weekday with its article: «الخميس».</summary>
    /// <param name="day">The day.</param>
    /// <returns>The name.</returns>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>The first day of the week, as a country counts it.</summary>
    /// <param name="country">ISO 3166 code in either case.</param>
    /// <returns>The day, CLDR 48; Monday for a country that the table has not.</returns>
    public static DayOfWeek WeekStart(string country) => WeekStarts.Value.GetValueOrDefault(country, DayOfWeek.Monday);

    /// <summary>The name of a month.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="country">ISO 3166 code in either case; one without names of its own gets the common ones (يناير).</param>
    /// <param name="style">The dual style is always Levant/common, whatever the country.</param>
    /// <returns>The name, CLDR 48.</returns>
    public static string Month(int month, string country, MonthStyle style = MonthStyle.Country) => style == MonthStyle.Dual
        ? $"{MonthNames.Levant[month - 1]}/{MonthNames.Common[month - 1]}"
        : MonthNames.Of(country)[month - 1];

    /// <summary>
    /// Finds a date in a short line such as a byline: month names of every country, «X/Y» pairs, ISO, d/m/yyyy with the day first,
    /// digits of any script. A Hijri date counts only when there is no Gregorian one.
    /// </summary>
    /// <param name="text">The line.</param>
    /// <param name="date">The first date found.</param>
    /// <returns>False when the line holds no whole date, or no possible one.</returns>
    public static bool TryParse(string text, out DateOnly date) => TryParse(text, out date, out _);

    /// <summary>As <see cref="TryParse(string, out DateOnly)"/>, with the time of day printed beside the date.</summary>
    /// <param name="text">The line.</param>
    /// <param name="date">The first date found.</param>
    /// <param name="time">The time as printed, ص and م understood; null when there is none. Zones are not read.</param>
    /// <returns>False when the line holds no whole date.</returns>
    public static bool TryParse(string text, out DateOnly date, out TimeOnly? time) => DateLine.TryRead(text, out date, out time);
}
