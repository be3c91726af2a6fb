using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Words;

/// <summary>Phrases of one or more words, found in a text that was read; letters before the first word (و ف ب ل ك) make no difference.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> _byLast = new(StringComparer.Ordinal);

    private sealed record Phrase(string[] Keys, T Value);

    /// <summary>Adds a phrase.</summary>
    public void Add(string words, T value)
    {
        var phrase = new Phrase([.. words.Split(' ').Select(ArabicKeys.Search)], value);
        Put(_byFirst, phrase.Keys[0], phrase);
        Put(_byLast, phrase.Keys[^1], phrase);
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="text">The words.</param>
    /// <param name="at">The word.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>How many words it takes; 0 for none.</returns>
    public int StartingAt(ReadText text, int at, out T value) => StartingAt(text, at, out value, out _);

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="text">The words.</param>
    /// <param name="at">The word.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <param name="before">Letters that stand before its first word.</param>
    /// <returns>How many words it takes; 0 for none.</returns>
    public int StartingAt(ReadText text, int at, out T value, out int before)
    {
        value = default!;
        before = 0;
        var best = 0;
        var key = text.Words[at].Search;
        for (var letters = 0; letters < 3; letters++)
        {
            if (letters > 0 && !MayStand(key, letters)) break;
            if (!_byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key.AsSpan(letters), out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                if (phrase.Keys.Length <= best || !Matches(text, phrase, at, letters)) continue;
                best = phrase.Keys.Length;
                value = phrase.Value;
                before = letters;
            }
        }
        return best;
    }

    /// <summary>The longest phrase whose last word is the one before a place.</summary>
    /// <param name="text">The words.</param>
    /// <param name="next">The word after the phrase.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>How many words it takes; 0 for none.</returns>
    public int EndingBefore(ReadText text, int next, out T value)
    {
        value = default!;
        var best = 0;
        if (next == 0) return 0;
        var key = text.Words[next - 1].Search;
        for (var letters = 0; letters < 3; letters++)
        {
            if (letters > 0 && !MayStand(key, letters)) break;
            if (!_byLast.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key.AsSpan(letters), out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                var at = next - phrase.Keys.Length;
                if (phrase.Keys.Length <= best || at < 0 || (letters > 0 && phrase.Keys.Length > 1) || !MatchesAt(text, phrase, at)) continue;
                best = phrase.Keys.Length;
                value = phrase.Value;
            }
        }
        return best;
    }

    // و or ف, then ب ل or ك
    private static bool MayStand(string key, int letters) => key.Length > letters + 1
        && (letters == 1 ? key[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' : key[0] is 'و' or 'ف' && key[1] is 'ب' or 'ل' or 'ك');

    private static bool MatchesAt(ReadText text, Phrase phrase, int at)
    {
        var first = text.Words[at].Search;
        for (var letters = 0; letters < 3; letters++)
        {
            if (letters > 0 && !MayStand(first, letters)) return false;
            if (Matches(text, phrase, at, letters)) return true;
        }
        return false;
    }

    private static bool Matches(ReadText text, Phrase phrase, int at, int letters)
    {
        if (at + phrase.Keys.Length > text.Words.Count || !text.Words[at].Search.AsSpan(letters).SequenceEqual(phrase.Keys[0])) return false;
        for (var i = 1; i < phrase.Keys.Length; i++)
            if (text.Words[at + i].Search != phrase.Keys[i] || !text.Before(at + i).IsWhiteSpace()) return false;
        return true;
    }

    private static void Put(Dictionary<string, List<Phrase>> table, string key, Phrase phrase)
    {
        if (!table.TryGetValue(key, out var list)) table[key] = list = [];
        list.Add(phrase);
    }
}
