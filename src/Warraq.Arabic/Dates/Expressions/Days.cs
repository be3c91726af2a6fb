namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Which way a word points from the day of publication.</summary>
internal enum Direction
{
    /// <summary>The words do not say.</summary>
    None,

    /// <summary>الماضي.</summary>
    Past,

    /// <summary>المقبل.</summary>
    Next,

    /// <summary>الجاري، هذا.</summary>
    Current,

    /// <summary>قبل الماضي.</summary>
    PastButOne,

    /// <summary>بعد المقبل.</summary>
    NextButOne,

    /// <summary>منذ: not after publication.</summary>
    NotAfter,
}

/// <summary>How far a direction leads.</summary>
internal static class Directions
{
    /// <summary>Units from the one that holds the day of publication: -1 of «الماضي», 2 of «بعد المقبل».</summary>
    public static int Steps(this Direction direction) => direction switch
    {
        Direction.Past => -1,
        Direction.Next => 1,
        Direction.PastButOne => -2,
        Direction.NextButOne => 2,
        _ => 0,
    };
}

/// <summary>Arithmetic of days, weeks and months, always inside of the calendar that <see cref="DateOnly"/> can hold.</summary>
internal static class Days
{
    /// <summary>A day so many days away; the first or last of all days when there is none.</summary>
    public static DateOnly Add(DateOnly day, long days) => DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The same day of another month, or its last.</summary>
    public static DateOnly AddMonths(DateOnly day, long months)
    {
        var all = Math.Clamp((day.Year * 12L) + day.Month - 1 + months, 12, (9999 * 12L) + 11);
        var (year, month) = ((int)(all / 12), (int)(all % 12) + 1);
        return new(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>The latest such weekday that is not after a day.</summary>
    public static DateOnly Latest(DayOfWeek weekday, DateOnly notAfter) => Add(notAfter, -(((int)notAfter.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The first such weekday that is not before a day.</summary>
    public static DateOnly Earliest(DayOfWeek weekday, DateOnly notBefore) => Add(notBefore, ((int)weekday - (int)notBefore.DayOfWeek + 7) % 7);

    /// <summary>A day; null when there is none.</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The day of a year's month that lies nearest to another day, a tie going to the past, or the next or the last one.</summary>
    /// <param name="from">The day of publication.</param>
    /// <param name="direction">What an adjective says.</param>
    /// <param name="inYear">The day in one year of the calendar; null when that year has none.</param>
    /// <param name="year">The year of the calendar in which <paramref name="from"/> lies.</param>
    public static DateOnly? Choose(DateOnly from, Direction direction, int year, Func<int, DateOnly?> inYear)
    {
        if (direction == Direction.Current) return inYear(year);
        DateOnly? best = null;
        for (var step = 0; step <= 8; step++)
        {
            foreach (var candidate in step == 0 ? [inYear(year)] : new[] { inYear(year - step), inYear(year + step) })
            {
                if (candidate is not { } day || !Fits(day)) continue;
                if (best is null || Distance(day) < Distance(best.Value) || (Distance(day) == Distance(best.Value) && day < best)) best = day;
            }
            if (best is not null && step > 0) break;
        }
        return best;

        int Distance(DateOnly day) => Math.Abs(day.DayNumber - from.DayNumber);
        bool Fits(DateOnly day) => direction switch
        {
            Direction.Past or Direction.PastButOne => day < from,
            Direction.Next or Direction.NextButOne => day > from,
            Direction.NotAfter => day <= from,
            _ => true,
        };
    }
}
