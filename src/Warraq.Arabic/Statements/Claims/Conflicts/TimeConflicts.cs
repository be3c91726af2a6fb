using Warraq.Arabic.Dates;
using Warraq.Arabic.Statements.Attribution;

namespace Warraq.Arabic.Statements.Claims.Conflicts;

/// <summary>One act with two time words (NW06): «اليوم» here, «الخميس» there, even when both fall on one day.</summary>
internal static class TimeConflicts
{
    private const double SameAct = .5, SameEvent = .6;
    private const int LeastShared = 5;

    public static void Add(List<RowPair> pairs, ComparedRow a, ComparedRow b)
    {
        if (a.Row is { Verb: { } verb, SaidWhen: { Time: { } said } } && b.Row is { SaidWhen: { Time: { } also } } && b.Row.Verb == verb && IsOther(said, also) && IsOne(a, b, SameAct))
            pairs.Add(Pair(a, a.Row.SaidWhen!, b, b.Row.SaidWhen!));
        else if (a.Row.EventWhen is { Time: { } day } && b.Row.EventWhen is { Time: { } other } && IsOtherDay(day, other) && IsOne(a, b, SameEvent) && a.Row.Kind != RowKind.Headline)
            pairs.Add(Pair(a, a.Row.EventWhen, b, b.Row.EventWhen));
    }

    private static RowPair Pair(ComparedRow a, RowTime first, ComparedRow b, RowTime second) =>
        new(ConflictKind.Time, a.Row, b.Row, new Span(first.Start, first.Start + first.Text.Length), new Span(second.Start, second.Start + second.Text.Length));

    private static bool IsOne(ComparedRow a, ComparedRow b, double least) => a.Content.Shared(b.Content) >= LeastShared && a.Content.Containment(b.Content) >= least;

    private static bool IsOther(TimeExpression a, TimeExpression b) => a.Word.Length > 0 && b.Word.Length > 0 ? a.Word != b.Word : IsOtherDay(a, b);

    private static bool IsOtherDay(TimeExpression a, TimeExpression b) => !a.IsApproximate && !b.IsApproximate && (a.Last < b.First || b.Last < a.First);
}
