using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Words;

/// <summary>A banned word found in a text.</summary>
/// <param name="Entry">The entry of the list, as it was given.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="Length">Number of UTF-16 units, clitics included.</param>
public sealed record BannedWordHit(string Entry, int Start, int Length);

/// <summary>
/// A list of words and phrases that a comment must not hold. One entry «حقير» catches حَقير، حقـير، حقیر، حقييير، الحقير، وحقير
/// and والحقير, but no word that merely contains it, such as «تحقير».
/// </summary>
public sealed class BannedWords
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Prepares a list; an entry without a letter or digit is passed over.</summary>
    /// <param name="entries">Words or phrases as the desk wrote them.</param>
    public BannedWords(IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in entries)
        {
            var words = Tokenizer.Tokens(text).Select(token => Word.Of(Tokenizer.Text(text, token))).Where(w => w.Search.Length > 0).ToArray();
            if (words.Length == 0) continue;
            var entry = new Entry(text, words);
            Enter(words[0].Search, entry);
            if (words[0].Seat != words[0].Search) Enter(words[0].Seat, entry);
        }
    }

    /// <summary>The number of keys that the list is searched by; zero for an empty list.</summary>
    public int Count => _byFirstWord.Count;

    /// <summary>The first banned word or phrase of a text. Time is linear in the text for a list of ordinary phrases.</summary>
    /// <param name="text">Any text, cleaned or not.</param>
    /// <returns>The hit, or null.</returns>
    public BannedWordHit? FindFirst(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_byFirstWord.Count == 0) return null;
        List<(Token Token, Word Word)> words = [];
        foreach (var token in Tokenizer.Tokens(text)) words.Add((token, Word.Of(Tokenizer.Text(text, token))));
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i) is not { } entry) continue;
            var start = words[i].Token.Start;
            return new(entry.Text, start, words[i + entry.Words.Length - 1].Token.End - start);
        }
        return null;
    }

    private Entry? At(List<(Token Token, Word Word)> words, int i)
    {
        Span<int> starts = stackalloc int[8];
        foreach (var key in words[i].Word.Keys())
        {
            var count = Clitics.Readings(key, starts);
            foreach (var start in starts[..count])
            {
                if (!_lookup.TryGetValue(key.AsSpan(start), out var entries)) continue;
                foreach (var entry in entries)
                    if (Follows(words, i, entry)) return entry;
            }
        }
        return null;
    }

    private static bool Follows(List<(Token Token, Word Word)> words, int i, Entry entry)
    {
        if (i + entry.Words.Length > words.Count) return false;
        for (var n = 1; n < entry.Words.Length; n++)
            if (!words[i + n].Word.Is(entry.Words[n])) return false;
        return true;
    }

    private void Enter(string key, Entry entry)
    {
        if (!_byFirstWord.TryGetValue(key, out var entries)) _byFirstWord[key] = entries = [];
        entries.Add(entry);
    }

    private sealed record Entry(string Text, Word[] Words);

    // Both tolerant keys of a word, and the search key with long-drawn letters («حقييير») made single.
    private readonly record struct Word(string Search, string Seat, string? Short)
    {
        public static Word Of(string surface)
        {
            var exact = ArabicKeys.Exact(surface);
            var search = ArabicKeys.SearchOfExact(exact);
            return new(search, ArabicKeys.SeatOfExact(exact), Shorten(search));
        }

        public IEnumerable<string> Keys()
        {
            yield return Search;
            if (Seat != Search) yield return Seat;
            if (Short is not null) yield return Short;
        }

        public bool Is(Word entry)
        {
            Span<int> starts = stackalloc int[8];
            foreach (var key in Keys())
            {
                var count = Clitics.Readings(key, starts);
                foreach (var start in starts[..count])
                {
                    var reading = key.AsSpan(start);
                    if (reading.SequenceEqual(entry.Search) || reading.SequenceEqual(entry.Seat)
                        || (entry.Search.StartsWith("ال", StringComparison.Ordinal) && reading.SequenceEqual(entry.Search.AsSpan(2)))) return true;
                }
            }
            return false;
        }

        private static string? Shorten(string key)
        {
            var shortened = new CharBuffer(key.Length);
            for (var i = 0; i < key.Length;)
            {
                var end = i + 1;
                while (end < key.Length && key[end] == key[i]) end++;
                shortened.Add(key.AsSpan(i, end - i >= 3 && !char.IsAsciiDigit(key[i]) ? 1 : end - i));
                i = end;
            }
            return shortened.Finish(key) is var result && ReferenceEquals(result, key) ? null : result;
        }
    }
}
