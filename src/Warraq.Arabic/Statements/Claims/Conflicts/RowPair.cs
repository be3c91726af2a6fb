using Warraq.Arabic.Statements.Attribution;

namespace Warraq.Arabic.Statements.Claims.Conflicts;

/// <summary>Two rows that do not agree, with the places that show it.</summary>
/// <param name="Kind">In what they differ.</param>
/// <param name="Earlier">The earlier row.</param>
/// <param name="Later">The later row.</param>
/// <param name="EarlierPlace">Units of the earlier row's paragraph.</param>
/// <param name="LaterPlace">Units of the later row's paragraph.</param>
internal sealed record RowPair(ConflictKind Kind, LedgerRow Earlier, LedgerRow Later, Span EarlierPlace, Span LaterPlace);

/// <summary>Holds the rows of a ledger against each other.</summary>
internal static class RowPairs
{
    // A story has some dozens of rows; a paste with thousands is compared as far as this.
    private const int MostRows = 400;

    public static List<RowPair> Find(ReadArticle article, IReadOnlyList<LedgerRow> rows, IReadOnlyList<Repeat> repeats)
    {
        var compared = rows.Take(MostRows).Select(row => new ComparedRow(article, row)).ToArray();
        List<RowPair> pairs = [];
        for (var later = 1; later < compared.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (a, b) = (compared[earlier], compared[later]);
                if (a.IsSameSentence(b)) continue;
                FigureConflicts.Add(pairs, a, b);
                TimeConflicts.Add(pairs, a, b);
                QuoteConflicts.Add(pairs, a, b);
            }
        }
        foreach (var repeat in repeats) Duplicates.Add(pairs, compared, repeat);
        return pairs;
    }

    /// <summary>Rows that hang together pair by pair are one conflict.</summary>
    public static IEnumerable<LedgerConflict> Group(IEnumerable<RowPair> pairs)
    {
        foreach (var kind in pairs.GroupBy(p => p.Kind).OrderBy(g => g.Key))
        {
            Dictionary<int, int> roots = [];
            foreach (var pair in kind) roots[Root(roots, pair.Later.Id)] = Root(roots, pair.Earlier.Id);
            foreach (var group in roots.Keys.Order().GroupBy(id => Root(roots, id)))
                yield return new(kind.Key, [.. group.Append(group.Key).Distinct().Order()]);
        }
    }

    private static int Root(Dictionary<int, int> roots, int id)
    {
        while (roots.TryGetValue(id, out var parent) && parent != id) id = parent;
        return id;
    }
}
