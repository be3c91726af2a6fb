namespace Warraq.Arabic.Comparing;

/// <summary>
/// Finds the partners of units: equal beginnings and ends, then words that stand once in either text (patience), then, in the small gaps between
/// these, the pairing that keeps most. Gaps that stay too large have no partners; so the time is bounded, whatever the texts are.
/// </summary>
internal sealed class Alignment
{
    // Cells of a gap whose table is filled before anchors are looked for.
    private const int SmallGap = 400;
    private const int Deepest = 24;

    private readonly UnitText _a;
    private readonly UnitText _b;
    private readonly int[] _partner;
    private readonly WordList _words;

    private Alignment(UnitText a, UnitText b, WordList words)
    {
        (_a, _b, _words) = (a, b, words);
        _partner = new int[a.Units.Count];
        Array.Fill(_partner, -1);
    }

    /// <summary>For each unit of the old text its partner in the new one, or -1. Partners stand in the order of both texts.</summary>
    public static int[] Of(UnitText a, UnitText b, WordList words)
    {
        var alignment = new Alignment(a, b, words);
        alignment.Range(0, a.Units.Count, 0, b.Units.Count, 0);
        return alignment._partner;
    }

    private void Range(int a0, int a1, int b0, int b1, int depth)
    {
        for (; a0 < a1 && b0 < b1 && _a.Ids[a0] == _b.Ids[b0]; a0++, b0++) _partner[a0] = b0;
        for (; a0 < a1 && b0 < b1 && _a.Ids[a1 - 1] == _b.Ids[b1 - 1]; a1--, b1--) _partner[a1 - 1] = b1 - 1;
        if (a0 == a1 || b0 == b1) return;
        var cells = (long)(a1 - a0) * (b1 - b0);
        var anchors = cells <= SmallGap || depth == Deepest ? [] : Anchors(a0, a1, b0, b1);
        if (anchors.Count > 0)
        {
            foreach (var (i, j) in anchors)
            {
                Range(a0, i, b0, j, depth + 1);
                _partner[i] = j;
                (a0, b0) = (i + 1, j + 1);
            }
            Range(a0, a1, b0, b1, depth + 1);
        }
        else if (cells <= _words.Cells)
        {
            _words.Cells -= (int)cells;
            GapTable.Fill(_a, _b, a0, a1, b0, b1, _partner);
        }
    }

    /// <summary>Words that stand once in either range, as many as stand in one order.</summary>
    private List<(int A, int B)> Anchors(int a0, int a1, int b0, int b1)
    {
        var (inOld, inNew) = _words.Counts();
        for (var i = a0; i < a1; i++) inOld[_a.Ids[i]]++;
        for (var j = b0; j < b1; j++) inNew[_b.Ids[j]]++;
        var at = new Dictionary<int, int>();
        for (var j = b0; j < b1; j++)
            if (inNew[_b.Ids[j]] == 1 && inOld[_b.Ids[j]] == 1 && _b.Units[j].Sort != UnitSort.Mark) at[_b.Ids[j]] = j;
        var found = new List<(int A, int B)>();
        for (var i = a0; i < a1; i++)
            if (at.TryGetValue(_a.Ids[i], out var j)) found.Add((i, j));
        for (var i = a0; i < a1; i++) inOld[_a.Ids[i]] = 0;
        for (var j = b0; j < b1; j++) inNew[_b.Ids[j]] = 0;
        return [.. LongestRise.Of([.. found.Select(f => f.B)]).Select(i => found[i])];
    }
}
