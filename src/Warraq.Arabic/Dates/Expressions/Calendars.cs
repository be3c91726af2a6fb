namespace Warraq.Arabic.Dates.Expressions;

/// <summary>The bounds of weeks, months and years seen from the day of publication.</summary>
internal sealed class Calendars(Publication publication)
{
    private readonly DateOnly _today = publication.Day;

    /// <summary>The unit so many away from the one that holds the day of publication.</summary>
    public TimeExpression Unit(TimeUnit unit, int steps)
    {
        var (first, last) = unit switch
        {
            TimeUnit.Week => Span(Days.Add(Days.Latest(publication.WeekStart, _today), 7 * steps), first => Days.Add(first, 7)),
            TimeUnit.Month => Span(Days.AddMonths(new(_today.Year, _today.Month, 1), steps), first => Days.AddMonths(first, 1)),
            TimeUnit.Year => Span(Days.AddMonths(new(_today.Year, 1, 1), 12 * steps), first => Days.AddMonths(first, 12)),
            TimeUnit.Decade => Span(Days.AddMonths(new(Math.Max(1, _today.Year / 10 * 10), 1, 1), 120 * steps), first => Days.AddMonths(first, 120)),
            _ => Span(Days.AddMonths(new(((_today.Year - 1) / 100 * 100) + 1, 1, 1), 1200 * steps), first => Days.AddMonths(first, 1200)),
        };
        return Period(first, last, unit switch { TimeUnit.Week => TimeGrain.Week, TimeUnit.Month => TimeGrain.Month, TimeUnit.Year => TimeGrain.Year, _ => TimeGrain.Decade }) with { IsRelative = true };
    }

    /// <summary>The month that an adjective tells, or the nearest.</summary>
    public TimeExpression Month(MonthSpelling month, Direction direction)
    {
        if (month.IsHijri)
        {
            var hijri = HijriDate.From(_today);
            var from = new HijriDate(hijri.Year, hijri.Month, 1).ToGregorian() ?? _today;
            return Whole(Days.Choose(from, direction, hijri.Year, y => new HijriDate(y, month.Month, 1).ToGregorian()) ?? from, true) with { IsRelative = true };
        }
        var current = new DateOnly(_today.Year, _today.Month, 1);
        return Whole(Days.Choose(current, direction, _today.Year, y => Days.Of(y, month.Month, 1)) ?? current, false) with { IsRelative = true };
    }

    /// <summary>A month of a year; null when the calendar does not reach there.</summary>
    public TimeExpression? Month(MonthSpelling month, int year, bool hijriYear)
    {
        if (!month.IsHijri && !hijriYear) return Whole(new(year, month.Month, 1), false);
        if (year > 1600)
        {
            var begins = HijriDate.From(new(year, 1, 1)).Year;
            year = new HijriDate(begins, month.Month, 1).ToGregorian() is { } day && day.Year == year ? begins : begins + 1;
        }
        return new HijriDate(year, month.Month, 1).ToGregorian() is { } first ? Whole(first, true) : null;
    }

    /// <summary>One year or several; null when the Hijri calendar does not reach there.</summary>
    public static TimeExpression? Years(int first, int last, bool isHijri)
    {
        if (!isHijri) return Period(new(first, 1, 1), new(last, 12, 31), TimeGrain.Year);
        return new HijriDate(first, 1, 1).ToGregorian() is { } from && new HijriDate(last + 1, 1, 1).ToGregorian() is { } after
            ? Period(from, Days.Add(after, -1), TimeGrain.Year) with { IsHijri = true } : null;
    }

    /// <summary>The first, middle or last third of a period; of a week its first or last two days.</summary>
    public static (DateOnly First, DateOnly Last) Part(DateOnly first, DateOnly last, TimeGrain grain, int which)
    {
        var length = last.DayNumber - first.DayNumber + 1;
        if (grain == TimeGrain.Week) return which switch { 0 => (first, Days.Add(first, 1)), 1 => (Days.Add(first, 2), Days.Add(first, 4)), _ => (Days.Add(last, -1), last) };
        if (grain is TimeGrain.Day or TimeGrain.Month)
            return which switch { 0 => (first, Days.Add(first, 9)), 1 => (Days.Add(first, 10), Days.Add(first, 19)), _ => (Days.Add(first, 20), last) };
        return (Days.Add(first, length * which / 3), Days.Add(first, (length * (which + 1) / 3) - 1));
    }

    /// <summary>One of several equal parts of a year (by months) or of a month (by days).</summary>
    public static (DateOnly First, DateOnly Last) Share(DateOnly first, DateOnly last, int shares, int which)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (months >= 12)
        {
            var from = Days.AddMonths(first, months * which / shares);
            return (from, Days.Add(Days.AddMonths(first, months * (which + 1) / shares), -1));
        }
        var length = last.DayNumber - first.DayNumber + 1;
        return (Days.Add(first, length * which / shares), Days.Add(first, (length * (which + 1) / shares) - 1));
    }

    /// <summary>A period of the calendar.</summary>
    public static TimeExpression Period(DateOnly first, DateOnly last, TimeGrain grain) => new() { Kind = TimeKind.Period, First = first, Last = last, Grain = grain };

    private static TimeExpression Whole(DateOnly first, bool isHijri)
    {
        var last = isHijri && HijriDate.From(first) is var h
            ? Days.Add((h.Month == 12 ? new HijriDate(h.Year + 1, 1, 1) : h with { Month = h.Month + 1 }).ToGregorian() ?? Days.Add(first, 30), -1)
            : Days.Add(Days.AddMonths(first, 1), -1);
        return Period(first, last, TimeGrain.Month) with { IsHijri = isHijri };
    }

    private static (DateOnly First, DateOnly Last) Span(DateOnly first, Func<DateOnly, DateOnly> after) => (first, Days.Add(after(first), -1));
}
