using Warraq.Arabic.Proofing;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Numbers;

/// <summary>A number found in a text.</summary>
/// <param name="Value">The number.</param>
/// <param name="FirstWord">Index of its first word in the text.</param>
/// <param name="NextWord">Index of the word after it.</param>
/// <param name="Start">First UTF-16 unit: of the sign, or of the number after a joined و ف ب ل ك; the article of a word is of the number.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Scale">The lowest scale named: 1000 in «12 ألف» and «مئتي ألف», 1 where none is.</param>
/// <param name="HasArticle">The article stands before it: «الثلاثة», «الـ24».</param>
/// <param name="IsDigits">It begins with digits.</param>
public sealed record ReadNumber(decimal Value, int FirstWord, int NextWord, int Start, int Length, decimal Scale, bool HasArticle, bool IsDigits)
{
    /// <summary>The place after it.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Reads numbers in words and digits: all compounds, a و joined or not, مئة and مائة, both genders and cases, scales, halves («مليون ونصف
/// المليون», «نصف مليون»), digits of every script with thousands parted by comma, full stop, space or ٬, a minus sign, سالب.
/// </summary>
public static class NumberReader
{
    /// <summary>The number that begins at a word.</summary>
    /// <param name="text">A text whose words were read.</param>
    /// <param name="word">Index of the word; after the last there is no number.</param>
    /// <param name="limit">Index of the word at which the number must have ended; left out, the end of the text.</param>
    /// <param name="fractions">Read what is less than one as well: «نصف», «ثلاثة أرباع», «خمس السكان», «3/4».</param>
    /// <returns>The number, or null. «أحد أحياء» (one of), «الاثنين» (Monday) and «آلاف» (many) are none.</returns>
    public static ReadNumber? Find(ReadText text, int word, int? limit = null, bool fractions = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(word);
        if (word >= text.Words.Count) return null;
        var first = text.Words[word];
        var digits = char.IsAsciiDigit(first.Search[0]);
        var joined = digits ? null : NumberTable.Find(first.Search, first.Exact, true) ?? NumberTable.FindPart(first.Search, true);
        if (!digits && joined is null) return null;
        var walk = new NumberWalk(new NumbersOfText(text), Math.Min(limit ?? int.MaxValue, text.Words.Count));
        if (!(fractions && walk.ReadFraction(word, out var number)) && !walk.Read(word, out number)) return null;
        // divided by one, 1.50 is 1.5
        var minus = digits && IsMinus(text, word);
        var start = first.Start + (minus ? -1 : joined is { Letters: > 0 and var letters } ? Surface.Offset(first.Surface, letters) : 0);
        return new((minus ? -number.Value : number.Value) / 1.0000000000000000000000000000m, word, number.Next, start, text.Words[number.Next - 1].End - start, number.Scale,
            digits ? HasArticle(text, word) : joined is { HasArticle: true }, digits);
    }

    /// <summary>All numbers of a text, in order. Web addresses hold none.</summary>
    /// <param name="text">A text whose words were read.</param>
    /// <param name="fractions">Read what is less than one as well.</param>
    /// <returns>The numbers; none overlaps another.</returns>
    public static IEnumerable<ReadNumber> All(ReadText text, bool fractions = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var zones = Zones.Of(text.Text);
        for (var word = 0; word < text.Words.Count;)
        {
            var number = zones[text.Words[word].Start].HasFlag(Zone.Address) ? null : Find(text, word, fractions: fractions);
            if (number is not null) yield return number;
            word = number?.NextWord ?? word + 1;
        }
    }

    /// <summary>Reads the number that begins at a word, on bare search keys.</summary>
    /// <param name="keys">Search keys of the words of a text.</param>
    /// <param name="exact">Their exact keys.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="value">The number.</param>
    /// <returns>How many words it takes; 0 when no number begins here.</returns>
    internal static int Read(IReadOnlyList<string> keys, IReadOnlyList<string> exact, int at, out decimal value)
    {
        var found = new NumberWalk(new NumbersOfKeys(keys, exact), keys.Count).Read(at, out var number);
        value = number.Value;
        return found ? number.Next - at : 0;
    }

    // «-5 درجات»: before the sign there is nothing, space or an opening mark; «10-5» is a range
    private static bool IsMinus(ReadText text, int word)
    {
        if (text.Before(word) is not [.., '-' or '\u2212'] gap) return false;
        return gap.Length == 1 ? text.Words[word].Start == 1 : gap[^2] is ' ' or '<' or '>' or '\u00A0' or '(' or '[' or '«' or '“' or '"' or '\n'
            && !(gap.Length == 2 && word > 0 && text.Words[word - 1].Search is [>= '0' and <= '9', ..]);
    }

    // «الـ24», «بالـ24»
    private static bool HasArticle(ReadText text, int word) =>
        word > 0 && text.Words[word - 1].End == text.Words[word].Start && text.Words[word - 1].Search is "ال" or "وال" or "بال" or "لل" or "فال";
}
