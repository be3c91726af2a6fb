namespace Warraq.Arabic.Spelling;

/// <summary>Affixes that take away the same letters: one look at the dictionary serves them all.</summary>
internal sealed record AffixGroup(string Strip, Affix[] Affixes);

/// <summary>Affixes by the letters that they add.</summary>
internal sealed class AffixIndex
{
    private readonly Dictionary<string, AffixGroup[]> _groups;
    private readonly Dictionary<string, AffixGroup[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public AffixIndex(List<Affix> affixes, Func<Affix, string> key)
    {
        _groups = affixes.GroupBy(key, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => g.GroupBy(a => a.Strip, StringComparer.Ordinal).Select(s => new AffixGroup(s.Key, [.. s])).ToArray(),
            StringComparer.Ordinal);
        _lookup = _groups.GetAlternateLookup<ReadOnlySpan<char>>();
        Longest = _groups.Keys.Select(k => k.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Length of the longest letters that one adds.</summary>
    public int Longest { get; }

    /// <summary>The affixes that add exactly these letters.</summary>
    public AffixGroup[] Adding(ReadOnlySpan<char> letters) => _lookup.TryGetValue(letters, out var groups) ? groups : [];
}
