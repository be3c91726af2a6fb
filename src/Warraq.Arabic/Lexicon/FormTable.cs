using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>
/// All forms of the lexicon, found by search key or by seat key. Letters lie in one pool; forms of one bucket lie side by side, and a
/// byte for each bucket says what is surely not in it, so that a look-up allocates nothing and seldom waits for memory.
/// </summary>
internal sealed class FormTable
{
    private Entry[] _entries = new Entry[1 << 17];
    private char[] _letters = new char[1 << 20];
    private int _used;
    private int _mask;
    private int[] _starts = [];
    private byte[] _hints = [];
    private int[] _seatStarts = [];
    private int[] _bySeat = [];

    [StructLayout(LayoutKind.Auto)]
    internal struct Entry
    {
        public int At;
        public int Lexeme;
        public int Hash;
        public WordForm Form;
        public WordClass Class;
        public byte Length;
        public bool TakesArticle;
    }

    public int Count { get; private set; }

    public ref Entry this[int found] => ref _entries[found - 1];

    /// <summary>Adds a form; <see cref="Seal"/> makes it findable.</summary>
    /// <param name="form">Its letters.</param>
    /// <param name="lexeme">Its word.</param>
    /// <param name="kind">Which form it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at start-up nothing is compiled yet
    public void Add(ReadOnlySpan<char> form, Lexeme lexeme, WordForm kind)
    {
        if (form.Length is 0 or > 60) return;
        if (_used + form.Length > _letters.Length) Array.Resize(ref _letters, _letters.Length * 2);
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        form.CopyTo(_letters.AsSpan(_used));
        _entries[Count++] = new()
        {
            At = _used,
            Length = (byte)form.Length,
            Lexeme = lexeme.Id,
            Form = kind,
            Hash = HashOfFolded(form),
            Class = lexeme.Class,
            TakesArticle = Joins.TakesArticle(lexeme),
        };
        _used += form.Length;
    }

    /// <summary>Takes over all entries of another table, with higher lexeme numbers.</summary>
    public void Append(FormTable other, int offset)
    {
        Array.Resize(ref _entries, Count + other.Count);
        Array.Resize(ref _letters, _used + other._used);
        other._letters.AsSpan(0, other._used).CopyTo(_letters.AsSpan(_used));
        for (var i = 0; i < other.Count; i++)
        {
            var entry = other._entries[i];
            entry.At += _used;
            entry.Lexeme += offset;
            _entries[Count + i] = entry;
        }
        Count += other.Count;
        _used += other._used;
    }

    /// <summary>Sorts the entries into their buckets. The first added of two with one key stays first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Seal()
    {
        var size = 1024;
        while (size < Count) size *= 2;
        _mask = size - 1;
        _starts = new int[size + 1];
        _hints = new byte[size];
        for (var i = 0; i < Count; i++)
        {
            var hash = _entries[i].Hash;
            _starts[(hash & _mask) + 1]++;
            _hints[hash & _mask] |= Hint(hash);
        }
        for (var bucket = 0; bucket < size; bucket++) _starts[bucket + 1] += _starts[bucket];
        var next = _starts.AsSpan(0, size).ToArray();
        var sorted = new Entry[Count];
        for (var i = 0; i < Count; i++) sorted[next[_entries[i].Hash & _mask]++] = _entries[i];
        _entries = sorted;
        SealSeats();
    }

    /// <summary>The first form with a search key, or 0; go on with <see cref="Next"/>.</summary>
    public int First(ReadOnlySpan<char> searchKey)
    {
        var hash = Hash(searchKey);
        var bucket = hash & _mask;
        return (_hints[bucket] & Hint(hash)) == 0 ? 0 : Find(_starts[bucket], _starts[bucket + 1], hash, searchKey);
    }

    /// <summary>The next form with the same key, or 0.</summary>
    public int Next(int found, ReadOnlySpan<char> searchKey)
    {
        var hash = _entries[found - 1].Hash;
        return Find(found, _starts[(hash & _mask) + 1], hash, searchKey);
    }

    /// <summary>Forms whose seat key is this and differs from their search key (مسوول), one after another; 0 begins.</summary>
    /// <param name="place">Where to go on; 0 begins, and comes back when there are no more.</param>
    /// <param name="seatKey">The key.</param>
    /// <returns>The form, or 0.</returns>
    public int NextBySeat(ref int place, ReadOnlySpan<char> seatKey)
    {
        Span<char> seat = stackalloc char[64];
        var bucket = Hash(seatKey) & (_seatStarts.Length - 2);
        for (var at = place == 0 ? _seatStarts[bucket] : place; at < _seatStarts[bucket + 1]; at++)
        {
            if (!seat[..Seat(LettersOf(_entries[_bySeat[at]]), seat)].SequenceEqual(seatKey)) continue;
            place = at + 1;
            return _bySeat[at] + 1;
        }
        place = 0;
        return 0;
    }

    /// <summary>The letters of a form as listed.</summary>
    public ReadOnlySpan<char> LettersOf(in Entry entry) => _letters.AsSpan(entry.At, entry.Length);

    private int Find(int from, int to, int hash, ReadOnlySpan<char> key)
    {
        for (var i = from; i < to; i++)
            if (_entries[i].Hash == hash && _entries[i].Length == key.Length && Folds(LettersOf(_entries[i]), key)) return i + 1;
        return 0;
    }

    private void SealSeats()
    {
        Span<char> seat = stackalloc char[64];
        List<(int Hash, int Entry)> seats = [];
        for (var i = 0; i < Count; i++)
        {
            var letters = LettersOf(_entries[i]);
            if (letters.IndexOfAny('ؤ', 'ئ', 'ء') >= 0) seats.Add((Hash(seat[..Seat(letters, seat)]), i));
        }
        var size = 1024;
        while (size < seats.Count) size *= 2;
        _seatStarts = new int[size + 1];
        foreach (var (hash, _) in seats) _seatStarts[(hash & (size - 1)) + 1]++;
        for (var bucket = 0; bucket < size; bucket++) _seatStarts[bucket + 1] += _seatStarts[bucket];
        var next = _seatStarts.AsSpan(0, size).ToArray();
        _bySeat = new int[seats.Count];
        foreach (var (hash, entry) in seats) _bySeat[next[hash & (size - 1)]++] = entry;
    }

    private static bool Folds(ReadOnlySpan<char> letters, ReadOnlySpan<char> searchKey)
    {
        for (var i = 0; i < letters.Length; i++)
            if (letters[i] != searchKey[i] && FoldTables.Search(letters[i]) != searchKey[i]) return false;
        return true;
    }

    private static int Seat(ReadOnlySpan<char> letters, Span<char> room)
    {
        var length = 0;
        foreach (var c in letters)
            if (FoldTables.Seat(c) is var to and not FoldTables.Gone) room[length++] = to;
        return length;
    }

    private static byte Hint(int hash) => (byte)(1 << ((hash >> 28) & 7));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int HashOfFolded(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var c in letters) hash = (hash ^ FoldTables.Search(c)) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
