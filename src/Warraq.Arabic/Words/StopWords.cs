using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>Words that carry no subject of their own (rule A6).</summary>
public static class StopWords
{
    private static readonly Lazy<HashSet<string>> Words = new(() =>
        new(LexiconTable.Read("stop-words.tsv").Select(row => ArabicKeys.Exact(row[0])), StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, string>> Questions = new(() =>
        LexiconTable.Read("question-words.tsv").ToDictionary(row => ArabicKeys.Exact(row[0]), row => row[1], StringComparer.Ordinal));

    /// <summary>Says which words of a query tell what it is about: no stop words, none that only ask («كم عدد», «ماهو»), no single letters.</summary>
    /// <param name="exactKeys">The exact keys of its words.</param>
    /// <returns>For each word true when it tells something; all are true when none does.</returns>
    public static bool[] Telling(IReadOnlyList<string> exactKeys)
    {
        ArgumentNullException.ThrowIfNull(exactKeys);
        var uses = exactKeys.Select(key => Questions.Value.GetValueOrDefault(key, "")).ToArray();
        var isQuestion = uses.Contains("asks", StringComparer.Ordinal);
        var telling = exactKeys.Select((key, i) => !(key is [>= '\u0621' and <= '\u064A'] || Contains(key)
            || uses[i] is "asks" or "empty" || (isQuestion && uses[i] == "asked"))).ToArray();
        if (!Array.Exists(telling, t => t)) Array.Fill(telling, true);
        return telling;
    }

    /// <summary>Says whether a word is a stop word, also with و or ف joined to it.</summary>
    /// <param name="exactKey">The exact key of the word: hamza and ى count, or the name «علي» would be lost.</param>
    /// <returns>True for a stop word.</returns>
    public static bool Contains(ReadOnlySpan<char> exactKey)
    {
        var words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        return words.Contains(exactKey) || (exactKey is ['و' or 'ف', _, _, ..] && words.Contains(exactKey[1..]));
    }
}
