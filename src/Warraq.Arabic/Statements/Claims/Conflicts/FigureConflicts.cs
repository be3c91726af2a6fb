using Warraq.Arabic.Statements.Figures;

namespace Warraq.Arabic.Statements.Claims.Conflicts;

/// <summary>
/// Numbers of one kind that do not agree (NW04), and one number under two names (protesters for one source, attackers for the other).
/// Parts of another figure, older values, other days and other towns are no conflict.
/// </summary>
internal static class FigureConflicts
{
    private const int Far = 8;
    private const decimal Endless = 1_000_000_000_000_000;

    public static void Add(List<RowPair> pairs, ComparedRow a, ComparedRow b)
    {
        if (a.Row.Figures.Count == 0 || b.Row.Figures.Count == 0 || a.IsOld || b.IsOld || a.IsFormer || b.IsFormer || IsElsewhere(a, b)) return;
        foreach (var one in a.Row.Figures)
            foreach (var other in b.Row.Figures)
                if (KindOf(a, one, b, other) is { } kind) pairs.Add(new(kind, a.Row, b.Row, new(one.Start, one.End), new(other.Start, other.End)));
    }

    private static ConflictKind? KindOf(ComparedRow a, Figure one, ComparedRow b, Figure other)
    {
        if (one.Category != other.Category || one.Category >= FigureCategory.Participants || !Counts(one) || !Counts(other)) return null;
        if (a.IsPart(one) || b.IsPart(other) || IsSum(a, other) || IsSum(b, one)) return null;
        if (Max(one) <= 2 != Max(other) <= 2 || Min(one) / Far > Max(other) || Min(other) / Far > Max(one)) return null; // one man's death and the toll; the toll and that of the year
        if (IsSameSide(one.Side, other.Side)) return IsDisjoint(one, other) || (one.Min ?? one.Max) == (other.Min ?? other.Max) && one.Op != other.Op ? ConflictKind.Figure : null;
        if (one.Side == FigureSide.Unspecified) return Min(other) > Max(one) ? ConflictKind.Figure : null; // a part is greater than all
        if (other.Side == FigureSide.Unspecified) return Min(one) > Max(other) ? ConflictKind.Figure : null;
        return one.Op == other.Op && one.Min == other.Min && one.Max == other.Max && Max(one) > 2 && a.Row.Source is not null && b.Row.Source is not null && a.Row.Source.Name != b.Row.Source.Name
            ? ConflictKind.Label : null;
    }

    // «3 أشخاص خارج المدرسة و12 في داخلها» are among the 17, «14 طالبا و3 من العاملين» are the 17 of another row, «18 آخرين ما يرفع الحصيلة إلى 25» the 25
    private static bool IsSum(ComparedRow row, Figure total)
    {
        decimal sum = 0;
        var count = 0;
        foreach (var figure in row.Row.Figures)
        {
            if (figure.Category != total.Category || !Counts(figure)) continue;
            if (count++ > 0 && (figure.Min, figure.Max) == (total.Min, total.Max)) return true;
            sum += figure.Min ?? 0;
        }
        return count > 1 && (sum <= total.Min || row.Row.Figures.Any(f => f.Category == total.Category && f.Min == total.Min));
    }

    private static bool Counts(Figure figure) => figure is { SubsetOf: null, IsSuperseded: false, Op: not FigureOp.DualOrPlural };

    private static bool IsSameSide(FigureSide a, FigureSide b) => a == b || (IsForce(a) && IsForce(b));

    private static bool IsForce(FigureSide side) => side is FigureSide.Security or FigureSide.Police or FigureSide.Military;

    private static bool IsDisjoint(Figure a, Figure b) => Min(a) > Max(b) || Min(b) > Max(a);

    // «نحو» leaves a tenth open; «عشرات» may be a hundred, and nearly twenty
    private static decimal Min(Figure figure)
    {
        var min = figure.Min ?? 0;
        return figure.Op switch { FigureOp.Approx => min - (min / 10), FigureOp.Vague => min / 2, FigureOp.Gt => min + 1, _ => min };
    }

    private static decimal Max(Figure figure) => figure.Max is not { } max || max > Endless ? Endless
        : figure.Op switch { FigureOp.Approx => max + (max / 10), FigureOp.Vague => max * 3, FigureOp.Lt => max - 1, _ => max };

    // another day, another town
    private static bool IsElsewhere(ComparedRow a, ComparedRow b)
    {
        if (a.Row.EventWhen?.Time is { } one && b.Row.EventWhen?.Time is { } other && (one.Last < other.First || other.Last < one.First)) return true;
        return a.Places.Count > 0 && b.Places.Count > 0 && !a.Places.Overlaps(b.Places);
    }
}
