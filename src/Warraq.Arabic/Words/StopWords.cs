using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>Words that carry no subject of their own (rule A6).</summary>
public static class StopWords
{
    private static readonly Lazy<HashSet<string>> Words = new(() =>
        new(LexiconTable.Read("stop-words.tsv").Select(row => ArabicKeys.Exact(row[0])), StringComparer.Ordinal));

    /// <summary>Says whether a word is a stop word, also with و or ف joined to it.</summary>
    /// <param name="exactKey">The exact key of the word: hamza and ى count, or the name «علي» would be lost.</param>
    /// <returns>True for a stop word.</returns>
    public static bool Contains(string exactKey)
    {
        ArgumentNullException.ThrowIfNull(exactKey);
        return Words.Value.Contains(exactKey)
            || (exactKey.Length > 2 && exactKey[0] is 'و' or 'ف' && Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(exactKey.AsSpan(1)));
    }
}
