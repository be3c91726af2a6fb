using Warraq.Arabic.Words;

namespace Warraq.Arabic.Numbers;

/// <summary>The case of a noun as far as letters show it.</summary>
public enum GrammaticalCase
{
    /// <summary>The subject: ثلاثون، مئتان، جنديان.</summary>
    Nominative,

    /// <summary>Accusative and genitive: ثلاثين، مئتين، جنديين.</summary>
    Oblique,
}

/// <summary>
/// Writes numbers in words, right in gender and case: 3 to 10 opposite to the gender of the counted singular, 1, 2, 11 and 12 with it, 13 to
/// 19 opposite in the unit and with it in the ten. ICU (CLDR's spelling rules) writes 2 «إثنان», 317 «ثلاثة مائة وسبعة عشر», 2,000 «ألفي» and
/// so is not used. مئة is written without alef, hundreds in one word.
/// </summary>
public static class NumberSpelling
{
    private const long Thousand = 1000;

    private static readonly string[] Units = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
    private static readonly string[] FeminineUnits = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
    private static readonly string[] Tens = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
    private static readonly string[] Hundreds = ["", "مئة", "مئت", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];

    // Longest first.
    private static readonly (long Value, CountedNoun Noun)[] Scales =
    [
        (1_000_000_000_000, new("تريليون", "تريليونات", Gender.Masculine)),
        (1_000_000_000, new("مليار", "مليارات", Gender.Masculine)),
        (1_000_000, new("مليون", "ملايين", Gender.Masculine)),
        (Thousand, new("ألف", "آلاف", Gender.Masculine)),
    ];

    /// <summary>A number standing alone: «ثلاثمئة وسبعة عشر», «ألفان».</summary>
    /// <param name="value">The number; below zero «ناقص» stands before it.</param>
    /// <param name="counted">Gender of the noun that is counted, of its singular.</param>
    /// <param name="grammaticalCase">Case of the number.</param>
    /// <returns>The words, without vowels.</returns>
    public static string Write(long value, Gender counted = Gender.Masculine, GrammaticalCase grammaticalCase = GrammaticalCase.Nominative) =>
        Write(value, counted, grammaticalCase, beforeNoun: false);

    /// <summary>As <see cref="Write(long, Gender, GrammaticalCase)"/>; right before its noun a dual loses its nun: مئتا، ألفا.</summary>
    internal static string Write(long value, Gender counted, GrammaticalCase grammaticalCase, bool beforeNoun)
    {
        if (value == 0) return "صفر";
        if (value < 0) return "ناقص " + WriteParts((ulong)-(value + 1) + 1, counted, grammaticalCase, beforeNoun);
        return WriteParts((ulong)value, counted, grammaticalCase, beforeNoun);
    }

    private static string WriteParts(ulong value, Gender counted, GrammaticalCase grammaticalCase, bool beforeNoun)
    {
        List<string> parts = [];
        foreach (var (scale, noun) in Scales)
        {
            var count = value / (ulong)scale;
            if (count == 0) continue;
            value %= (ulong)scale;
            parts.Add(noun.WriteScale((long)count, grammaticalCase, beforeNoun && value == 0));
        }
        if (value >= 100)
        {
            var hundreds = Hundreds[value / 100];
            value %= 100;
            parts.Add(hundreds == "مئت" ? hundreds + Dual(grammaticalCase, beforeNoun && value == 0) : hundreds);
        }
        if (value > 0) parts.Add(BelowHundred((int)value, counted == Gender.Feminine, grammaticalCase, beforeNoun));
        return string.Join(" و", parts);
    }

    private static string BelowHundred(int value, bool feminine, GrammaticalCase grammaticalCase, bool beforeNoun)
    {
        if (value <= 10) return Unit(value, feminine, grammaticalCase, beforeNoun);
        if (value < 20) return Teen(value - 10, feminine, grammaticalCase);
        var tens = Tens[value / 10] + (grammaticalCase == GrammaticalCase.Nominative ? "ون" : "ين");
        return (value % 10) switch
        {
            0 => tens,
            1 when feminine => "إحدى و" + tens,
            8 when feminine => "ثمان و" + tens,
            var unit => Unit(unit, feminine, grammaticalCase, beforeNoun) + " و" + tens,
        };
    }

    private static string Unit(int value, bool feminine, GrammaticalCase grammaticalCase, bool beforeNoun) => value switch
    {
        2 => (feminine ? "اثنت" : "اثن") + Dual(grammaticalCase, construct: false),
        8 when feminine && !beforeNoun => "ثمان",
        _ => (feminine ? FeminineUnits : Units)[value],
    };

    private static string Teen(int unit, bool feminine, GrammaticalCase grammaticalCase)
    {
        var ten = feminine ? "عشرة" : "عشر";
        return unit switch
        {
            1 => (feminine ? "إحدى " : "أحد ") + ten,
            2 => (feminine ? "اثنت" : "اثن") + Dual(grammaticalCase, construct: true) + " " + ten,
            _ => (feminine ? FeminineUnits : Units)[unit] + " " + ten,
        };
    }

    /// <summary>The ending of a dual.</summary>
    internal static string Dual(GrammaticalCase grammaticalCase, bool construct) => (grammaticalCase, construct) switch
    {
        (GrammaticalCase.Nominative, false) => "ان",
        (GrammaticalCase.Nominative, true) => "ا",
        (_, false) => "ين",
        _ => "ي",
    };
}
