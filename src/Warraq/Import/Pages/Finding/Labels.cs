using Warraq.Arabic.Letters;
using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>Splits a label line into labels, also when they run together (rule OR07).</summary>
internal static class Labels
{
    // A label that ends in one of these shows no join to the next: «أبرزشؤون دولية».
    private const string NonJoining = "اأإآدذرزوؤةىء";
    private const int LongestName = 32;
    private static readonly HashSet<string> Nothing = [];

    /// <summary>Whether a line holds nothing but known section names.</summary>
    public static bool AllKnown(PageLine line)
    {
        if (line.Text.Length > 80 || line.WordCount > 9 || line.EndsSentence) return false;
        var names = Split(line.Raw, Nothing);
        return names.Count > 0 && names.TrueForAll(SectionNames.IsKnown);
    }

    /// <summary>The labels of a line.</summary>
    /// <param name="raw">The line as it stood on the page.</param>
    /// <param name="onPage">Folded names that the page's own menu and breadcrumb give; they count as known.</param>
    public static List<string> Split(string raw, HashSet<string> onPage)
    {
        var labels = new List<string>();
        foreach (var cell in Cells.WithDashes(raw.Replace('/', '|').Replace('»', '|').Replace('›', '|').Replace('،', '|').Replace(',', '|')))
        {
            foreach (var name in Known(cell, onPage) ? [cell] : Joined(cell, onPage) ?? [cell])
            {
                if (!SectionNames.IsHome(name) && !labels.Contains(name, StringComparer.Ordinal)) labels.Add(name);
            }
        }
        return labels;
    }

    /// <summary>Whether names of one line are labels: all known, or two or three of which one is.</summary>
    public static bool AreLabels(List<string> names, HashSet<string> onPage) => names.Count > 0
        && (names.TrueForAll(name => Known(name, onPage)) || names.Count is 2 or 3 && names.TrueForAll(name => Cells.WordsIn(name) <= 3) && names.Exists(name => Known(name, onPage)));

    public static bool Known(string name, HashSet<string> onPage) =>
        SectionNames.IsKnown(name) || SectionNames.IsHome(name) || onPage.Contains(PhraseKey.Of(name));

    private static bool KnownKey(ReadOnlySpan<char> key, HashSet<string> onPage) =>
        SectionNames.IsKnownKey(key) || onPage.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);

    /// <summary>Cuts a text into known names; null when that cannot be done.</summary>
    private static List<string>? Joined(string text, HashSet<string> onPage)
    {
        if (text.Length is < 4 or > 120) return null;
        var key = ArabicKeys.Search(text).ToLowerInvariant();
        if (key.Length != text.Length) return null; // vowel signs: nobody writes a label with them
        // best[i]: the fewest names that fill the text up to i.
        var best = new List<string>?[text.Length + 1];
        best[0] = [];
        for (var start = 0; start < text.Length; start++)
        {
            if (best[start] is not { } before || char.IsWhiteSpace(text[start])) continue;
            for (var length = 2; length <= LongestName && start + length <= text.Length; length++)
            {
                var end = start + length;
                if (char.IsWhiteSpace(text[end - 1]) || !MayEnd(text, end) || !KnownKey(key.AsSpan(start, length), onPage)) continue;
                var name = text[start..end];
                while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
                if (best[end] is null || best[end]!.Count > before.Count + 1) best[end] = [.. before, name];
            }
        }
        return best[^1] is { Count: > 1 } names ? names : LastUnknown(text, best);
    }

    /// <summary>Known names and one unknown at the end, divided where the letters do not join: «أبرزحكايات الميناء».</summary>
    private static List<string>? LastUnknown(string text, List<string>?[] best)
    {
        for (var cut = text.Length - 3; cut >= 3; cut--)
        {
            var rest = text.AsSpan(cut);
            // «اقتصاديات» is one word, not «اقتصاد» and an ending.
            if (!rest.Contains(' ') && !rest.StartsWith("ال", StringComparison.Ordinal)) continue;
            if (best[cut] is { Count: > 0 } before && !char.IsWhiteSpace(text[cut - 1]) && NonJoining.Contains(text[cut - 1], StringComparison.Ordinal))
                return [.. before, text[cut..]];
        }
        return null;
    }

    // Inside a word a name may end anywhere when the rest is known too; the last letter of a longer name of the list decides.
    private static bool MayEnd(string text, int end) => end == text.Length || char.IsLetter(text[end]) || char.IsWhiteSpace(text[end]);
}
