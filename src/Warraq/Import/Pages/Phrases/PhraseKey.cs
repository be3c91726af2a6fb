using System.Text;
using Warraq.Arabic.Letters;

namespace Warraq.Import.Pages.Phrases;

/// <summary>The form in which lines of a page and listed phrases are compared.</summary>
internal static class PhraseKey
{
    /// <summary>Folds spelling (search key of <see cref="ArabicKeys"/>), drops punctuation and writes every number as #.</summary>
    public static string Of(string text)
    {
        var folded = ArabicKeys.Search(text);
        var key = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsDigit(c))
            {
                if (key.Length > 0 && key[^1] == '#') continue;
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
                key.Append('#');
            }
            else if (char.IsLetter(c))
            {
                if (key.Length > 0 && key[^1] == '#') key.Append(' ');
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c != 'ـ' && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }
        while (key.Length > 0 && key[^1] == ' ') key.Length--;
        return key.ToString();
    }

    /// <summary>The text after the first words of a line, when they are these; null otherwise.</summary>
    /// <param name="text">The clean line.</param>
    /// <param name="wordCount">How many words of the key open it.</param>
    public static string After(string text, int wordCount)
    {
        var seen = 0;
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = char.IsLetterOrDigit(text[i]) || text[i] == 'ـ' || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark;
            if (letter && !inWord) seen++;
            inWord = letter;
            if (!letter && seen >= wordCount) return text[i..];
        }
        return "";
    }
}
