namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads weekdays with what follows them: an adjective, a week, a date.</summary>
internal sealed class WeekdayReader(TimeText text, Pieces pieces, DateReader dates, NumericDate numeric, PeriodReader periods, Publication publication)
{
    private readonly DateOnly _today = publication.Day;

    /// <summary>A weekday at a word: «الخميس المقبل», «الجمعة من الأسبوع الماضي», «الخميس 6 يناير».</summary>
    /// <param name="at">The weekday.</param>
    /// <param name="given">What «هذا» before it says.</param>
    public Phrase? Read(int at, Direction given)
    {
        text.Is(at, TimeTerm.Weekday, out var value);
        var weekday = (DayOfWeek)value;
        if (text.Then(at + 1, TimeTerm.Other)) return null;
        if (Date(at + 1) is { } date) return date with { Meaning = Check(date.Meaning, weekday) };
        var direction = pieces.Direction(at + 1, out var next);
        if (direction == Direction.None) direction = SharedDirection(at);
        if (direction == Direction.None && InWeek(at + 1, weekday) is { } inWeek) return inWeek;
        if (direction == Direction.None) (direction, next) = (given, at + 1);
        var day = Resolve(weekday, direction, at, next);
        var found = new Phrase(next, Make(weekday, day));
        return direction is Direction.Past or Direction.Next && Date(next) is { } later ? later with { Meaning = Check(later.Meaning, weekday) } : found;
    }

    // «يومي الخميس والجمعة الماضيين»: one adjective for both
    private Direction SharedDirection(int at)
    {
        if (!text.Then(at + 1, TimeTerm.Weekday) || !text.HasAnd(at + 1)) return Direction.None;
        return text.Key(at + 2).EndsWith("ين", StringComparison.Ordinal) ? pieces.Direction(at + 2, out _) : Direction.None;
    }

    private DateOnly Resolve(DayOfWeek weekday, Direction direction, int at, int next) => direction switch
    {
        Direction.Past => Days.Latest(weekday, Days.Add(_today, -1)),
        Direction.PastButOne => Days.Latest(weekday, Days.Add(_today, -8)),
        Direction.Next => Days.Earliest(weekday, Days.Add(_today, 1)),
        Direction.NextButOne => Days.Earliest(weekday, Days.Add(_today, 8)),
        Direction.Current => ClauseTense.IsPast(text, at, next) ? Days.Latest(weekday, _today) : Days.Earliest(weekday, _today),
        _ => ClauseTense.IsFuture(text, at, next) ? Days.Earliest(weekday, _today) : Days.Latest(weekday, _today),
    };

    /// <summary>A date or a weekday in apposition: «اليوم الخميس», «أمس الأربعاء 5 يناير», «اليوم 6 مايو».</summary>
    public Phrase WithApposition(Phrase day)
    {
        if (Date(day.Next) is { } date) return date with { Meaning = Same(day.Meaning, date.Meaning) };
        if (!Apposes(day.Next) || !text.Is(day.Next, TimeTerm.Weekday, out var weekday) || text.HasAnd(day.Next)) return day;
        var meaning = Check(day.Meaning, (DayOfWeek)weekday);
        return Date(day.Next + 1) is { } later ? later with { Meaning = Check(Same(meaning, later.Meaning), (DayOfWeek)weekday) } : new(day.Next + 1, meaning);
    }

    // «اليوم 6 مايو» in a paper of another day
    private static TimeExpression Same(TimeExpression day, TimeExpression date) =>
        day with { First = date.First, Last = date.Last, Warning = date.Warning != TimeWarning.None ? date.Warning : date.First == day.First ? TimeWarning.None : TimeWarning.WeekdayMismatch };

    private bool Apposes(int at) => at < text.Count && text.Gap(at).Trim() is "" or "،" or "," or "(" or "-" or "–";

    // «الخميس، 6 يناير», «الخميس (6 يناير)», «الخميس الموافق 6 يناير», «الخميس في 6 يناير»
    private Phrase? Date(int at)
    {
        if (!Apposes(at)) return null;
        if (text.Is(at, TimeTerm.Matching) || text.Is(at, TimeTerm.Of)) at++;
        if (at >= text.Count || text.Gap(at).Trim() is not ("" or "،" or "," or "(" or ":" or "-" or "–")) return null;
        if (text.Is(at, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Day) at++;
        return (numeric.Read(at, isDay: true) ?? dates.Read(at)) is { Meaning.Kind: TimeKind.Date } date ? date : null;
    }

    // «الأحد من الأسبوع المقبل», «أحد الأسبوع الماضي»
    private Phrase? InWeek(int at, DayOfWeek weekday) =>
        periods.After(at) is { Meaning: { Grain: TimeGrain.Week, First: { } first } } week ? week with { Meaning = Make(weekday, Days.Earliest(weekday, first)) } : null;

    /// <summary>«الأسبوع المقبل يوم الجمعة».</summary>
    public Phrase? AfterWeek(int at)
    {
        if (!text.Is(at, TimeTerm.Unit, out var unit) && !(text.Is(at, TimeTerm.This) && text.Then(at + 1, TimeTerm.Unit, out unit)) || unit != (int)TimeUnit.Week) return null;
        if (periods.Read(at) is not { Meaning: { Grain: TimeGrain.Week, First: { } first } } week) return null;
        var day = text.Then(week.Next, TimeTerm.Unit, out unit) && unit == (int)TimeUnit.Day ? week.Next + 1 : week.Next;
        return text.Then(day, TimeTerm.Weekday, out var weekday) && !text.HasAnd(day) ? new(day + 1, Make((DayOfWeek)weekday, Days.Earliest((DayOfWeek)weekday, first))) : null;
    }

    /// <summary>«ليل الأربعاء الخميس», «ليل الأربعاء-الخميس», «ليل السبت إلى الأحد».</summary>
    public Phrase? NightBetween(int at)
    {
        if (!text.Is(at, TimeTerm.Weekday, out var first) || at + 1 >= text.Count) return null;
        var second = at + 1;
        if (text.Then(second, TimeTerm.To) || (text.Follows(second) && text.Key(second) is "علي")) second++;
        if (second >= text.Count || !text.Is(second, TimeTerm.Weekday, out var then) || then == first) return null;
        if ((text.HasAnd(second) && then != (first + 1) % 7) || text.Gap(second).Trim() is not ("" or "-" or "–" or "—" or "/" or "ـ")) return null;
        var direction = pieces.Direction(second + 1, out var next);
        var end = Resolve((DayOfWeek)then, direction, at, next);
        return new(next, Make((DayOfWeek)first, Days.Latest((DayOfWeek)first, end)) with { Last = end, Grain = TimeGrain.Night, Part = DayPart.Night });
    }

    /// <summary>«أول جمعة من يوليو», «آخر خميس من الشهر الماضي».</summary>
    public Phrase? OfMonth(int at)
    {
        var isLast = text.Is(at, TimeTerm.Last);
        if (!text.Is(at, TimeTerm.Ordinal, out var which) && !isLast) return null;
        var name = text.Then(at + 1, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Day ? at + 2 : at + 1;
        if (!text.Then(name, TimeTerm.BareWeekday, out var value) || which > 5) return null;
        if (periods.After(name + 1) is not { Meaning: { Grain: TimeGrain.Month or TimeGrain.Year, First: { } first, Last: { } last } } month) return null;
        var weekday = (DayOfWeek)value;
        var day = isLast ? Days.Latest(weekday, last) : Days.Add(Days.Earliest(weekday, first), 7 * (which - 1));
        return day > last ? null : month with { Meaning = Make(weekday, day) with { Kind = TimeKind.Date, IsRelative = month.Meaning.IsRelative } };
    }

    private static TimeExpression Check(TimeExpression meaning, DayOfWeek weekday) => meaning with
    {
        Weekday = weekday,
        Warning = meaning.Warning == TimeWarning.None && meaning.First is { } day && meaning.Last == day && day.DayOfWeek != weekday ? TimeWarning.WeekdayMismatch : meaning.Warning,
    };

    private static TimeExpression Make(DayOfWeek weekday, DateOnly day) =>
        new() { Kind = TimeKind.Weekday, First = day, Last = day, Weekday = weekday, IsRelative = true, Word = ArabicDate.Weekday(weekday) };
}
