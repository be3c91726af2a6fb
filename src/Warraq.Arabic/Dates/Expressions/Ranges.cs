namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Makes one expression of two that are the ends of a span: «من الأحد إلى الخميس», «بين 3 مارس و5 أبريل».</summary>
internal static class Ranges
{
    public static List<TimeExpression> Join(string text, List<TimeExpression> found, DateOnly today)
    {
        List<TimeExpression> joined = [];
        foreach (var expression in found)
        {
            if (joined.Count > 0 && Span(text, joined[^1], expression, today) is { } span) joined[^1] = span;
            else joined.Add(expression);
        }
        return joined;
    }

    private static TimeExpression? Span(string text, TimeExpression a, TimeExpression b, DateOnly today)
    {
        if (!IsEnd(a) || !IsEnd(b)) return null;
        var between = text.AsSpan(a.End, b.Start - a.End);
        var joins = between.Trim() switch
        {
            "إلى" or "الى" or "حتى" or "وحتى" or "ولغاية" or "لغاية" or "وإلى" => a.Kind == TimeKind.Date || EndsWith(text, a.Start, "من") || EndsWith(text, a.Start, "منذ"),
            "و" => EndsWith(text, a.Start, "بين") || EndsWith(text, a.Start, "بين يومي"),
            "-" or "–" => a.Kind == b.Kind && a.Kind is TimeKind.Date or TimeKind.Period,
            _ => false,
        };
        if (!joins) return null;
        var (first, last) = (a.First!.Value, b.Last!.Value);
        if (a.Kind == TimeKind.Weekday && b.Kind == TimeKind.Weekday)
        {
            // Weekdays follow each other within a week: «من الاثنين حتى الأربعاء المقبل».
            if (last < first && last >= today) last = Days.Add(last, 7);
            else first = Days.Latest(first.DayOfWeek, last);
        }
        else if (a.IsRelative && !b.IsRelative && a is { IsHijri: false, Grain: TimeGrain.Day or TimeGrain.Month })
        {
            // «بين 14 يونيو و15 يوليو 2018»: the year is said once
            first = Days.AddMonths(first, 12 * (last.Year - first.Year));
            if (first > last) first = Days.AddMonths(first, -12);
        }
        if (last < first) return null;
        return a with
        {
            Length = b.End - a.Start,
            First = first,
            Last = last,
            Part = null,
            Grain = a.Grain == b.Grain ? a.Grain : TimeGrain.Day,
            IsRelative = a.IsRelative || b.IsRelative,
            Warning = a.Warning != TimeWarning.None ? a.Warning : b.Warning,
        };
    }

    private static bool IsEnd(TimeExpression e) => e is { First: not null, Last: not null, From: null } && e.Kind is not TimeKind.Counted && e.Grain != TimeGrain.Night;

    private static bool EndsWith(string text, int start, string word)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.EndsWith(word, StringComparison.Ordinal) && before.Length < start;
    }
}
