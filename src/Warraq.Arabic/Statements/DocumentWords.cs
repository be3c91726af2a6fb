using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements;

/// <summary>A document prepared for comparison.</summary>
internal sealed class DocumentWords
{
    private readonly string _text;
    private readonly List<List<StatementWord>> _paragraphs = [];

    public DocumentWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (StatementWord.Content(line) is { Count: > 0 } words) _paragraphs.Add(words);
        All = [.. _paragraphs.SelectMany(words => words)];
    }

    public IReadOnlyList<StatementWord> All { get; }

    /// <summary>All words, stop words too, are the same in the same order; where words are parted makes no difference.</summary>
    public bool IsSameTextAs(DocumentWords other)
    {
        var (mine, theirs) = (Keys(), other.Keys());
        if (string.Concat(mine.Select(k => k.Search)) == string.Concat(theirs.Select(k => k.Search))) return true;
        return mine.Count == theirs.Count && mine.Zip(theirs).All(p => p.First.Search == p.Second.Search || p.First.Seat == p.Second.Seat);
    }

    /// <summary>The distinct runs of three words; of a shorter text its words.</summary>
    public HashSet<(int, int, int)> Shingles(WordIds ids)
    {
        var numbers = ids.Of(All);
        // A figure counts with its value here: a changed toll is a changed shingle.
        for (var i = 0; i < numbers.Length; i++)
            if (All[i].Figure is { } value) numbers[i] = -1 - (value.GetHashCode() & 0x3FFFFFFF);
        if (numbers.Length < 3) return [.. numbers.Select(n => (n, 0, 0))];
        HashSet<(int, int, int)> shingles = [];
        for (var i = 2; i < numbers.Length; i++) shingles.Add((numbers[i - 2], numbers[i - 1], numbers[i]));
        return shingles;
    }

    /// <summary>Numbers that differ, paragraph by paragraph: each is held against the one most like it, wherever it moved to.</summary>
    public List<FigureChange> ChangedFigures(DocumentWords other, WordIds ids)
    {
        var mine = _paragraphs.ConvertAll(words => ids.Of(words));
        var theirs = other._paragraphs.ConvertAll(words => ids.Of(words));
        Dictionary<int, List<int>> holders = [];
        for (var j = 0; j < theirs.Count; j++)
            foreach (var id in theirs[j].Distinct())
            {
                if (!holders.TryGetValue(id, out var list)) holders[id] = list = [];
                list.Add(j);
            }
        List<FigureChange> changes = [];
        var taken = new bool[theirs.Count];
        for (var i = 0; i < mine.Count; i++)
        {
            var shared = new int[theirs.Count];
            foreach (var id in mine[i].Distinct())
                foreach (var j in holders.GetValueOrDefault(id) ?? []) shared[j]++;
            var best = -1;
            for (var j = 0; j < shared.Length; j++)
                if (!taken[j] && shared[j] * 2 >= Math.Min(mine[i].Length, theirs[j].Length) && (best < 0 || shared[j] > shared[best])) best = j;
            if (best < 0) continue;
            taken[best] = true;
            changes.AddRange(CommonRun.ChangedFigures(_paragraphs[i], other._paragraphs[best], mine[i], theirs[best]));
        }
        return changes;
    }

    private List<(string Search, string Seat)> Keys() =>
        [.. Tokenizer.Tokens(_text).Select(token => ArabicKeys.Exact(Tokenizer.Text(_text, token)))
            .Select(exact => (ArabicKeys.SearchOfExact(exact), ArabicKeys.SeatOfExact(exact)))];
}
