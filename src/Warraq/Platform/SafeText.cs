using System.Text;
using System.Text.RegularExpressions;

namespace Warraq.Platform;

/// <summary>Text made fit for files that machines read and for pictures: whatever a story holds, they stay whole.</summary>
public static partial class SafeText
{
    const char RightToLeftMark = '\u200F';

    /// <summary>
    /// Text as XML 1.0 allows it (production 2, Char): control characters go, except tab and line breaks;
    /// a lone surrogate and the noncharacters U+FFFE and U+FFFF become U+FFFD. JSON gets the same text.
    /// </summary>
    public static string Legal(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate is enumerated as U+FFFD
        {
            if (rune.Value is '\t' or '\n' or '\r') clean.Append((char)rune.Value);
            else if (rune.Value is 0xFFFE or 0xFFFF) clean.Append('\uFFFD');
            else if (!Rune.IsControl(rune)) clean.Append(rune);
        }
        return clean.ToString();
    }

    /// <summary>
    /// One line for a title or a name: legal, without line breaks and double spaces, and without the bidi controls
    /// (embeddings, overrides, isolates, marks) that would reach into the list where a reader shows it.
    /// </summary>
    public static string Line(string text) => Spaces().Replace(BidiControls().Replace(Legal(text), ""), " ").Trim();

    /// <summary>
    /// RSS says a language but no direction, so a title of a right-to-left story whose first letter or digit is not
    /// right-to-left gets U+200F in front (arabic.md D4). Leading marks such as « count as nothing.
    /// </summary>
    public static string Directed(string line, string lang)
    {
        if (Direction(lang) != "rtl") return line;
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsDigit(rune)) return RightToLeftMark + line;
            if (Rune.IsLetter(rune)) return IsRightToLeft(rune) ? line : RightToLeftMark + line;
        }
        return line;
    }

    /// <summary>rtl or ltr of a BCP 47 language.</summary>
    public static string Direction(string lang) =>
        lang.Split('-')[0] is "ar" or "fa" or "ur" or "he" or "ps" or "ckb" or "ug" or "yi" or "dv" or "sd" ? "rtl" : "ltr";

    /// <summary>At most <paramref name="max"/> UTF-16 units, cut between words and ended with an ellipsis that counts.</summary>
    public static string Shorten(string line, int max)
    {
        if (line.Length <= max) return line;
        var cut = line.LastIndexOf(' ', max - 1);
        if (cut < max / 2) cut = char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1;
        return line[..cut].TrimEnd(' ', '،', ',', '؛', ':', '.') + "…";
    }

    static bool IsRightToLeft(Rune rune) => rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;

    [GeneratedRegex("[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BidiControls();

    [GeneratedRegex(@"[\s\u0085\u2028\u2029]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
