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
    private Entry[] _entries;
    private char[] _letters;
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
        public bool HasSeat;
    }

    public FormTable()
        : this(1 << 16, 1 << 19)
    {
    }

    private FormTable(int entries, int letters) => (_entries, _letters) = (new Entry[entries], new char[letters]);

    public int Count { get; private set; }

    public ref Entry this[int found] => ref _entries[found - 1];

    /// <summary>Adds a form; <see cref="Join"/> makes it findable.</summary>
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
            HasSeat = form.IndexOfAny('ؤ', 'ئ', 'ء') >= 0,
        };
        _used += form.Length;
    }

    /// <summary>One table of several, sorted into buckets. Of two forms with one key that of the earlier table stays first.</summary>
    /// <param name="parts">Tables with what is added to their lexeme numbers.</param>
    /// <returns>The table, ready to be asked.</returns>
    public static FormTable Join(IReadOnlyList<(FormTable Table, int Offset)> parts)
    {
        var (count, letters) = (parts.Sum(p => p.Table.Count), parts.Sum(p => p.Table._used));
        var size = 1024;
        while (size < count) size *= 2;
        var made = new FormTable(count, letters) { Count = count, _used = letters, _mask = size - 1, _starts = new int[size + 1], _hints = new byte[size] };
        // Each half of the buckets by itself: memory is what this waits for.
        Parallel.For(0, 2, half => made.CountBuckets(parts, half * size / 2, size / 2));
        for (var bucket = 0; bucket < size; bucket++) made._starts[bucket + 1] += made._starts[bucket];
        var next = made._starts.AsSpan(0, size).ToArray();
        Parallel.For(0, 2, half => made.Place(parts, next, half * size / 2, size / 2));
        var at = 0;
        foreach (var (part, _) in parts)
        {
            part._letters.AsSpan(0, part._used).CopyTo(made._letters.AsSpan(at));
            at += part._used;
        }
        made.SealSeats();
        return made;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountBuckets(IReadOnlyList<(FormTable Table, int Offset)> parts, int first, int buckets)
    {
        for (var p = 0; p < parts.Count; p++)
            foreach (ref readonly var entry in parts[p].Table._entries.AsSpan(0, parts[p].Table.Count))
            {
                var bucket = entry.Hash & _mask;
                if ((uint)(bucket - first) >= (uint)buckets) continue;
                _starts[bucket + 1]++;
                _hints[bucket] |= Hint(entry.Hash);
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(IReadOnlyList<(FormTable Table, int Offset)> parts, int[] next, int first, int buckets)
    {
        var letters = 0;
        for (var p = 0; p < parts.Count; p++)
        {
            var (part, offset) = parts[p];
            foreach (ref readonly var entry in part._entries.AsSpan(0, part.Count))
            {
                var bucket = entry.Hash & _mask;
                if ((uint)(bucket - first) >= (uint)buckets) continue;
                ref var place = ref _entries[next[bucket]++];
                place = entry;
                place.At += letters;
                place.Lexeme += offset;
            }
            letters += part._used;
        }
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
            if (!_entries[i].HasSeat) continue;
            var letters = LettersOf(_entries[i]);
            seats.Add((Hash(seat[..Seat(letters, seat)]), i));
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
