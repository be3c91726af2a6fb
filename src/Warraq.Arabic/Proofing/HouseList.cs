using System.Runtime.CompilerServices;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing;

/// <summary>The terms that a house avoids, found by their first word in any inflection.</summary>
internal sealed class HouseList
{
    private static readonly ConditionalWeakTable<IReadOnlyList<HouseTerm>, HouseList> Known = [];
    private readonly Dictionary<string, List<HouseWords>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<HouseWords>> _byLexeme = [];

    private HouseList(IReadOnlyList<HouseTerm> terms)
    {
        foreach (var words in terms.Select(term => new HouseWords(term)).Where(w => w.Count > 0))
        {
            Enter(_byKey, words.First.Search, words);
            foreach (var reading in words.First.Readings.Where(r => r.Form.Any(WordForm.Listed)).DistinctBy(r => r.Lexeme)) Enter(_byLexeme, reading.Lexeme, words);
        }
    }

    /// <summary>The prepared list; each list of a profile is prepared once.</summary>
    public static HouseList Of(IReadOnlyList<HouseTerm> terms) => Known.GetValue(terms, static t => new(t));

    /// <summary>The longest term that begins with a word of a paragraph, or null.</summary>
    public HouseWords? Find(ReadParagraph paragraph, int at)
    {
        HouseWords? best = null;
        void Try(List<HouseWords> candidates)
        {
            foreach (var words in candidates)
                if (words.Count > (best?.Count ?? 0) && words.Counts(paragraph, at) && words.Stand(paragraph, at)) best = words;
        }
        var word = paragraph.Words[at];
        Span<int> starts = stackalloc int[8];
        foreach (var start in starts[..Clitics.Readings(word.Search, starts)])
            if (_byKey.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Search.AsSpan(start), out var found)) Try(found);
        foreach (var reading in word.Readings)
            if (!reading.Form.Any(WordForm.Part) && _byLexeme.TryGetValue(reading.Lexeme, out var found)) Try(found);
        return best;
    }

    private static void Enter<T>(Dictionary<T, List<HouseWords>> index, T key, HouseWords words) where T : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(words);
    }
}
