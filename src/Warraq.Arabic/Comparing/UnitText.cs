namespace Warraq.Arabic.Comparing;

/// <summary>
/// The words of one comparison: a number for each, so that two are compared by one comparison, and the sense of each, looked up only when somebody
/// asks. It also keeps count of the work that is left to do, which is bounded for all paragraphs together.
/// </summary>
internal sealed class WordList
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<WordSense?> _senses = [];
    private int[] _inOld = [];
    private int[] _inNew = [];

    /// <summary>Cells of tables that may still be filled, some ten nanoseconds each.</summary>
    public int Cells { get; set; } = 1_000_000;

    /// <summary>Room to count words in, one for either text: all zero, and to be left so.</summary>
    public (int[] Old, int[] New) Counts()
    {
        if (_inOld.Length < _senses.Count) (_inOld, _inNew) = (new int[_senses.Count * 2], new int[_senses.Count * 2]);
        return (_inOld, _inNew);
    }

    public int Of(ReadOnlySpan<char> word)
    {
        var known = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var id)) return id;
        known[word] = id = _senses.Count;
        _senses.Add(null);
        return id;
    }

    public WordSense Sense(int id, string text, Unit unit) => _senses[id] ??= new WordSense(text[unit.Start..unit.End], unit.Sort);
}

/// <summary>A text as its units.</summary>
internal sealed class UnitText
{
    private readonly string _text;
    private readonly WordList _words;

    public UnitText(string text, WordList words)
    {
        (_text, _words, Units) = (text, words, Unit.Cut(text));
        Ids = new int[Units.Count];
        for (var i = 0; i < Ids.Length; i++) Ids[i] = words.Of(text.AsSpan(Units[i].Start, Units[i].End - Units[i].Start));
    }

    public List<Unit> Units { get; }

    /// <summary>For each unit the number of its letters, without the space after it.</summary>
    public int[] Ids { get; }

    public WordSense Sense(int unit) => _words.Sense(Ids[unit], _text, Units[unit]);

    public string Word(int unit) => _text[Units[unit].Start..Units[unit].End];

    public string Gap(int unit) => _text[Units[unit].End..Units[unit].Next];

    /// <summary>The text from a unit up to another one.</summary>
    public string Between(int from, int to) => from == to ? "" : _text[Units[from].Start..Units[to - 1].Next];
}
