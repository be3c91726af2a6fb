namespace Warraq.Arabic.Comparing;

/// <summary>The longest part of a row of numbers that rises.</summary>
internal static class LongestRise
{
    /// <param name="values">Numbers that all differ.</param>
    /// <returns>Places of the numbers, in order.</returns>
    public static int[] Of(IReadOnlyList<int> values)
    {
        // ends[n]: place of the smallest number that ends a rise of n + 1.
        var ends = new List<int>();
        var before = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (values[ends[middle]] < values[i]) low = middle + 1;
                else high = middle;
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }
        var rise = new int[ends.Count];
        var at = ends.Count == 0 ? -1 : ends[^1];
        for (var n = rise.Length - 1; n >= 0; n--, at = before[at]) rise[n] = at;
        return rise;
    }
}
