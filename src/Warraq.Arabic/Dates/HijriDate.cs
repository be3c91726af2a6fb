using System.Globalization;
using Warraq.Arabic.Numbers;

namespace Warraq.Arabic.Dates;

/// <summary>A day of the Umm al-Qura calendar.</summary>
/// <param name="Year">Year after the Hijra.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 30.</param>
public sealed record HijriDate(int Year, int Month, int Day)
{
    private static readonly string[] Months =
    [
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ];

    private static readonly UmAlQuraCalendar UmAlQura = new();

    // Outside of the table's years, 1900-04-30 to 2077-11-16, the arithmetic calendar is the best that there is.
    private static readonly HijriCalendar Arithmetic = new() { HijriAdjustment = 0 };

    /// <summary>The Hijri date of a Gregorian day.</summary>
    /// <param name="date">The day, from 622-07-18 on. Outside of 1900-04-30 to 2077-11-16 the arithmetic calendar is used.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the first of the calendar.</exception>
    public static HijriDate From(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        Calendar calendar = day >= UmAlQura.MinSupportedDateTime && day <= UmAlQura.MaxSupportedDateTime ? UmAlQura : Arithmetic;
        return new(calendar.GetYear(day), calendar.GetMonth(day), calendar.GetDayOfMonth(day));
    }

    /// <summary>The Gregorian day of this date.</summary>
    /// <returns>The day; null when there is no such date, or the year lies outside of 1318 to 1500.</returns>
    public DateOnly? ToGregorian()
    {
        if (Year is < 1318 or > 1500 || Month is < 1 or > 12 || Day < 1 || Day > UmAlQura.GetDaysInMonth(Year, Month)) return null;
        return DateOnly.FromDateTime(UmAlQura.ToDateTime(Year, Month, Day, 0, 0, 0, 0));
    }

    /// <summary>The date as a paper prints it: «3 جمادى الآخرة 1443 هـ».</summary>
    /// <param name="digits">Digit script.</param>
    /// <returns>Day, month, year and the sign of the era.</returns>
    public string Write(Digits digits = Digits.Latn) =>
        $"{ArabicNumber.Plain(Day, digits)} {Months[Month - 1]} {ArabicNumber.Plain(Year, digits)} هـ";
}
