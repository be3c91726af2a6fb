using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>
/// Words of the lexicon that speak of the same: a verb with its infinitives and participles, and words that papers use for one another.
/// They help to rank what answers a query.
/// </summary>
internal static class Relatives
{
    private static readonly Lazy<(Dictionary<int, int[]> Family, Dictionary<int, int[]> Synonyms)> Tables = new(Read);

    /// <summary>The verb of an infinitive or a participle, the infinitives and participles of a verb.</summary>
    /// <param name="lexeme">A word.</param>
    /// <returns>Other words.</returns>
    public static ReadOnlySpan<int> Family(int lexeme) => Tables.Value.Family.GetValueOrDefault(lexeme);

    /// <summary>Words of the same sense.</summary>
    /// <param name="lexeme">A word.</param>
    /// <returns>Other words.</returns>
    public static ReadOnlySpan<int> Synonyms(int lexeme) => Tables.Value.Synonyms.GetValueOrDefault(lexeme);

    private static (Dictionary<int, int[]>, Dictionary<int, int[]>) Read()
    {
        // past, imperfect, masdars, active, passive
        var families = LexiconTable.Read("verbs.tsv").Select(row => Of([row[0]], WordClass.Verb)
            .Concat(Of(row[2].Split(','), WordClass.Noun)).Concat(Of([.. row[3].Split(','), .. row[4].Split(',')], WordClass.Adjective, WordClass.Noun)));
        var synonyms = LexiconTable.Read("synonyms.tsv").Select(row => Of(row[0].Split(' '), WordClass.Noun, WordClass.Verb, WordClass.Adjective));
        return (Table(families), Table(synonyms));
    }

    private static IEnumerable<int> Of(IEnumerable<string> lemmas, params WordClass[] classes) =>
        lemmas.SelectMany(WordBook.Current.Find).Where(l => classes.Contains(l.Class)).Select(l => l.Id);

    private static Dictionary<int, int[]> Table(IEnumerable<IEnumerable<int>> groups)
    {
        Dictionary<int, HashSet<int>> table = [];
        foreach (var group in groups)
        {
            var lexemes = group.Distinct().ToArray();
            foreach (var lexeme in lexemes)
            {
                if (!table.TryGetValue(lexeme, out var others)) table[lexeme] = others = [];
                others.UnionWith(lexemes);
            }
        }
        return table.ToDictionary(t => t.Key, t => t.Value.Where(other => other != t.Key).Order().ToArray());
    }
}
