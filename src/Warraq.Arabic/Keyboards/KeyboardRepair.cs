using System.Text;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Keyboards;

/// <summary>The Latin layout that lies on the same keys as the Arabic one.</summary>
public enum LatinLayout
{
    /// <summary>US QWERTY.</summary>
    Qwerty,

    /// <summary>French AZERTY, usual in the Maghreb.</summary>
    Azerty,
}

/// <summary>
/// Repairs what was typed while the keyboard was in the other layout: «;h.hosjhk» is كازاخستان, «قثعفثقس» is reuters. Physical
/// positions of the standard Arabic (101) layout.
/// </summary>
public static class KeyboardRepair
{
    private static readonly Lazy<Dictionary<char, string>> ToArabic = new(() =>
        LexiconTable.Read("keyboard-arabic-101.tsv").ToDictionary(row => row[0][0], row => row[1]));

    private static readonly Lazy<Dictionary<string, char>> ToLatin = new(() =>
    {
        Dictionary<string, char> keys = new(StringComparer.Ordinal);
        foreach (var (key, arabic) in ToArabic.Value) keys.TryAdd(arabic, char.ToLowerInvariant(key));
        return keys;
    });

    /// <summary>What the person meant. Which way the layouts were confused is seen from the letters.</summary>
    /// <param name="typed">What arrived.</param>
    /// <param name="layout">The Latin layout of the person's keyboard.</param>
    /// <returns>The text in the other layout; Latin in lower case. Null when there is no letter to move.</returns>
    /// <remarks>A suggestion for a query that finds nothing, never a silent replacement.</remarks>
    public static string? Suggest(string typed, LatinLayout layout = LatinLayout.Qwerty)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = ArabicText.Clean(typed);
        var (arabic, latin) = (text.Count(ArabicLetters.IsLetter), text.Count(char.IsAsciiLetter));
        if (arabic == 0 && latin == 0) return null;
        var meant = latin >= arabic ? Arabic(text, layout) : Latin(text, layout);
        return meant == text ? null : meant;
    }

    private static string Arabic(string typed, LatinLayout layout)
    {
        // With Caps Lock on every letter is a capital; one capital among small letters is Shift («hGlk»).
        if (typed.Count(char.IsAsciiLetterUpper) > 1 && !typed.Any(char.IsAsciiLetterLower)) typed = typed.ToLowerInvariant();
        var meant = new StringBuilder(typed.Length + 8);
        foreach (var c in typed)
        {
            var key = layout == LatinLayout.Azerty ? AzertyKeys.ToQwerty(c) : c;
            if (ToArabic.Value.TryGetValue(key, out var letters)) meant.Append(letters);
            else meant.Append(c);
        }
        return meant.ToString();
    }

    private static string Latin(string typed, LatinLayout layout)
    {
        var meant = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            if (i + 1 < typed.Length && ToLatin.Value.TryGetValue(typed.Substring(i, 2), out var key))
            {
                // The lam-alef key is B; but lam and alef one after the other are G and H.
                if (key == 'b' && typed[i + 1] == 'ا' && LamAlef.IsGh(meant, typed.AsSpan(i + 2))) meant.Append(Shown('g')).Append(Shown('h'));
                else meant.Append(Shown(key));
                i++;
            }
            else if (ToLatin.Value.TryGetValue(typed[i].ToString(), out key)) meant.Append(Shown(key));
            else meant.Append(typed[i]);
        }
        return meant.ToString();

        char Shown(char key) => layout == LatinLayout.Azerty ? AzertyKeys.FromQwerty(key) : key;
    }
}
