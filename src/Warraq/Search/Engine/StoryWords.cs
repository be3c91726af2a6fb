using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Search.Engine;

/// <summary>A word as it goes into the index: its exact key and the tokens it covers.</summary>
/// <param name="Key">Exact key, cut at <see cref="StoryWords.LongestKey"/>.</param>
/// <param name="Place">Index of its first token.</param>
/// <param name="Count">Tokens: two for a compound name that stands for its joined spelling as well.</param>
readonly record struct StoryWord(string Key, int Place, int Count);

/// <summary>The words of a text, the same way for indexing, querying and marking.</summary>
static class StoryWords
{
    public const int LongestKey = 60;

    // «عبد الله» is found as «عبدالله» too (rule A3).
    static readonly HashSet<string> Heads = ["عبد", "أبو", "أبي", "أبا", "ابو", "ابي", "ابا"];

    public static List<Token> Tokens(string text) => [.. Tokenizer.Tokens(text)];

    public static string Key(string text, Token token) => Key(text.AsSpan(token.Start, token.Length));

    public static string Key(ReadOnlySpan<char> word)
    {
        Span<char> exact = stackalloc char[LongestKey];
        Span<char> search = stackalloc char[LongestKey];
        var length = ArabicKeys.OfWord(word, exact, search);
        var key = length >= 0 ? exact[..length].ToString() : ArabicKeys.Exact(word[..Math.Min(word.Length, 4 * LongestKey)].ToString());
        if (key.Length > LongestKey) key = key[..LongestKey];
        return key.Length > 0 && char.IsAsciiDigit(key[0]) ? WithoutGroups(key) : key;
    }

    /// <summary>All words in order; a compound name gives its joined spelling at the place of its first word.</summary>
    public static IEnumerable<StoryWord> Of(string text) => Of(text, Tokens(text));

    public static IEnumerable<StoryWord> Of(string text, List<Token> tokens)
    {
        var next = tokens.Count == 0 ? "" : Key(text, tokens[0]);
        for (var i = 0; i < tokens.Count; i++)
        {
            var key = next;
            next = i + 1 < tokens.Count ? Key(text, tokens[i + 1]) : "";
            if (key.Length == 0) continue;
            yield return new(key, i, 1);
            if (next.Length > 1 && tokens[i + 1].Start == tokens[i].End + 1 && IsHead(key) && key.Length + next.Length <= LongestKey) yield return new(key + next, i, 2);
        }
    }

    static bool IsHead(string key) => Heads.Contains(key) || (key.Length == 4 && key[0] is 'و' or 'ل' or 'ب' or 'ف' && Heads.Contains(key[1..]));

    // «1,234» is 1234.
    static string WithoutGroups(string key) => key.Contains(',') ? key.Replace(",", "", StringComparison.Ordinal) : key;
}
