namespace Warraq.Arabic.Spelling;

/// <summary>How many letters part two words: left out, added, exchanged, or two neighbours swapped (Damerau's distance, optimal string alignment).</summary>
internal static class EditDistance
{
    private const int Longest = 48;

    /// <summary>The distance, if it is small.</summary>
    /// <param name="a">A word of at most 48 letters.</param>
    /// <param name="b">Another.</param>
    /// <param name="most">The largest distance of interest.</param>
    /// <returns>The distance; null when it is greater than <paramref name="most"/>.</returns>
    public static int? AtMost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Longest || b.Length > Longest) return null;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var previous = rows.Slice(Longest + 1, Longest + 1);
        var current = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > most) return null;
            var turned = before;
            before = previous;
            previous = current;
            current = turned;
        }
        return previous[b.Length] <= most ? previous[b.Length] : null;
    }
}
