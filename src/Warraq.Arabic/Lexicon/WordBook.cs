using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>
/// The lexicon of Warraq: lexemes and all their forms, read once from the tables under <c>Lexicon/</c>. It is the only place that
/// knows words; everything above asks <see cref="WordReader"/>.
/// </summary>
public sealed class WordBook
{
    private readonly List<Lexeme> _lexemes = [];
    private readonly Lazy<Dictionary<string, int[]>> _byLemma;

    internal WordBook(WordBookTables tables)
    {
        LexiconPart verbs = new(), words = new(), names = new();
        // Verbs have as many forms as all others together.
        Parallel.Invoke(
            () => VerbRows.Read(verbs, tables),
            () =>
            {
                new WordRows(words).Read(tables);
                NameRows.Read(names, tables);
            });
        _lexemes.AddRange(verbs.Lexemes);
        Forms = words.Table;
        Take(words, _lexemes.Count, originOffset: 0); // masdars and participles come from verbs, which have the first numbers
        Forms.Append(verbs.Table, 0);
        var offset = _lexemes.Count;
        Take(names, offset, originOffset: offset);
        Forms.Append(names.Table, offset);
        Phrases = [.. names.Phrases.Select(p => (p.Name, p.Lexeme + offset))];
        Forms.Seal();
        _byLemma = new(() => _lexemes.GroupBy(l => l.Lemma, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(l => l.Id).ToArray(), StringComparer.Ordinal));
    }

    // The lexemes of a part get their final numbers; the forms of the first part are in place already.
    private void Take(LexiconPart part, int offset, int originOffset)
    {
        foreach (var lexeme in part.Lexemes) _lexemes.Add(lexeme with { Id = lexeme.Id + offset, Origin = lexeme.Origin < 0 ? -1 : lexeme.Origin + originOffset });
        if (part.Table == Forms) Forms.Renumber(offset);
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
