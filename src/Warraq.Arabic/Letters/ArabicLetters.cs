using System.Globalization;

namespace Warraq.Arabic.Letters;

/// <summary>What kind of character stands here, as far as the rules of Arabic text ask.</summary>
internal static class ArabicLetters
{
    public const char Tatweel = '\u0640';

    private enum Kind : byte { None = 0, Letter = 1, Mark = 2 }

    // The Arabic blocks U+0600-06FF, U+0750-077F and U+0870-08FF lie below U+0900.
    private const int End = 0x900;
    private static readonly Kind[] Kinds = Build();

    /// <summary>One of the 36 letters that Arabic is written with: most characters of a text, told by two comparisons.</summary>
    public static bool IsPlainLetter(char c) => c is (>= 'ء' and <= 'غ') or (>= 'ف' and <= 'ي');

    /// <summary>A letter of the Arabic script (not tatweel, not a presentation form).</summary>
    public static bool IsLetter(char c) => c < End && Kinds[c] == Kind.Letter;

    /// <summary>A vowel or another mark of the Arabic script that stands on a letter.</summary>
    public static bool IsMark(char c) => c < End && Kinds[c] == Kind.Mark;

    /// <summary>Characters that no text needs: zero width space, word joiner and its kin, byte order mark, soft hyphen, embeddings.</summary>
    public static bool IsNoise(char c) => c is '\u00AD' or '\u200B' or '\uFEFF'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064');

    /// <summary>Zero width joiner and non-joiner: noise beside an Arabic letter, meaning in an emoji or an Indian script.</summary>
    public static bool IsJoiner(char c) => c is '\u200C' or '\u200D';

    /// <summary>LRM, RLM and ALM: needed beside digits and Latin, noise inside Arabic.</summary>
    public static bool IsDirectionMark(char c) => c is '\u200E' or '\u200F' or '\u061C';

    /// <summary>Every invisible character that a key leaves out.</summary>
    public static bool IsInvisible(char c) =>
        IsNoise(c) || IsJoiner(c) || IsDirectionMark(c) || c is >= '\u2066' and <= '\u206F';

    private static Kind[] Build()
    {
        var kinds = new Kind[End];
        for (var c = '\u0600'; c < End; c++)
        {
            if (c is (> '\u06FF' and < '\u0750') or (> '\u077F' and < '\u0870') or Tatweel) continue;
            kinds[c] = CharUnicodeInfo.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => Kind.Letter,
                UnicodeCategory.NonSpacingMark => Kind.Mark,
                _ => Kind.None,
            };
        }
        return kinds;
    }
}
