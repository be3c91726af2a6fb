using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>Looks at letters that may be a word of the lexicon exactly as they stand.</summary>
internal static class SpeltWord
{
    /// <summary>The first reading of a word with exactly its letters that satisfies a condition.</summary>
    /// <param name="exact">The exact key of the word.</param>
    /// <param name="condition">Gets the lexeme and the reading.</param>
    /// <returns>The reading, or null.</returns>
    public static WordReading? Find(ReadOnlySpan<char> exact, Func<Lexeme, WordReading, bool> condition)
    {
        Span<WordReading> room = stackalloc WordReading[WordReader.MostReadings];
        foreach (var reading in room[..WordReader.Read(exact, room)])
            if (reading.SameSpelling && HasPlainJoints(exact, reading) && condition(WordBook.Current[reading.Lexeme], reading)) return reading;
        return null;
    }

    // The letters around the form are clitics, which have no hamza and no ة.
    private static bool HasPlainJoints(ReadOnlySpan<char> exact, WordReading reading)
    {
        for (var i = 0; i < exact.Length; i++)
            if ((i < reading.Start || i >= reading.Start + reading.Length) && FoldTables.Search(exact[i]) != exact[i]) return false;
        return true;
    }
}
