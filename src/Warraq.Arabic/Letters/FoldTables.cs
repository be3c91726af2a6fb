using System.Globalization;
using System.Text;

namespace Warraq.Arabic.Letters;

/// <summary>One character each way for the three keys; <see cref="Gone"/> means that the key leaves the character out.</summary>
internal static class FoldTables
{
    public const char Gone = '\uFFFF';

    private const int End = 0x900;
    private static readonly char[] ExactLow = Build(ExactRule);
    private static readonly char[] SearchLow = Build(SearchRule);
    private static readonly char[] SeatLow = Build(SeatRule);
    private static readonly char[] LatinExtra = [.. Enumerable.Range(0x1E00, 0x100).Select(c => ExactRule((char)c))];

    public static char Exact(char c)
    {
        if (c < End) return ExactLow[c];
        if (c is >= '\u1E00' and <= '\u1EFF') return LatinExtra[c - '\u1E00'];
        if (ArabicLetters.IsInvisible(c)) return Gone;
        return char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
    }

    /// <summary>From a character of the exact key to that of the search key.</summary>
    public static char Search(char c) => c < End ? SearchLow[c] : c;

    /// <summary>From a character of the exact key to that of the seat key.</summary>
    public static char Seat(char c) => c < End ? SeatLow[c] : c;

    private static char[] Build(Func<char, char> rule) => [.. Enumerable.Range(0, End).Select(c => rule((char)c))];

    private static char ExactRule(char c)
    {
        if (char.IsWhiteSpace(c)) return ' ';
        if (c == ArabicLetters.Tatweel || ArabicLetters.IsMark(c) || ArabicLetters.IsInvisible(c)) return Gone;
        if (c is >= '\u0300' and <= '\u036F') return Gone; // Latin accents that no letter composes with
        return c switch
        {
            '\u0671' => 'ا',
            >= '\u0660' and <= '\u0669' => (char)('0' + (c - '\u0660')),
            >= '\u06F0' and <= '\u06F9' => (char)('0' + (c - '\u06F0')),
            '\u066B' => '.',
            '\u066C' => ',',
            '\u066A' => '%',
            'ø' or 'Ø' => 'o',
            'ł' or 'Ł' => 'l',
            'đ' or 'Đ' => 'd',
            'ı' => 'i',
            _ when c is (>= '\u00C0' and < '\u0250') or >= '\u1E00' => WithoutAccent(c),
            _ => char.ToLowerInvariant(LookAlikes.Arabic(c)),
        };
    }

    private static char SearchRule(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or '\u0672' or '\u0673' or '\u0675' => 'ا',
        'ؤ' or 'ئ' => 'ء',
        'ى' => 'ي',
        'ة' => 'ه',
        'پ' => 'ب',
        'چ' or 'ژ' => 'ج',
        'ڤ' or 'ڥ' => 'ف',
        'ڨ' => 'ق',
        'گ' or 'ڭ' => 'ك',
        _ => c,
    };

    private static char SeatRule(char c) => c switch
    {
        'ؤ' => 'و',
        'ئ' => 'ي',
        'ء' => Gone,
        _ => SearchRule(c),
    };

    // «Müller» and «muller» are one key; a letter that is no letter with an accent stays.
    private static char WithoutAccent(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var bare = parts.Skip(1).All(p => CharUnicodeInfo.GetUnicodeCategory(p) == UnicodeCategory.NonSpacingMark) ? parts[0] : c;
        return char.ToLowerInvariant(bare);
    }
}
