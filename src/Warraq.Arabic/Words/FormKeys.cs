namespace Warraq.Arabic.Words;

/// <summary>
/// From keys to forms, eight bytes an entry. Sorted runs that are merged when the younger is half as long as the elder, so that adding stays
/// cheap and a look-up searches a few runs.
/// </summary>
internal sealed class FormKeys
{
    private readonly List<long[]> _runs = [];
    private List<long> _recent = [];

    /// <summary>Enters a form under a key.</summary>
    /// <param name="key">A number, or the hash of a text: then the finder must look whether the form is meant.</param>
    /// <param name="form">The form.</param>
    /// <param name="mark">One bit that comes back with it.</param>
    public void Add(uint key, int form, bool mark = false) => _recent.Add(((long)key << 32) | ((long)(uint)form << 1) | (mark ? 1L : 0));

    /// <summary>Makes what was added findable. Until the next addition the forms may then be looked up by many threads at once.</summary>
    public void Settle()
    {
        if (_recent.Count == 0) return;
        var run = _recent.ToArray();
        _recent = [];
        Array.Sort(run, Compare);
        while (_runs.Count > 0 && _runs[^1].Length < 2 * run.Length)
        {
            run = Merge(_runs[^1], run);
            _runs.RemoveAt(_runs.Count - 1);
        }
        _runs.Add(run);
    }

    /// <summary>The forms under a key with their marks; an entry that was made twice comes twice.</summary>
    public IEnumerable<(int Form, bool Mark)> Find(uint key)
    {
        foreach (var run in _runs)
        {
            for (var at = First(run, key); at < run.Length && (uint)(run[at] >> 32) == key; at++)
                yield return ((int)((uint)run[at] >> 1), (run[at] & 1) != 0);
        }
    }

    private static int First(long[] run, uint key)
    {
        var (low, high) = (0, run.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if ((uint)(run[middle] >> 32) < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int Compare(long a, long b) => ((ulong)a).CompareTo((ulong)b);

    private static long[] Merge(long[] elder, long[] younger)
    {
        var merged = new long[elder.Length + younger.Length];
        var (i, j) = (0, 0);
        for (var at = 0; at < merged.Length; at++)
            merged[at] = j == younger.Length || (i < elder.Length && Compare(elder[i], younger[j]) <= 0) ? elder[i++] : younger[j++];
        return merged;
    }
}
