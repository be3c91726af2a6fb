using System.Buffers;

namespace Warraq.Arabic.Letters;

/// <summary>
/// Keys under which spellings fall together, before any stemming (rule A3). Two words are the same to a tolerant reader when
/// their search keys <em>or</em> their seat keys are equal: one needs «مسؤول» = «مسئول», the other «مسوول».
/// </summary>
public static class ArabicKeys
{
    /// <summary>
    /// The exact key: vowels, tatweel, invisible characters, presentation forms, look-alikes, digit script, Latin case and accents
    /// make no difference; hamza, ة and ى do.
    /// </summary>
    /// <param name="text">A word or a longer text.</param>
    /// <returns>The key, never longer than the clean text; its own exact key is itself.</returns>
    public static string Exact(string text)
    {
        var key = ArabicText.Clean(text);
        // A letter left out can bring two others together that compose; then the key is taken again.
        for (var round = 0; round < 4; round++)
        {
            var next = ArabicText.Clean(Map(key, FoldTables.Exact));
            if (ReferenceEquals(next, key) || next == key) break;
            key = next;
        }
        return key;
    }

    /// <summary>The search key: the exact key, with أ إ آ as ا, ؤ ئ as ء, ى as ي, ة as ه, and پ چ ژ ڤ گ as their Arabic neighbours.</summary>
    /// <param name="text">A word or a longer text.</param>
    /// <returns>The key; its own search key is itself.</returns>
    public static string Search(string text) => SearchOfExact(Exact(text));

    /// <summary>The seat key: as the search key, but ؤ is و, ئ is ي and a lone ء is left out, as readers type who skip the hamza.</summary>
    /// <param name="text">A word or a longer text.</param>
    /// <returns>The key; its own seat key is itself.</returns>
    public static string Seat(string text) => SeatOfExact(Exact(text));

    /// <summary>
    /// The exact and the search key of one word, without an allocation for words of ordinary letters.
    /// </summary>
    /// <param name="word">A word of at most as many units as the rooms have.</param>
    /// <param name="exact">Room for the exact key.</param>
    /// <param name="search">Room for the search key.</param>
    /// <returns>The length of both keys; -1 when a key does not fit its room.</returns>
    public static int OfWord(ReadOnlySpan<char> word, Span<char> exact, Span<char> search)
    {
        if (word.Length > exact.Length || word.Length > search.Length) return -1;
        var length = 0;
        foreach (var c in word)
        {
            if (ArabicLetters.IsPlainLetter(c))
            {
                exact[length] = c;
                search[length++] = FoldTables.Search(c);
                continue;
            }
            if (!IsOrdinary(c)) return OfRareWord(word, exact, search);
            var to = FoldTables.Exact(c);
            if (to == FoldTables.Gone) continue;
            exact[length] = to;
            search[length++] = FoldTables.Search(to);
        }
        return length;
    }

    // Composition, presentation forms and accents need the whole text.
    private static int OfRareWord(ReadOnlySpan<char> word, Span<char> exact, Span<char> search)
    {
        var key = Exact(word.ToString());
        var searchKey = SearchOfExact(key);
        if (key.Length != searchKey.Length || !key.TryCopyTo(exact) || !searchKey.TryCopyTo(search)) return -1;
        return key.Length;
    }

    // Nothing composes here: letters and vowels of Arabic, digits, ASCII.
    private static bool IsOrdinary(char c) => c is (> ' ' and < '\u007F') or (>= '\u0621' and <= '\u0652') or (>= '\u0660' and <= '\u066C') or '\u0670' or '\u0671'
        or '\u06A9' or '\u06CC';

    /// <summary>The search key of something that is an exact key already.</summary>
    internal static string SearchOfExact(string exact) => Settle(exact, FoldTables.Search);

    /// <summary>The seat key of something that is an exact key already.</summary>
    internal static string SeatOfExact(string exact) => Settle(exact, FoldTables.Seat);

    /// <summary>Maps until nothing changes. A hamza left out can bring marks of other scripts together, whose order is then another.</summary>
    private static string Settle(string exact, Func<char, char> table)
    {
        var key = Map(exact, table);
        for (var round = 0; round < 4 && key.AsSpan().ContainsAnyExcept(Plain); round++)
        {
            var next = Map(Exact(key), table);
            if (next == key) break;
            key = next;
        }
        return key;
    }

    /// <summary>Letters that nothing composes or reorders with: ASCII and what a key keeps of Arabic.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', 95).Concat(Enumerable.Range('\u0621', 42)).Concat(Enumerable.Range('\u066E', 102)).Select(c => (char)c)]);

    private static string Map(string text, Func<char, char> table)
    {
        var buffer = new CharBuffer(text.Length);
        foreach (var c in text)
        {
            var to = table(c);
            if (to == ' ') buffer.AddSpace();
            else if (to != FoldTables.Gone) buffer.Add(to);
        }
        buffer.TrimEnd(' ');
        return buffer.Finish(text);
    }
}
