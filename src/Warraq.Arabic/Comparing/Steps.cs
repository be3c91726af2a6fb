using System.Runtime.InteropServices;

namespace Warraq.Arabic.Comparing;

/// <summary>A pair of units, or a unit of one side.</summary>
/// <param name="Relation">None for a unit of one side.</param>
/// <param name="Old">The unit of the old text; where it would stand when there is none.</param>
/// <param name="New">The same of the new text.</param>
/// <param name="IsOld">The unit of one side is of the old text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Step(Relation Relation, int Old, int New, bool IsOld);

/// <summary>An alignment in reading order, without pairs that only disturb.</summary>
internal static class Steps
{
    public static List<Step> Of(UnitText a, UnitText b, int[] partner)
    {
        var steps = new List<Step>(Math.Max(a.Units.Count, b.Units.Count));
        var j = 0;
        for (var i = 0; i < partner.Length; i++)
        {
            if (partner[i] < 0)
            {
                steps.Add(new(Relation.None, i, j, IsOld: true));
                continue;
            }
            for (; j < partner[i]; j++) steps.Add(new(Relation.None, i, j, IsOld: false));
            steps.Add(new(GapTable.Between(a, i, b, j), i, j, IsOld: false));
            j++;
        }
        for (; j < b.Units.Count; j++) steps.Add(new(Relation.None, partner.Length, j, IsOld: false));
        PartFigures(steps);
        return Calm(steps, a);
    }

    // Two numbers are one figure only where something beside them is paired too: «8 قتلى» and «19 قتيلاً», not any 3 and any 500.
    private static void PartFigures(List<Step> steps)
    {
        for (var at = 0; at < steps.Count; at++)
        {
            if (steps[at].Relation != Relation.Figure) continue;
            var alone = at > 0 && steps[at - 1].Relation == Relation.None && at + 1 < steps.Count && steps[at + 1].Relation == Relation.None;
            if (alone) Part(steps, at++);
        }
    }

    /// <summary>A word or a mark that stayed between two longer passages that did not is no help to a reader: it goes and comes with them.</summary>
    private static List<Step> Calm(List<Step> steps, UnitText a)
    {
        for (var at = 0; at < steps.Count;)
        {
            if (steps[at].Relation == Relation.None)
            {
                at++;
                continue;
            }
            var end = at;
            var words = 0;
            var figures = false;
            for (; end < steps.Count && steps[end].Relation != Relation.None; end++)
            {
                words += a.Units[steps[end].Old].Sort == UnitSort.Mark ? 0 : 1;
                figures |= a.Units[steps[end].Old].Sort == UnitSort.Number;
            }
            var least = Math.Max(2, words * 2);
            if (words <= 2 && !figures && at > 0 && end < steps.Count && Changed(steps, at - 1, -1, a) >= least && Changed(steps, end, 1, a) >= least)
            {
                for (; at < end; at += 2, end++) Part(steps, at);
            }
            else at = end;
        }
        return steps;
    }

    /// <summary>Words that changed in one direction, by the side that changed more.</summary>
    private static int Changed(List<Step> steps, int at, int step, UnitText a)
    {
        var (old, @new) = (0, 0);
        for (; at >= 0 && at < steps.Count && steps[at].Relation == Relation.None; at += step)
        {
            if (steps[at].IsOld) old += a.Units[steps[at].Old].Sort == UnitSort.Mark ? 0 : 1;
            else @new++;
        }
        return Math.Max(old, @new);
    }

    private static void Part(List<Step> steps, int at)
    {
        var (old, @new) = (steps[at].Old, steps[at].New);
        steps[at] = new(Relation.None, old, @new, IsOld: true);
        steps.Insert(at + 1, new(Relation.None, old + 1, @new, IsOld: false));
    }
}
