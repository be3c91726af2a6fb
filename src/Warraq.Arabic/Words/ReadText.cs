using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>A word of a text with its keys and its readings.</summary>
public sealed class ReadWord
{
    internal ReadWord(string text, Token token)
    {
        Start = token.Start;
        Length = token.Length;
        Surface = Tokenizer.Text(text, token);
        Exact = ArabicKeys.Exact(Surface);
        Search = ArabicKeys.SearchOfExact(Exact);
        if (Exact.Length != Search.Length || Exact.Length is 0 or > 48) return;
        Span<WordReading> room = stackalloc WordReading[WordReader.MostReadings];
        Readings = room[..WordReader.Read(Exact, Search, room)].ToArray();
    }

    /// <summary>First UTF-16 unit in the text.</summary>
    public int Start { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The place after the word.</summary>
    public int End => Start + Length;

    /// <summary>The word as written.</summary>
    public string Surface { get; }

    /// <summary>Its exact key.</summary>
    public string Exact { get; }

    /// <summary>Its search key.</summary>
    public string Search { get; }

    /// <summary>Its readings; empty for a word that the lexicon does not know.</summary>
    public IReadOnlyList<WordReading> Readings { get; } = [];

    /// <summary>The lexicon knows the word.</summary>
    public bool IsKnown => Readings.Count > 0;

    /// <summary>One of its readings is of a class.</summary>
    /// <param name="wordClass">The class.</param>
    /// <returns>True when it may be such a word.</returns>
    public bool MayBe(WordClass wordClass) => Readings.Any(r => WordBook.Current[r.Lexeme].Class == wordClass);

    /// <summary>One of its readings is of a lexeme.</summary>
    /// <param name="lemma">Its dictionary form.</param>
    /// <returns>True when it may be a form of it.</returns>
    public bool MayBe(string lemma) => Readings.Any(r => WordBook.Current[r.Lexeme].Lemma == lemma);

    /// <summary>The first reading that satisfies a condition.</summary>
    /// <param name="condition">Gets the lexeme and the reading.</param>
    /// <returns>The reading, or null.</returns>
    public WordReading? FindReading(Func<Lexeme, WordReading, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        foreach (var reading in Readings)
            if (condition(WordBook.Current[reading.Lexeme], reading)) return reading;
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Surface;
}

/// <summary>A text whose words were read once, for all rules that look at them.</summary>
public sealed class ReadText
{
    private ReadText(string text)
    {
        Text = text;
        // a tatweel alone is a dash, no word
        Words = [.. Tokenizer.Tokens(text).Select(token => new ReadWord(text, token)).Where(word => word.Exact.Length > 0)];
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>Its words in order, numbers included.</summary>
    public IReadOnlyList<ReadWord> Words { get; }

    /// <summary>Reads the words of a text.</summary>
    /// <param name="text">Any text, best a paragraph.</param>
    /// <returns>The text with its words.</returns>
    public static ReadText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text);
    }

    /// <summary>What stands between two neighbouring words, or before the first and after the last.</summary>
    /// <param name="word">Index of the word after it; the number of words for the end of the text.</param>
    /// <returns>White space and marks as written.</returns>
    public ReadOnlySpan<char> Before(int word)
    {
        var from = word == 0 ? 0 : Words[word - 1].End;
        var to = word == Words.Count ? Text.Length : Words[word].Start;
        return Text.AsSpan(from, to - from);
    }
}
