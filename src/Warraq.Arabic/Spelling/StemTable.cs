namespace Warraq.Arabic.Spelling;

/// <summary>The words of a dictionary with the number of their set of flags. Letters lie in one pool: 170,000 words take about 6 MB.</summary>
internal sealed class StemTable
{
    private char[] _letters;
    private int _used;
    private int[] _at;
    private int[] _sets;
    private int[] _next = [];
    private int[] _buckets = [];

    public StemTable(int expected)
    {
        expected = Math.Clamp(expected, 16, 1 << 22);
        _letters = new char[expected * 7];
        _at = new int[expected + 1];
        _sets = new int[expected];
    }

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<char> word, int set)
    {
        if (_used + word.Length > _letters.Length) Array.Resize(ref _letters, Math.Max(_letters.Length * 2, _used + word.Length));
        if (Count == _sets.Length)
        {
            Array.Resize(ref _sets, Count * 2);
            Array.Resize(ref _at, (Count * 2) + 1);
        }
        word.CopyTo(_letters.AsSpan(_used));
        _sets[Count] = set;
        _used += word.Length;
        _at[++Count] = _used;
    }

    /// <summary>Makes the words findable.</summary>
    public void Seal()
    {
        var size = 1024;
        while (size < Count) size *= 2;
        _buckets = new int[size];
        _next = new int[Count];
        Array.Resize(ref _letters, _used);
        Array.Resize(ref _sets, Count);
        Array.Resize(ref _at, Count + 1);
        for (var i = Count - 1; i >= 0; i--)
        {
            ref var bucket = ref _buckets[Hash(this[i]) & (size - 1)];
            _next[i] = bucket;
            bucket = i + 1;
        }
    }

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> this[int word] => _letters.AsSpan(_at[word], _at[word + 1] - _at[word]);

    /// <summary>The flags of a word.</summary>
    public int SetOf(int word) => _sets[word];

    /// <summary>The first entry of a word, −1 for none.</summary>
    public int First(ReadOnlySpan<char> word) => Skip(_buckets[Hash(word) & (_buckets.Length - 1)], word);

    /// <summary>The next entry of the same word, −1 for none.</summary>
    public int Next(int found) => Skip(_next[found], this[found]);

    private int Skip(int at, ReadOnlySpan<char> word)
    {
        for (; at != 0; at = _next[at - 1])
            if (this[at - 1].SequenceEqual(word)) return at - 1;
        return -1;
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
