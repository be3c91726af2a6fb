using Warraq.Arabic.Words;

namespace Warraq.Arabic.Numbers;

/// <summary>A number found in a text.</summary>
/// <param name="Value">The number.</param>
/// <param name="FirstWord">Index of its first word in the text.</param>
/// <param name="NextWord">Index of the word after it.</param>
/// <param name="Start">First UTF-16 unit, after a joined و ف ب ل ك; the article is of the number.</param>
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
/// المليون», «نصف مليون»), digits of every script with thousands parted by comma, full stop, space or ٬.
/// </summary>
public static class NumberReader
{
    /// <summary>The number that begins at a word.</summary>
    /// <param name="text">A text whose words were read.</param>
    /// <param name="word">Index of the word.</param>
    /// <param name="limit">Index of the word at which the number must have ended; left out, the end of the text.</param>
    /// <returns>The number, or null. «أحد أحياء» (one of), «الاثنين» (Monday) and «آلاف» (many) are none.</returns>
    public static ReadNumber? Find(ReadText text, int word, int? limit = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(word);
        if (!new NumberWalk(new NumbersOfText(text), Math.Min(limit ?? int.MaxValue, text.Words.Count)).Read(word, out var number)) return null;
        var first = text.Words[word];
        var joined = NumberTable.Find(first.Search, true) ?? NumberTable.FindPart(first.Search, true);
        var start = first.Start + (joined is { Letters: > 0 and var letters } ? Surface.Offset(first.Surface, letters) : 0);
        var digits = char.IsAsciiDigit(first.Search[0]);
        var article = digits ? word > 0 && text.Words[word - 1].Search is "ال" or "وال" or "بال" or "لل" or "فال" && text.Words[word - 1].End == first.Start : joined is { HasArticle: true };
        return new(number.Value, word, number.Next, start, text.Words[number.Next - 1].End - start, number.Scale, article, digits);
    }

    /// <summary>All numbers of a text, in order.</summary>
    /// <param name="text">A text whose words were read.</param>
    /// <returns>The numbers; none overlaps another.</returns>
    public static IEnumerable<ReadNumber> All(ReadText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var word = 0; word < text.Words.Count;)
        {
            var number = Find(text, word);
            if (number is not null) yield return number;
            word = number?.NextWord ?? word + 1;
        }
    }

    /// <summary>Reads the number that begins at a word, on bare search keys.</summary>
    /// <param name="keys">Search keys of the words of a text.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="value">The number.</param>
    /// <returns>How many words it takes; 0 when no number begins here.</returns>
    internal static int Read(IReadOnlyList<string> keys, int at, out decimal value)
    {
        var found = new NumberWalk(new NumbersOfKeys(keys), keys.Count).Read(at, out var number);
        value = number.Value;
        return found ? number.Next - at : 0;
    }
}
