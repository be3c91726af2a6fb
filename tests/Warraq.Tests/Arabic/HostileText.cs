using CsCheck;

namespace Warraq.Tests.Arabic;

/// <summary>Text as an enemy, or a broken wire, would send it.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "ا", "ل", "و", "ي", "ه", "ة", "ك", "ر", "ؤ", "ئ", "ء", "أ", "إ", "آ", "ى", "\u0653", "\u0654", "\u0655", "\u064E", "\u0651", "\u0670", "\u0671",
        "ـ", "ـ", "\u06A9", "\u06CC", "\u06D2", "\u06D5", "\u06C1", "\u06C0", "\u06C2", "\u06C3", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u061C", "\u202B", "\u2066",
        "\u2069", "\uFEFF", "\u00AD", " ", "\u00A0", "\n", "\t", "\uFE70", "\uFE71", "\uFEFB", "\uFDFC", "\uFDFA", "\uFDF2", "\uFC60", "\uFBEA", "a", "É", "e\u0301", "İ", "ß", "\u0345",
        "1", "٢", "۳", "٫", "٬", "٪", ".", "،", "“", "«", "-", "\uD83D\uDE00", "\uD800", "\uDC00", "\uD835", "か", "\u3099", "क", "\u094D", "각", "ᆨ", "\0", "\uFFFF", "\uFDD0",
    ];

    public static readonly Gen<string> Any = Gen.OneOf(
        Gen.OneOf(Pieces).Array[0, 30].Select(string.Concat),
        Gen.Char['\u0600', '\u06FF'].Array[0, 20].Select(c => new string(c)),
        Gen.String);

    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[++i])) return false;
        }
        return true;
    }
}
