namespace Warraq.Arabic.Statements;

/// <summary>A sentence or a paragraph that is compared as one.</summary>
/// <param name="Paragraph">Where it stands, from 0.</param>
/// <param name="Text">The sentence or the paragraph.</param>
/// <param name="IsSentence">False for a paragraph of several sentences, which is held against its like as a whole.</param>
/// <param name="Run">Its words.</param>
internal sealed record RepeatUnit(int Paragraph, string Text, bool IsSentence, StatementRun Run)
{
    /// <summary>A sentence is held against sentences, a paragraph against paragraphs.</summary>
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
        foreach (var id in unit.Run.Ids.Distinct())
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
        foreach (var word in unit.Run.Ids.GroupBy(id => id))
        {
            var times = word.Count();
            foreach (var holder in _holders.GetValueOrDefault(word.Key) ?? [])
            {
                if (_shared[holder] == 0) touched.Add(holder);
                _shared[holder] += times;
            }
        }
        return touched
            .Where(i => _units[i].IsComparableTo(unit) && _shared[i] >= least * Math.Min(_units[i].Run.Ids.Length, unit.Run.Ids.Length))
            .OrderByDescending(i => _shared[i]).ThenBy(i => i)
            .Select(i => _units[i]);
    }
}
