using System.Numerics;

namespace Warraq.Arabic.Statements;

/// <summary>The longest common subsequence of two runs of word numbers.</summary>
internal static class CommonRun
{
    /// <summary>Words past this place are not compared: no sentence is so long, and a row of bits per word must stay small.</summary>
    public const int Longest = 4_000;

    /// <summary>The places of each word of a run as bits, made once and held against many other runs.</summary>
    public sealed class Columns
    {
        private readonly Dictionary<int, ulong[]> _places = [];
        private readonly ulong[] _row;

        public Columns(ReadOnlySpan<int> run)
        {
            if (run.Length > Longest) run = run[..Longest];
            _row = new ulong[(run.Length + 63) / 64];
            for (var i = 0; i < run.Length; i++)
            {
                if (!_places.TryGetValue(run[i], out var bits)) _places[run[i]] = bits = new ulong[_row.Length];
                bits[i / 64] |= 1UL << (i % 64);
            }
        }

        /// <summary>The length in common, 64 columns at a time (Hyyrö's bit-vector method): long shuffled texts stay cheap.</summary>
        public int Length(ReadOnlySpan<int> other)
        {
            if (other.Length > Longest) other = other[..Longest];
            Array.Fill(_row, ulong.MaxValue);
            foreach (var word in other)
            {
                if (!_places.TryGetValue(word, out var bits)) continue;
                ulong carry = 0;
                for (var block = 0; block < _row.Length; block++)
                {
                    var matched = _row[block] & bits[block];
                    var sum = _row[block] + matched;
                    var overflow = sum < matched ? 1UL : 0;
                    sum += carry;
                    if (sum < carry) overflow = 1;
                    _row[block] = sum | (_row[block] & ~bits[block]);
                    carry = overflow;
                }
            }
            var ones = 0;
            foreach (var block in _row) ones += BitOperations.PopCount(block);
            return (_row.Length * 64) - ones;
        }
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
        if (!idsOfA.Contains(WordIds.Figure) || !idsOfB.Contains(WordIds.Figure) || (long)a.Count * b.Count > 1_000_000) return changes;
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
