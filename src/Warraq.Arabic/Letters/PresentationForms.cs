using System.Text;

namespace Warraq.Arabic.Letters;

/// <summary>
/// Arabic presentation forms (U+FB50-FDFF, U+FE70-FEFC) as ordinary letters, one character at a time.
/// A whole text is never put through NFKC: that would turn «…» into three dots and U+FDFA into a sentence.
/// </summary>
internal static class PresentationForms
{
    private static readonly string?[] FormsA = Build('\uFB50', '\uFDFF');
    private static readonly string?[] FormsB = Build('\uFE70', '\uFEFC');

    /// <summary>The letters that <paramref name="c"/> stands for, or null when it is no presentation form or stays as it is.</summary>
    public static string? Letters(char c) => c switch
    {
        < '\uFB50' => null,
        <= '\uFDFF' => FormsA[c - '\uFB50'],
        >= '\uFE70' and <= '\uFEFC' => FormsB[c - '\uFE70'],
        _ => null,
    };

    private static string?[] Build(char first, char last)
    {
        var forms = new string?[last - first + 1];
        for (var c = first; c <= last; c++) forms[c - first] = Expand(c);
        return forms;
    }

    private static string? Expand(char c)
    {
        switch (c)
        {
            case '\uFDFC': return "ريال"; // NFKC would write it with a Persian yeh
            case '\uFDFA' or '\uFDFB' or '\uFDFD' or '\uFD3E' or '\uFD3F': return null;
            case >= '\uFDD0' and <= '\uFDEF': return null; // no characters at all
        }
        var form = c.ToString();
        var letters = form.Normalize(NormalizationForm.FormKC);
        if (letters == form) return null;
        // A mark drawn alone carries a space or a tatweel that was never typed.
        return letters.Length > 1 && letters[0] is ' ' or ArabicLetters.Tatweel && letters.AsSpan(1).IndexOfAnyExceptInRange('\u064B', '\u0670') < 0
            ? letters[1..]
            : letters;
    }
}
