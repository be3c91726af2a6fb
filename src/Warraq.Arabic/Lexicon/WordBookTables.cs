namespace Warraq.Arabic.Lexicon;

/// <summary>The tables that hold words, in the order in which they are read: of two words with one form the earlier table comes first.</summary>
internal static class WordBookTables
{
    /// <summary>One table and its rows.</summary>
    internal sealed record Table(string Kind, IReadOnlyList<string[]> Rows);

    /// <summary>The tables of the library.</summary>
    public static IReadOnlyList<Table> Embedded() =>
        [.. new[] { "closed", "number-words", "nouns", "adjectives", "verbs", "places", "people", "institutions" }.Select(kind => new Table(kind, LexiconTable.Read(kind + ".tsv")))];
}
