namespace Warraq.Arabic.Lexicon;

/// <summary>The rows of the tables that hold words.</summary>
internal sealed record WordBookTables
{
    public required IReadOnlyList<string[]> Closed { get; init; }
    public required IReadOnlyList<string[]> Numbers { get; init; }
    public required IReadOnlyList<string[]> Nouns { get; init; }
    public required IReadOnlyList<string[]> Adjectives { get; init; }
    public required IReadOnlyList<string[]> Verbs { get; init; }
    public required IReadOnlyList<string[]> Names { get; init; }

    /// <summary>The tables of the library, read side by side.</summary>
    public static WordBookTables Embedded()
    {
        string[] files = ["closed.tsv", "number-words.tsv", "nouns.tsv", "adjectives.tsv", "verbs.tsv", "places.tsv", "people.tsv", "institutions.tsv"];
        var rows = new IReadOnlyList<string[]>[files.Length];
        Parallel.For(0, files.Length, i => rows[i] = LexiconTable.Read(files[i]));
        return new() { Closed = rows[0], Numbers = rows[1], Nouns = rows[2], Adjectives = rows[3], Verbs = rows[4], Names = [.. rows[5], .. rows[6], .. rows[7]] };
    }
}
