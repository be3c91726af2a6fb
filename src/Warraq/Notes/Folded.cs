using System.Text;
using Warraq.Arabic.Letters;

namespace Warraq.Notes;

/// <summary>Finds words by their search key (rule A3), and says which units of the text they are.</summary>
static class Folded
{
    /// <returns>Each place, with the words as they stand there.</returns>
    public static IReadOnlyList<(int Start, string Words)> Places(string text, string words)
    {
        var wanted = Of(words).Key;
        if (string.IsNullOrWhiteSpace(wanted)) return [];
        var (key, from) = Of(text);
        var places = new List<(int, string)>();
        for (var at = key.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = key.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            // Vowels behind the last letter belong to it; the space and signs behind those do not.
            var (start, end) = (from[at], from[at + wanted.Length]);
            while (end > start + 1 && end - 1 > from[at + wanted.Length - 1] && !IsCarried(text[end - 1])) end--;
            places.Add((start, text[start..end]));
        }
        return places;
    }

    /// <summary>The key letter by letter, and for each of its units the unit of the text that it came from; one more for the end.</summary>
    static (string Key, IReadOnlyList<int> From) Of(string text)
    {
        var (key, from) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = Rune.IsWhiteSpace(rune) ? " " : ArabicKeys.Search(rune.ToString());
            key.Append(letter);
            for (var i = 0; i < letter.Length; i++) from.Add(at);
            at += rune.Utf16SequenceLength;
        }
        from.Add(text.Length);
        return (key.ToString(), from);
    }

    static bool IsCarried(char sign) => char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.ModifierLetter;
}
