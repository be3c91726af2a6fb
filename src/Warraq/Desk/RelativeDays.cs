using Warraq.Arabic.Dates;
using Warraq.Arabic.Numbers;
using Warraq.Platform;

namespace Warraq.Desk;

/// <summary>Writes out the date that a relative day means, in the months and digits of the paper.</summary>
static class RelativeDays
{
    /// <summary>Null for an expression that names no single day or night.</summary>
    public static RelativeDay? Of(TimeExpression time, int paragraph, string text, PaperSettings paper)
    {
        if (!time.IsRelative || time.Kind is not (TimeKind.DayWord or TimeKind.Weekday) || time.First is not { } day || time.Start + time.Length > text.Length) return null;
        var digits = paper.Digits == "arab" ? Digits.Arab : Digits.Latn;
        var style = paper.Months == "dual" ? MonthStyle.Dual : MonthStyle.Country;
        var word = text.Substring(time.Start, time.Length);
        if (time.Grain == TimeGrain.Night)
        {
            var next = day.AddDays(1);
            var night = day.Month == next.Month
                ? $"ليل {ArabicNumber.Plain(day.Day, digits)}–{ArabicDate.Long(next, paper.Country, digits, style)}"
                : $"ليل {ArabicDate.Long(day, paper.Country, digits, style)}";
            return new RelativeDay(paragraph, time.Start, time.Length, night, night);
        }
        if (time.Grain != TimeGrain.Day || (time.Last is { } last && last != day)) return null;
        var date = ArabicDate.Long(day, paper.Country, digits, style);
        return time.Kind == TimeKind.Weekday
            ? new RelativeDay(paragraph, time.Start, time.Length, date, $"{word} {date}")
            : new RelativeDay(paragraph, time.Start, time.Length, ArabicDate.LongWithWeekday(day, paper.Country, digits, style), ArabicDate.LongWithWeekday(day, paper.Country, digits, style));
    }
}
