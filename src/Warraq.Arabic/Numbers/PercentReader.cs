using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Numbers;

/// <summary>A share of a hundred found in a text.</summary>
/// <param name="Value">The number before the sign: 3.5 in «3.5 في المئة».</param>
/// <param name="Number">The number itself.</param>
/// <param name="Start">First UTF-16 unit of number and sign.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public sealed record ReadPercent(decimal Value, ReadNumber Number, int Start, int Length);

/// <summary>Reads «3.5 في المئة», «٪20», «20 بالمئة», «نسبة 20».</summary>
public static class PercentReader
{
    private static readonly Lazy<PhraseTable<string>> Signs = new(() =>
    {
        PhraseTable<string> signs = new();
        foreach (var row in LexiconTable.Read("percent-words.tsv")) signs.Add(row[0], row[1]);
        return signs;
    });

    /// <summary>All shares of a text, in order.</summary>
    /// <param name="text">A text whose words were read.</param>
    /// <returns>The shares; none overlaps another.</returns>
    public static IEnumerable<ReadPercent> All(ReadText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var covered = 0;
        foreach (var number in NumberReader.All(text))
        {
            if (number.Start < covered || Find(text, number) is not { } percent) continue;
            covered = percent.Start + percent.Length;
            yield return percent;
        }
    }

    /// <summary>The share that a number is.</summary>
    /// <param name="text">The text that the number was read in.</param>
    /// <param name="number">The number.</param>
    /// <returns>Number and sign, or null when nothing makes a share of it.</returns>
    public static ReadPercent? Find(ReadText text, ReadNumber number)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(number);
        if (SignAfter(text, number.NextWord) is var end and > 0) return Of(number, number.Start, end);
        var before = text.Before(number.FirstWord);
        if (before.TrimEnd() is [.., '%' or '٪'] signed) return Of(number, text.Words[number.FirstWord].Start - before.Length + signed.Length - 1, number.End);
        var taken = Signs.Value.EndingBefore(text, number.FirstWord, out var place);
        return taken > 0 && place != "after" && before.IsWhiteSpace() ? Of(number, StartOf(text, number.FirstWord - taken), number.End) : null;
    }

    /// <summary>The place after the sign that stands behind a number; 0 when none does.</summary>
    /// <param name="text">The words.</param>
    /// <param name="next">The word after the number.</param>
    internal static int SignAfter(ReadText text, int next)
    {
        var after = text.Before(next);
        var start = next == text.Words.Count ? text.Text.Length - after.Length : text.Words[next].Start - after.Length;
        var at = after.IndexOfAny('%', '٪');
        if (at >= 0 && after[..at].IsWhiteSpace()) return start + at + 1;
        if (next >= text.Words.Count || !after.IsWhiteSpace()) return 0;
        var taken = Signs.Value.StartingAt(text, next, out var place);
        return taken > 0 && place != "before" ? text.Words[next + taken - 1].End : 0;
    }

    // بنسبة: the ب is not of it
    private static int StartOf(ReadText text, int word) => text.Words[word].Start + (text.Words[word].Search is ['ب', 'ن', ..] ? 1 : 0);

    private static ReadPercent Of(ReadNumber number, int start, int end) => new(number.Value, number, start, end - start);
}
