using System.Numerics;

namespace Warraq.Arabic.Statements;

/// <summary>The longest common subsequence of two runs of word numbers.</summary>
internal static class CommonRun
{
    /// <summary>Its length, 64 columns at a time (Hyyrö's bit-vector method), so that long shuffled texts stay cheap.</summary>
    public static int Length(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        var blocks = (a.Length + 63) / 64;
        Dictionary<int, ulong[]> places = [];
        for (var i = 0; i < a.Length; i++)
        {
            if (!places.TryGetValue(a[i], out var bits)) places[a[i]] = bits = new ulong[blocks];
            bits[i / 64] |= 1UL << (i % 64);
        }
        var row = new ulong[blocks];
        Array.Fill(row, ulong.MaxValue);
        foreach (var word in b)
        {
            if (!places.TryGetValue(word, out var bits)) continue;
            ulong carry = 0;
            for (var block = 0; block < blocks; block++)
            {
                var matched = row[block] & bits[block];
                var sum = row[block] + matched;
                var overflow = sum < matched ? 1UL : 0;
                sum += carry;
                if (sum < carry) overflow = 1;
                row[block] = sum | (row[block] & ~bits[block]);
                carry = overflow;
            }
        }
        var ones = 0;
        for (var block = 0; block < blocks; block++) ones += BitOperations.PopCount(row[block]);
        return (blocks * 64) - ones;
    }

    /// <summary>The pairs of figures that stand at the same place of both runs but differ in value.</summary>
    /// <param name="a">The words of one statement.</param>
    /// <param name="b">The words of the other.</param>
    /// <param name="idsOfA">Their numbers.</param>
    /// <param name="idsOfB">Theirs.</param>
    /// <returns>Value in a and value in b, in the order of the text.</returns>
    public static List<FigureChange> ChangedFigures(
        IReadOnlyList<StatementWord> a, IReadOnlyList<StatementWord> b, ReadOnlySpan<int> idsOfA, ReadOnlySpan<int> idsOfB)
    {
        List<FigureChange> changes = [];
        if (!idsOfA.Contains(WordIds.Figure) || !idsOfB.Contains(WordIds.Figure) || (long)a.Count * b.Count > 4_000_000) return changes;
        // An equal word weighs 10, an equal figure too, a changed figure 6: equal ones are paired first.
        var best = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(best[i + 1, j + 1] + Weight(i, j, idsOfA, idsOfB), Math.Max(best[i + 1, j], best[i, j + 1]));
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var weight = Weight(i, j, idsOfA, idsOfB);
            if (weight > 0 && best[i, j] == best[i + 1, j + 1] + weight)
            {
                if (a[i].Figure is { } was && b[j].Figure is { } now && was != now) changes.Add(new(was, now));
                i++;
                j++;
            }
            else if (best[i, j] == best[i + 1, j]) i++;
            else j++;
        }
        return changes;

        int Weight(int i, int j, ReadOnlySpan<int> idsOfA, ReadOnlySpan<int> idsOfB) =>
            idsOfA[i] != idsOfB[j] ? 0 : a[i].Figure == b[j].Figure ? 10 : 6;
    }
}
