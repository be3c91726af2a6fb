using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Statements.Attribution;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Claims;

/// <summary>The words that carry a row, as lexemes: قوة and قوات are one, كازاخستان and لكازاخستان too.</summary>
internal sealed class RowContent
{
    private readonly HashSet<string> _words;

    private RowContent(HashSet<string> words) => _words = words;

    public int Count => _words.Count;

    public static RowContent Of(SpeechText text, int first, int next)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        for (var i = first; i < next; i++)
            if (Key(text.Read.Words[i]) is { } key) words.Add(key);
        return new(words);
    }

    /// <summary>Words in common.</summary>
    public int Shared(RowContent other)
    {
        var (fewer, more) = Count <= other.Count ? (_words, other._words) : (other._words, _words);
        return fewer.Count(more.Contains);
    }

    /// <summary>The share of the shorter one that the other has too.</summary>
    public double Containment(RowContent other) => Count == 0 || other.Count == 0 ? 0 : (double)Shared(other) / Math.Min(Count, other.Count);

    private static string? Key(ReadWord word)
    {
        if (StopWords.Contains(word.Exact)) return null;
        foreach (var reading in word.Readings)
        {
            var lexeme = WordBook.Current[reading.Lexeme];
            if (lexeme.Class == WordClass.Particle && lexeme.Kind is not ("day" or "month")) return null;
            if (reading.SameSpelling) return lexeme.Lemma;
        }
        return word.Search[Clitics.PrefixLength(word.Search)..];
    }
}
