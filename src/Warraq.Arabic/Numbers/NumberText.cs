using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Numbers;

/// <summary>The words in which numbers are looked for.</summary>
internal interface INumberText
{
    /// <summary>The number of words.</summary>
    int Count { get; }

    /// <summary>Search key of a word.</summary>
    string Key(int word);

    /// <summary>Exact key of a word.</summary>
    string Exact(int word);

    /// <summary>What stands before a word; one space where that is not known.</summary>
    ReadOnlySpan<char> Before(int word);
}

/// <summary>The words of a text that was read.</summary>
internal sealed class NumbersOfText(ReadText text) : INumberText
{
    public int Count => text.Words.Count;

    public string Key(int word) => text.Words[word].Search;

    public string Exact(int word) => text.Words[word].Exact;

    public ReadOnlySpan<char> Before(int word) => text.Before(word);
}

/// <summary>Bare keys, as a comparison has them.</summary>
internal sealed class NumbersOfKeys(IReadOnlyList<string> keys, IReadOnlyList<string> exact) : INumberText
{
    public int Count => keys.Count;

    public string Key(int word) => keys[word];

    public string Exact(int word) => exact[word];

    public ReadOnlySpan<char> Before(int word) => " ";
}

/// <summary>What the reading of a number asks about the space between words.</summary>
internal static class NumberTexts
{
    /// <summary>Nothing but space or invisible characters parts a word from the one before.</summary>
    public static bool IsTogether(this INumberText text, int word)
    {
        foreach (var c in text.Before(word))
            if (c is '\n' || !(char.IsWhiteSpace(c) || ArabicLetters.IsInvisible(c) || c == ArabicLetters.Tatweel)) return false;
        return true;
    }

    /// <summary>One character parts a word from the one before: the separator of «1 234» or «١،٢٣٤».</summary>
    public static bool IsGroupSeparated(this INumberText text, int word) =>
        text.Before(word) is [' ' or '\u00A0' or '\u202F' or '\u2009' or '،' or '\''];
}
