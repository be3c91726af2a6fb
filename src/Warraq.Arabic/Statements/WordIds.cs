namespace Warraq.Arabic.Statements;

/// <summary>
/// Gives words numbers so that two words have one number when their search keys or their seat keys are equal.
/// Figures all have the number <see cref="Figure"/>: their values are compared apart.
/// </summary>
internal sealed class WordIds
{
    public const int Figure = 0;

    private readonly Dictionary<(string Key, bool Seat), int> _nodes = [];
    private readonly List<int> _parents = [Figure];

    /// <summary>Makes the words known; only when all texts are known are the numbers final.</summary>
    public void Learn(IEnumerable<StatementWord> words)
    {
        foreach (var word in words)
        {
            if (word.Figure is not null) continue;
            var search = Root(Node(word.Search, seat: false));
            var seat = Root(Node(word.Seat, seat: true));
            if (search != seat) _parents[Math.Max(search, seat)] = Math.Min(search, seat);
        }
    }

    /// <summary>The numbers of words made known before.</summary>
    public int[] Of(IReadOnlyList<StatementWord> words) =>
        [.. words.Select(word => word.Figure is null ? Root(_nodes[(word.Search, false)]) : Figure)];

    private int Node(string key, bool seat)
    {
        if (_nodes.TryGetValue((key, seat), out var node)) return node;
        _nodes[(key, seat)] = node = _parents.Count;
        _parents.Add(node);
        return node;
    }

    private int Root(int node)
    {
        while (_parents[node] != node) node = _parents[node] = _parents[_parents[node]];
        return node;
    }
}
