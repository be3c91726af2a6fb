using System.Globalization;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Numbers;
using Warraq.Platform;

namespace Warraq.Site;

/// <summary>
/// Times and numbers as a page prints them: in the paper's zone, months and digits, in the page's language.
/// Absolute only: «قبل ساعة» would be wrong in a stored page (DECISIONS 5).
/// </summary>
public readonly struct PaperTime(PaperSettings paper, string lang)
{
    readonly bool _english = lang == "en";

    Digits Digits => paper.Digits == "arab" && !_english ? Digits.Arab : Digits.Latn;
    MonthStyle Months => paper.Months == "dual" ? MonthStyle.Dual : MonthStyle.Country;

    /// <summary>"بيروت"; in English the city of the zone's id.</summary>
    public string ZoneName => _english ? paper.Zone[(paper.Zone.LastIndexOf('/') + 1)..].Replace('_', ' ') : paper.ZoneName;

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, paper.TimeZone);
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>For <c>time datetime</c>: to the minute, with its offset.</summary>
    public string Machine(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>"15:05"</summary>
    public string Hour(DateTimeOffset at) => Number(Local(at).ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>"6 كانون الثاني 2022"</summary>
    public string Day(DateOnly day) => _english ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : ArabicDate.Long(day, paper.Country, Digits, Months);

    /// <summary>"الخميس 6 كانون الثاني 2022"</summary>
    public string Weekday(DateOnly day) => _english ? day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture) : ArabicDate.LongWithWeekday(day, paper.Country, Digits, Months);

    /// <summary>"الخميس 6 كانون الثاني 2022، 10:50"</summary>
    public string DayAndHour(DateTimeOffset at) => $"{Weekday(DayOf(at))}{(_english ? ", " : "، ")}{Hour(at)}";

    /// <summary>"6 كانون الثاني 2022، 10:50"</summary>
    public string ShortDayAndHour(DateTimeOffset at) => $"{Day(DayOf(at))}{(_english ? ", " : "، ")}{Hour(at)}";

    /// <summary>The shortest that stays true: the hour alone on the day the page is about, else the day.</summary>
    public string Stamp(DateTimeOffset at, DateOnly? about) => DayOf(at) == about ? Hour(at) : Day(DayOf(at));

    /// <summary>"3 جمادى الآخرة 1443 هـ"; null where the paper prints none.</summary>
    public string? Hijri(DateOnly day)
    {
        if (!paper.Hijri) return null;
        var hijri = HijriDate.From(day);
        return _english ? $"{hijri.Day} {Words.HijriMonths[hijri.Month - 1]} {hijri.Year} AH" : hijri.Write(Digits);
    }

    /// <summary>Any text of digits in the paper's digits.</summary>
    public string Number(string latin) => Digits == Digits.Arab ? ArabicNumber.Digits(latin, Digits.Arab) : latin;

    public string Number(int value) => Number(value.ToString(CultureInfo.InvariantCulture));

    public string Comments(int count) => _english
        ? count switch { 0 => "No comments", 1 => "1 comment", _ => $"{count} comments" }
        : CountedPhrase.Comment.Write(count, Digits);

    public string Results(int count) => _english
        ? count switch { 0 => "No results", 1 => "1 result", _ => count.ToString("N0", CultureInfo.InvariantCulture) + " results" }
        : CountedPhrase.Result.Write(count, Digits);

    /// <summary>"كانون الثاني 2022"</summary>
    public string Month(int year, int month) => _english
        ? new DateOnly(year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{ArabicDate.Month(month, paper.Country, Months)} {Number(year)}";

    /// <summary>"القراءة: 3 دقائق", at 180 words a minute: Arabic words carry their articles and pronouns. Never less than one.</summary>
    public string Reading(int words)
    {
        var minutes = Math.Max(1, (words + 90) / 180);
        return _english ? $"{minutes} minute read" : "القراءة: " + CountedPhrase.Minute.Write(minutes, Digits);
    }

    /// <summary>The path of a day's archive.</summary>
    public static string Archive(DateOnly day) => day.ToString("'/'yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
}
