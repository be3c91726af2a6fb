using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>
/// All forms of the lexicon, found by search key or by seat key. Letters lie in one pool and the chains in plain arrays: a look-up
/// allocates nothing, and 300,000 forms take about 10 MB.
/// </summary>
internal sealed class FormTable
{
    private Entry[] _entries = new Entry[1 << 18];
    private char[] _exact = new char[1 << 20];
    private char[] _search = new char[1 << 20];
    private int _used;
    private int[] _buckets = [];
    private int[] _seatBuckets = [];

    [StructLayout(LayoutKind.Auto)]
    internal struct Entry
    {
        public int At;
        public int Next;
        public int NextSeat;
        public int Lexeme;
        public WordForm Form;
        public int Hash;
        public WordClass Class;
        public byte Length;
        public bool TakesArticle;
    }

    public int Count { get; private set; }

    /// <summary>Adds a form; <see cref="Seal"/> makes it findable.</summary>
    /// <param name="form">Its letters.</param>
    /// <param name="lexeme">Its word.</param>
    /// <param name="kind">Which form it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at start-up nothing is compiled yet
    public void Add(ReadOnlySpan<char> form, Lexeme lexeme, WordForm kind)
    {
        if (form.Length is 0 or > 60) return;
        if (_used + form.Length > _exact.Length)
        {
            Array.Resize(ref _exact, _exact.Length * 2);
            Array.Resize(ref _search, _search.Length * 2);
        }
        form.CopyTo(_exact.AsSpan(_used));
        for (var i = 0; i < form.Length; i++) _search[_used + i] = FoldTables.Search(form[i]);
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        _entries[Count++] = new()
        {
            At = _used,
            Length = (byte)form.Length,
            Lexeme = lexeme.Id,
            Form = kind,
            Hash = Hash(_search.AsSpan(_used, form.Length)),
            Class = lexeme.Class,
            TakesArticle = Joins.TakesArticle(lexeme),
        };
        _used += form.Length;
    }

    /// <summary>Gives all entries higher lexeme numbers.</summary>
    public void Renumber(int offset)
    {
        for (var i = 0; i < Count; i++) _entries[i].Lexeme += offset;
    }

    /// <summary>Takes over all entries of another table, with higher lexeme numbers.</summary>
    public void Append(FormTable other, int offset)
    {
        Array.Resize(ref _entries, Count + other.Count);
        Array.Resize(ref _exact, _used + other._used);
        Array.Resize(ref _search, _used + other._used);
        other._exact.AsSpan(0, other._used).CopyTo(_exact.AsSpan(_used));
        other._search.AsSpan(0, other._used).CopyTo(_search.AsSpan(_used));
        for (var i = 0; i < other.Count; i++)
        {
            _entries[Count + i] = other._entries[i];
            _entries[Count + i].At += _used;
            _entries[Count + i].Lexeme += offset;
        }
        Count += other.Count;
        _used += other._used;
    }

    /// <summary>Chains the entries. The first added of two with one key comes first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Seal()
    {
        Array.Resize(ref _entries, Count);
        Array.Resize(ref _exact, _used);
        Array.Resize(ref _search, _used);
        var size = 1024;
        while (size < Count) size *= 2;
        _buckets = new int[size];
        _seatBuckets = new int[size];
        Parallel.Invoke(ChainBySearch, ChainBySeat);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ChainBySearch()
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket;
            bucket = i + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ChainBySeat()
    {
        Span<char> seat = stackalloc char[64];
        for (var i = Count - 1; i >= 0; i--)
        {
            var exact = ExactOf(_entries[i]);
            if (!HasSeat(exact)) continue;
            ref var bucket = ref _seatBuckets[Hash(seat[..Seat(exact, seat)]) & (_seatBuckets.Length - 1)];
            _entries[i].NextSeat = bucket;
            bucket = i + 1;
        }
    }

    /// <summary>The first form with a search key, or 0; go on with <see cref="Next"/>.</summary>
    public int First(ReadOnlySpan<char> searchKey)
    {
        var hash = Hash(searchKey);
        return Skip(_buckets[hash & (_buckets.Length - 1)], hash, searchKey);
    }

    /// <summary>The next form with the same key, or 0.</summary>
    public int Next(int found, ReadOnlySpan<char> searchKey) => Skip(this[found].Next, this[found].Hash, searchKey);

    /// <summary>Forms whose seat key is this and differs from their search key (مسوول), one after another; 0 begins.</summary>
    public int NextBySeat(int found, ReadOnlySpan<char> seatKey)
    {
        Span<char> seat = stackalloc char[64];
        var at = found == 0 ? _seatBuckets[Hash(seatKey) & (_seatBuckets.Length - 1)] : this[found].NextSeat;
        for (; at != 0; at = this[at].NextSeat)
            if (seat[..Seat(ExactOf(this[at]), seat)].SequenceEqual(seatKey)) return at;
        return 0;
    }

    public ref Entry this[int found] => ref _entries[found - 1];

    /// <summary>The letters of a form as listed.</summary>
    public ReadOnlySpan<char> ExactOf(in Entry entry) => _exact.AsSpan(entry.At, entry.Length);

    private ReadOnlySpan<char> SearchOf(in Entry entry) => _search.AsSpan(entry.At, entry.Length);

    private int Skip(int at, int hash, ReadOnlySpan<char> key)
    {
        for (; at != 0; at = this[at].Next)
            if (this[at].Hash == hash && SearchOf(this[at]).SequenceEqual(key)) return at;
        return 0;
    }

    private static bool HasSeat(ReadOnlySpan<char> exact) => exact.IndexOfAny('ؤ', 'ئ', 'ء') >= 0;

    private static int Seat(ReadOnlySpan<char> exact, Span<char> room)
    {
        var length = 0;
        foreach (var c in exact)
            if (FoldTables.Seat(c) is var to and not FoldTables.Gone) room[length++] = to;
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
