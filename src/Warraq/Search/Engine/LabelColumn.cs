namespace Warraq.Search.Engine;

/// <summary>The labels of each story of a segment. Stories with the same labels share them, so that one takes two bytes (four where sets are many).</summary>
sealed class LabelColumn(int stories)
{
    readonly List<int[]> sets = [[]];
    readonly Dictionary<int, int> ofOne = [];
    readonly Dictionary<string, int> ofSeveral = [];
    ushort[] narrow = new ushort[stories];
    int[]? wide;

    /// <summary>In no order; most often one.</summary>
    public int[] this[int place] => sets[wide is null ? narrow[place] : wide[place]];

    public void Set(int place, ReadOnlySpan<int> labels)
    {
        var set = labels.Length switch { 0 => 0, 1 => SetOf(ofOne, labels[0], labels), _ => SetOf(ofSeveral, string.Join(' ', labels.ToArray()), labels) };
        if (set > ushort.MaxValue && wide is null) (wide, narrow) = (Array.ConvertAll(narrow, s => (int)s), []);
        if (wide is null) narrow[place] = (ushort)set;
        else wide[place] = set;
    }

    int SetOf<T>(Dictionary<T, int> known, T key, ReadOnlySpan<int> labels) where T : notnull
    {
        if (known.TryGetValue(key, out var set)) return set;
        sets.Add(labels.ToArray());
        return known[key] = sets.Count - 1;
    }
}
