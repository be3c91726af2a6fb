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
    private readonly List<Entry> _entries = [];
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
        public byte Length;
    }

    public int Count => _entries.Count;

    /// <summary>Adds a form; <see cref="Seal"/> makes it findable.</summary>
    public void Add(ReadOnlySpan<char> form, int lexeme, WordForm kind)
    {
        if (form.Length is 0 or > 60) return;
        if (_used + form.Length > _exact.Length)
        {
            Array.Resize(ref _exact, _exact.Length * 2);
            Array.Resize(ref _search, _search.Length * 2);
        }
        form.CopyTo(_exact.AsSpan(_used));
        for (var i = 0; i < form.Length; i++) _search[_used + i] = FoldTables.Search(form[i]);
        _entries.Add(new() { At = _used, Length = (byte)form.Length, Lexeme = lexeme, Form = kind });
        _used += form.Length;
    }

    /// <summary>Chains the entries. The first added of two with one key comes first.</summary>
    public void Seal()
    {
        var size = 1024;
        while (size < _entries.Count) size *= 2;
        _buckets = new int[size];
        _seatBuckets = new int[size];
        Span<char> seat = stackalloc char[64];
        var entries = CollectionsMarshal.AsSpan(_entries);
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            ref var entry = ref entries[i];
            ref var bucket = ref _buckets[Hash(SearchOf(entry)) & (size - 1)];
            entry.Next = bucket;
            bucket = i + 1;
            if (!HasSeat(ExactOf(entry))) continue;
            bucket = ref _seatBuckets[Hash(seat[..Seat(ExactOf(entry), seat)]) & (size - 1)];
            entry.NextSeat = bucket;
            bucket = i + 1;
        }
    }

    /// <summary>The first form with a search key, or 0; go on with <see cref="Next"/>.</summary>
    public int First(ReadOnlySpan<char> searchKey) => Skip(_buckets[Hash(searchKey) & (_buckets.Length - 1)], searchKey);

    /// <summary>The next form with the same key, or 0.</summary>
    public int Next(int found, ReadOnlySpan<char> searchKey) => Skip(this[found].Next, searchKey);

    /// <summary>Forms whose seat key is this and differs from their search key (مسوول), one after another; 0 begins.</summary>
    public int NextBySeat(int found, ReadOnlySpan<char> seatKey)
    {
        Span<char> seat = stackalloc char[64];
        var at = found == 0 ? _seatBuckets[Hash(seatKey) & (_seatBuckets.Length - 1)] : this[found].NextSeat;
        for (; at != 0; at = this[at].NextSeat)
            if (seat[..Seat(ExactOf(this[at]), seat)].SequenceEqual(seatKey)) return at;
        return 0;
    }

    public ref Entry this[int found] => ref CollectionsMarshal.AsSpan(_entries)[found - 1];

    /// <summary>The letters of a form as listed.</summary>
    public ReadOnlySpan<char> ExactOf(in Entry entry) => _exact.AsSpan(entry.At, entry.Length);

    private ReadOnlySpan<char> SearchOf(in Entry entry) => _search.AsSpan(entry.At, entry.Length);

    private int Skip(int at, ReadOnlySpan<char> key)
    {
        for (; at != 0; at = this[at].Next)
            if (SearchOf(this[at]).SequenceEqual(key)) return at;
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

    private static int Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
