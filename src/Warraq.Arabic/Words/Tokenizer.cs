using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Words;

/// <summary>The place of a word in its text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(int Start, int Length)
{
    /// <summary>The place after the word.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Finds the words of a text: runs of letters with their vowels, tatweel and invisible characters, and numbers with their
/// separators. Hyphens part; «الـ24» is two words, «COVID19» and «1,234.5» one.
/// </summary>
public static class Tokenizer
{
    /// <summary>The words of a text, in order. Time is linear; a half surrogate is no part of a word.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The places of the words.</returns>
    public static IEnumerable<Token> Tokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length;)
        {
            var end = !ArabicLetters.IsPlainLetter(text[i]) && char.IsDigit(text[i]) ? EndOfNumber(text, i) : EndOfWord(text, i);
            if (end == i)
            {
                i += Size(text, i);
                continue;
            }
            yield return new(i, WithoutTail(text, i, end) - i);
            i = end;
        }
    }

    /// <summary>The characters of a word.</summary>
    /// <param name="text">The text that the token was found in.</param>
    /// <param name="token">The word.</param>
    /// <returns>The word as written.</returns>
    public static string Text(string text, Token token) => text.Substring(token.Start, token.Length);

    private static int EndOfNumber(string text, int i)
    {
        var end = i;
        while (end < text.Length)
        {
            if (char.IsDigit(text[end])) end++;
            else if (text[end] is '.' or ',' or '\u066B' or '\u066C' && end + 1 < text.Length && char.IsDigit(text[end + 1])) end += 2;
            else break;
        }
        // «5G» and «20th» are one word, «24ساعة» two.
        return end < text.Length && IsLatin(text[end]) ? EndOfWord(text, end) : end;
    }

    private static int EndOfWord(string text, int i)
    {
        if (!ArabicLetters.IsPlainLetter(text[i]) && !IsLetter(text, i) && text[i] != ArabicLetters.Tatweel) return i;
        var latin = true;
        while (i < text.Length)
        {
            var c = text[i];
            if (ArabicLetters.IsPlainLetter(c))
            {
                latin = false;
                i++;
            }
            else if (IsLetter(text, i))
            {
                latin = IsLatin(c);
                i += Size(text, i);
            }
            else if (c == ArabicLetters.Tatweel || ArabicLetters.IsInvisible(c) || IsMark(c) || (latin && char.IsDigit(c))) i++;
            else break;
        }
        return i;
    }

    // Invisible characters at the end of a word are not of the word.
    private static int WithoutTail(string text, int start, int end)
    {
        while (end > start + 1 && ArabicLetters.IsInvisible(text[end - 1])) end--;
        return end;
    }

    private static int Size(string text, int i) => i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;

    private static bool IsLatin(char c) => c < '\u0250' && char.IsLetter(c);

    private static bool IsLetter(string text, int i) => char.IsSurrogate(text[i])
        ? Rune.TryGetRuneAt(text, i, out var rune) && Rune.IsLetter(rune)
        : char.IsLetter(text[i]) && text[i] != ArabicLetters.Tatweel;

    private static bool IsMark(char c) => ArabicLetters.IsMark(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
