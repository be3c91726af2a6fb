namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Makes one expression of two that are the ends of a span: «من الأحد إلى الخميس», «بين 3 مارس و5 أبريل».</summary>
internal static class Ranges
{
    public static List<TimeExpression> Join(string text, List<TimeExpression> found)
    {
        List<TimeExpression> joined = [];
        foreach (var expression in found)
        {
            if (joined.Count > 0 && Span(text, joined[^1], expression) is { } span) joined[^1] = span;
            else joined.Add(expression);
        }
        return joined;
    }

    private static TimeExpression? Span(string text, TimeExpression a, TimeExpression b)
    {
        if (!IsEnd(a) || !IsEnd(b)) return null;
        var between = text.AsSpan(a.End, b.Start - a.End);
        var joins = between.Trim() switch
        {
            "إلى" or "الى" or "حتى" or "وحتى" or "ولغاية" or "لغاية" or "وإلى" => EndsWith(text, a.Start, "من") || EndsWith(text, a.Start, "منذ"),
            "و" => EndsWith(text, a.Start, "بين") || EndsWith(text, a.Start, "بين يومي"),
            "-" or "–" => a.Kind == b.Kind && a.Kind is TimeKind.Date or TimeKind.Period,
            _ => false,
        };
        if (!joins) return null;
        var (first, last) = (a.First!.Value, b.Last!.Value);
        if (last < first)
        {
            // Weekdays follow each other: before publication the first goes back, after it the last goes on.
            if (a.Kind != TimeKind.Weekday || b.Kind != TimeKind.Weekday) return null;
            if (b.IsRelative) first = Days.Add(first, -7);
        }
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
