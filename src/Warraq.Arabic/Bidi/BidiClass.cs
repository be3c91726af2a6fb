using System.Globalization;

namespace Warraq.Arabic.Bidi;

/// <summary>The classes of UAX #9 that its implicit rules ask for; explicit controls count as boundary neutrals.</summary>
internal enum BidiClass
{
    L, R, AL, EN, ES, ET, AN, CS, NSM, BN, WS, ON,
}

/// <summary>Finds the class of a UTF-16 unit.</summary>
internal static class BidiClasses
{
    /// <summary>The class, right for the scripts and signs that stand in Arabic news; surrogates count as other neutrals.</summary>
    public static BidiClass Of(char c) => c switch
    {
        >= '0' and <= '9' or (>= '\u06F0' and <= '\u06F9') or '\u00B2' or '\u00B3' or '\u00B9' or '\u2070'
            or (>= '\u2074' and <= '\u2079') or (>= '\u2080' and <= '\u2089') => BidiClass.EN,
        (>= '\u0660' and <= '\u0669') or '\u066B' or '\u066C' or '\u06DD' or (>= '\u0600' and <= '\u0605') => BidiClass.AN,
        '+' or '-' or '\u207A' or '\u207B' or '\u208A' or '\u208B' or '\u2212' => BidiClass.ES,
        '#' or '$' or '%' or (>= '\u00A2' and <= '\u00A5') or '\u00B0' or '\u00B1' or '\u0609' or '\u060A' or '\u066A'
            or (>= '\u2030' and <= '\u2034') or (>= '\u20A0' and <= '\u20CF') or '\u212E' or '\u2213' => BidiClass.ET,
        ',' or '.' or '/' or ':' or '\u00A0' or '\u060C' or '\u202F' or '\u2044' => BidiClass.CS,
        '\u200E' => BidiClass.L,
        '\u200F' => BidiClass.R,
        '\u061C' or '\u0608' or '\u060B' or '\u060D' or '\u061B' or '\u061D' or '\u061E' or '\u061F' or '\u066D' or '\u06D4' => BidiClass.AL,
        '\u0606' or '\u0607' or '\u060E' or '\u060F' or '\u06DE' or '\u06E9' => BidiClass.ON,
        _ => ByCategory(c),
    };

    private static BidiClass ByCategory(char c)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                return BidiClass.NSM;
            case UnicodeCategory.Format or UnicodeCategory.Control when !char.IsWhiteSpace(c):
                return BidiClass.BN;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber:
                return Strong(c);
        }
        return char.IsWhiteSpace(c) ? BidiClass.WS : c is >= '\u0590' and <= '\u05FF' ? BidiClass.R : BidiClass.ON;
    }

    private static BidiClass Strong(char c) => c switch
    {
        (>= '\u0600' and <= '\u07BF') or (>= '\u0860' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => BidiClass.AL,
        (>= '\u0590' and <= '\u05FF') or (>= '\u07C0' and <= '\u085F') or (>= '\uFB1D' and <= '\uFB4F') => BidiClass.R,
        _ => BidiClass.L,
    };
}
