using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Proofing;

/// <summary>What the characters of a paragraph belong to.</summary>
[Flags]
internal enum Zone : byte
{
    None = 0,

    /// <summary>Inside quotation marks.</summary>
    Quoted = 1,

    /// <summary>A web or mail address, a handle, a tag, a file name.</summary>
    Address = 2,

    /// <summary>A run of Latin letters with all that stands between them.</summary>
    Latin = 4,
}

/// <summary>Finds the parts of a paragraph that are not Arabic text. One pass.</summary>
internal static class Zones
{
    public static Zone[] Of(string text)
    {
        var zones = new Zone[text.Length];
        MarkAddresses(text, zones);
        MarkLatin(text, zones);
        return zones;
    }

    /// <summary>A letter of the Latin, Greek or Cyrillic alphabets.</summary>
    public static bool IsLatin(char c) => c < '\u0530' && char.IsLetter(c);

    private static void MarkAddresses(string text, Zone[] zones)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsOfAddress(text[i]))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < text.Length && IsOfAddress(text[end])) end++;
            var length = text.AsSpan(i, end - i).TrimEnd(".,:;!?").Length;
            if (IsAddress(text.AsSpan(i, length))) zones.AsSpan(i, length).Fill(Zone.Address);
            i = end;
        }
    }

    // ASCII without the marks that stand around an address.
    private static bool IsOfAddress(char c) => c is > ' ' and < '\u007F' and not ('"' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}');

    private static bool IsAddress(ReadOnlySpan<char> run)
    {
        if (run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        if (!run.ContainsAnyInRange('A', 'z')) return false;
        if (run.IndexOfAny('@', '#') is 0) return true;
        for (var i = 1; i < run.Length - 1; i++)
            if (run[i] is '@' or '.' or '/' && char.IsAsciiLetterOrDigit(run[i - 1]) && char.IsAsciiLetterOrDigit(run[i + 1])) return true;
        return false;
    }

    // From the first to the last Latin letter of a run; digits and signs at its edges belong to the Arabic around it.
    private static void MarkLatin(string text, Zone[] zones)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsLatin(text[i]))
            {
                if (first < 0) first = i;
                last = i;
            }
            else if (i == text.Length || ArabicLetters.IsLetter(text[i]))
            {
                for (var k = first; first >= 0 && k <= last; k++) zones[k] |= Zone.Latin;
                first = -1;
            }
        }
    }
}
