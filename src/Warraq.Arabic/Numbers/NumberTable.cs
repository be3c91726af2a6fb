using System.Globalization;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Numbers;

/// <summary>What a word adds to a number.</summary>
internal enum NumberKind : byte
{
    /// <summary>1 to 9.</summary>
    Unit,

    /// <summary>عشر, عشرة.</summary>
    Ten,

    /// <summary>20 to 90.</summary>
    Tens,

    /// <summary>100 to 900 in one word.</summary>
    Hundred,

    /// <summary>ألف, مليون and above.</summary>
    Scale,

    /// <summary>Two of a scale: ألفان.</summary>
    Dual,

    /// <summary>A scale after 3 to 10: آلاف. Alone it is no number.</summary>
    Plural,

    /// <summary>نصف, ثلثا.</summary>
    Fraction,

    /// <summary>خمس, ثمن: a fraction before a definite noun only.</summary>
    Share,

    /// <summary>أرباع, after a number.</summary>
    Parts,

    /// <summary>سالب, ناقص.</summary>
    Sign,

    /// <summary>فاصلة.</summary>
    Point,

    /// <summary>صفر.</summary>
    Zero,
}

/// <summary>A number word and what is joined before it.</summary>
/// <param name="Value">What it adds or multiplies by.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Letters">Letters of the key before the word and its article.</param>
/// <param name="IsJoined">و stands before it.</param>
/// <param name="HasArticle">The article stands before it.</param>
internal readonly record struct NumberWord(decimal Value, NumberKind Kind, byte Letters, bool IsJoined, bool HasArticle);

/// <summary>The number words of the lexicon, found by search key.</summary>
internal static class NumberTable
{
    private static readonly Lazy<Dictionary<string, (decimal Value, NumberKind Kind)>> Words = new(() => Load("number-words.tsv"));
    private static readonly Lazy<Dictionary<string, (decimal Value, NumberKind Kind)>> Parts = new(() => Load("number-parts.tsv"));

    /// <summary>The part of a number that a word is: the word itself, or with و ف ب ل ك and the article before it.</summary>
    /// <param name="key">Search key.</param>
    /// <param name="exact">Exact key: «وأحد» is not «واحد».</param>
    /// <param name="first">The word begins a number: then a preposition may be joined to it.</param>
    public static NumberWord? Find(string key, string exact, bool first) =>
        exact == "وأحد" ? new(1, NumberKind.Unit, 1, IsJoined: true, HasArticle: false) : Find(Words.Value, key, first);

    /// <summary>The fraction, sign or point that a word is.</summary>
    /// <param name="key">Search key.</param>
    /// <param name="first">The word begins a number.</param>
    public static NumberWord? FindPart(string key, bool first) => Find(Parts.Value, key, first);

    private static NumberWord? Find(Dictionary<string, (decimal Value, NumberKind Kind)> table, string key, bool first)
    {
        var words = table.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.TryGetValue(key, out var word)) return new(word.Value, word.Kind, 0, false, false);
        var at = 0;
        if (key is ['و' or 'ف', _, _, ..])
        {
            at = 1;
            if (words.TryGetValue(key.AsSpan(at), out word)) return new(word.Value, word.Kind, 1, key[0] == 'و', false);
        }
        var joined = at == 1 && key[0] == 'و';
        if (first && key.AsSpan(at) is ['ب' or 'ل' or 'ك', _, _, _, ..])
        {
            if (words.TryGetValue(key.AsSpan(at + 1), out word)) return new(word.Value, word.Kind, (byte)(at + 1), joined, false);
            if (key.AsSpan(at).StartsWith("لل", StringComparison.Ordinal) && words.TryGetValue(key.AsSpan(at + 2), out word)) return new(word.Value, word.Kind, (byte)(at + 2), joined, true);
            if (key.AsSpan(at + 1).StartsWith("ال", StringComparison.Ordinal)) at++;
        }
        if (key.AsSpan(at).StartsWith("ال", StringComparison.Ordinal) && words.TryGetValue(key.AsSpan(at + 2), out word)) return new(word.Value, word.Kind, (byte)at, joined, true);
        return null;
    }

    private static Dictionary<string, (decimal Value, NumberKind Kind)> Load(string name)
    {
        Dictionary<string, (decimal Value, NumberKind Kind)> words = new(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read(name)) words.TryAdd(ArabicKeys.Search(row[0]), (Value(row[1]), Enum.Parse<NumberKind>(row[2], ignoreCase: true)));
        return words;
    }

    private static decimal Value(string cell) => cell.Split('/') is [var above, var below]
        ? decimal.Parse(above, CultureInfo.InvariantCulture) / decimal.Parse(below, CultureInfo.InvariantCulture)
        : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
