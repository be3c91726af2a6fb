namespace Warraq.Arabic.Statements;

/// <summary>A sentence or a paragraph that is compared as one.</summary>
internal sealed record RepeatUnit(
    int Paragraph, string ParagraphText, string Text, IReadOnlyList<StatementWord> Words, bool IsSentence, bool IsPart)
{
    public int[] Ids { get; set; } = [];

    /// <summary>A sentence is held against sentences, a paragraph of several sentences against its like.</summary>
    public bool IsComparableTo(RepeatUnit other) => IsSentence == other.IsSentence;
}

/// <summary>The units seen so far, findable by the words they hold.</summary>
internal sealed class EarlierUnits
{
    private readonly List<RepeatUnit> _units = [];
    private readonly Dictionary<int, List<int>> _holders = [];
    private int[] _shared = [];

    public void Add(RepeatUnit unit)
    {
        foreach (var id in unit.Ids.Distinct())
        {
            if (!_holders.TryGetValue(id, out var holders)) _holders[id] = holders = [];
            holders.Add(_units.Count);
        }
        _units.Add(unit);
    }

    /// <summary>Units that may hold at least a share of the words of the shorter one, the most alike first.</summary>
    public IEnumerable<RepeatUnit> Sharing(RepeatUnit unit, double least)
    {
        if (_shared.Length < _units.Count) _shared = new int[Math.Max(64, _units.Count * 2)];
        Array.Clear(_shared);
        List<int> touched = [];
        foreach (var word in unit.Ids.GroupBy(id => id))
        {
            foreach (var holder in _holders.GetValueOrDefault(word.Key) ?? [])
            {
                if (_shared[holder] == 0) touched.Add(holder);
                _shared[holder] += word.Count();
            }
        }
        return touched
            .Where(i => _units[i].IsComparableTo(unit) && _shared[i] >= least * Math.Min(_units[i].Words.Count, unit.Words.Count))
            .OrderByDescending(i => _shared[i]).ThenBy(i => i)
            .Select(i => _units[i]);
    }
}
