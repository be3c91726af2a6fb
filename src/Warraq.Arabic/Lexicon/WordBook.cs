using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>
/// The lexicon of Warraq: lexemes and all their forms, read once from the tables under <c>Lexicon/</c>. It is the only place that
/// knows words; everything above asks <see cref="WordReader"/>.
/// </summary>
public sealed class WordBook
{
    private readonly Lexeme[] _lexemes;
    private readonly Lazy<Dictionary<string, int[]>> _byLemma;

    internal WordBook(WordBookTables tables)
    {
        LexiconPart verbs = new(), words = new(), adjectives = new(), derived = new(), names = new();
        Parallel.Invoke(
            () => new WordRows(words).Read(tables),
            () => new DerivedRows(derived, tables).Read(),
            () => VerbRows.Read(verbs, tables),
            () => AdjectiveRows.Read(adjectives, tables),
            () => NameRows.Read(names, tables));
        // Masdars and participles name their verbs by number, so verbs have the first ones; the nearest readings come first in the table.
        Span<int> from = [0, verbs.Lexemes.Count, 0, 0, 0];
        from[2] = from[1] + words.Lexemes.Count;
        from[3] = from[2] + adjectives.Lexemes.Count;
        var nameOffset = from[4] = from[3] + derived.Lexemes.Count;
        _lexemes = [.. verbs.Lexemes, .. Moved(words, from[1]), .. Moved(adjectives, from[2]), .. Moved(derived, from[3]),
            .. names.Lexemes.Select(l => l with { Id = l.Id + nameOffset, Origin = l.Origin < 0 ? -1 : l.Origin + nameOffset })];
        Forms = FormTable.Join([(words.Table, from[1]), (adjectives.Table, from[2]), (derived.Table, from[3]), (verbs.Table, 0), (names.Table, nameOffset)]);
        Phrases = [.. names.Phrases.Select(p => (p.Name, p.Lexeme + nameOffset))];
        _byLemma = new(() => _lexemes.GroupBy(l => l.Lemma, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(l => l.Id).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The lexicon that comes with the library; it is read at the first use.</summary>
    public static WordBook Current => Holder.Loaded;

    /// <summary>All lexemes, by number.</summary>
    public IReadOnlyList<Lexeme> Lexemes => _lexemes;

    /// <summary>The number of written forms.</summary>
    public int FormCount => Forms.Count;

    /// <summary>The lexeme with a number.</summary>
    /// <param name="id">From a <see cref="WordReading"/>.</param>
    /// <returns>The lexeme.</returns>
    public Lexeme this[int id] => _lexemes[id];

    internal FormTable Forms { get; }

    /// <summary>Names of several words in each spelling.</summary>
    internal IReadOnlyList<(string Name, int Lexeme)> Phrases { get; }

    private static IEnumerable<Lexeme> Moved(LexiconPart part, int offset) => part.Lexemes.Select(l => l with { Id = l.Id + offset });

    // Read at the first use; afterwards a plain field, which matters on the way of every word.
    private static class Holder
    {
        public static readonly WordBook Loaded = new(WordBookTables.Embedded());
    }

    /// <summary>The lexemes with a dictionary form.</summary>
    /// <param name="lemma">Exact spelling.</param>
    /// <returns>None, one or several.</returns>
    public IEnumerable<Lexeme> Find(string lemma) => _byLemma.Value.TryGetValue(lemma, out var ids) ? ids.Select(id => _lexemes[id]) : [];
}
