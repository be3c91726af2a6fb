using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Proofing;

/// <summary>Kinds of marks, as the rules on space and punctuation ask for them.</summary>
internal static class Punctuation
{
    /// <summary>A mark that stands at the end of a word and before a space.</summary>
    public static bool IsStop(char c) => c is '،' or '؛' or '؟' or '!' or '.' or ':' or '…';

    /// <summary>A bracket of running text.</summary>
    public static bool IsBracket(char c) => c is '(' or ')' or '[' or ']' or '{' or '}' or '﴾' or '﴿';

    /// <summary>A bracket that opens; ﴿ opens a verse in print.</summary>
    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{' or '﴿';

    /// <summary>A letter of an Arabic word or a mark on it.</summary>
    public static bool IsArabic(char c) => ArabicLetters.IsLetter(c) || ArabicLetters.IsMark(c) || c == ArabicLetters.Tatweel || PresentationForms.Letters(c) is not null;

    /// <summary>A letter that a word of any language begins with.</summary>
    public static bool IsLetter(char c) => ArabicLetters.IsLetter(c) || PresentationForms.Letters(c) is not null || Zones.IsLatin(c);
}
