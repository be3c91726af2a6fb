namespace Warraq.Arabic.Statements.Claims.Conflicts;

/// <summary>One thing quoted in several wordings: words in quotation marks are somebody's own, so only one can be right.</summary>
internal static class QuoteConflicts
{
    private const double SamePhrase = .75, SameClause = .8;

    public static void Add(List<RowPair> pairs, ComparedRow a, ComparedRow b)
    {
        if (a.Row.Quotes.Count == 0 || b.Row.Quotes.Count == 0 || a.Row.Kind != b.Row.Kind || a.Row.Kind is not (RowKind.Direct or RowKind.Partial)) return;
        foreach (var one in a.Row.Quotes)
        {
            foreach (var other in b.Row.Quotes)
            {
                if (!IsReworded(a, one, b, other)) continue;
                pairs.Add(new(ConflictKind.Quote, a.Row, b.Row, new(one.Start, one.End), new(other.Start, other.End)));
                return;
            }
        }
    }

    private static bool IsReworded(ComparedRow a, Quotation one, ComparedRow b, Quotation other)
    {
        var (first, second) = (ContentOf(a, one), ContentOf(b, other));
        var shared = first.Shared(second);
        var isSameSource = NameOf(a) == NameOf(b);
        if (a.Row.Kind == RowKind.Direct)
        {
            if (!isSameSource || shared < 4 || shared < SameClause * Math.Max(first.Count, second.Count)) return false;
        }
        else if (shared < (isSameSource ? 2 : 3) || shared < SamePhrase * Math.Min(first.Count, second.Count)) return false;
        return Key(a, one) != Key(b, other);
    }

    private static string? NameOf(ComparedRow row) => row.Row.Source?.SameAs ?? row.Row.Source?.Name;

    private static RowContent ContentOf(ComparedRow row, Quotation quote)
    {
        var (first, next) = WordsOf(row, quote);
        return RowContent.Of(row.Text, first, next);
    }

    private static string Key(ComparedRow row, Quotation quote)
    {
        var (first, next) = WordsOf(row, quote);
        return string.Join(' ', Enumerable.Range(first, next - first).Select(row.Text.Exact));
    }

    private static (int First, int Next) WordsOf(ComparedRow row, Quotation quote)
    {
        var first = row.Row.WordSpan.First;
        while (row.Text.Read.Words[first].Start < quote.Start) first++;
        var next = first;
        while (next < row.Text.Count && row.Text.Read.Words[next].Start < quote.End) next++;
        return (first, next);
    }
}
