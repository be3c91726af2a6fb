namespace Warraq.Arabic.Statements.Claims.Conflicts;

/// <summary>The rows of a statement that an article tells twice (NW01).</summary>
internal static class Duplicates
{
    public static void Add(List<RowPair> pairs, ComparedRow[] rows, Repeat repeat)
    {
        (ComparedRow A, ComparedRow B)? best = null;
        var most = 3;
        foreach (var b in rows.Where(r => r.Row.Paragraph == repeat.Paragraph))
        {
            foreach (var a in rows.Where(r => r.Row.Paragraph == repeat.EarlierParagraph && r.Row.Id < b.Row.Id))
            {
                var shared = a.Content.Shared(b.Content);
                if (shared <= most) continue;
                (best, most) = ((a, b), shared);
            }
        }
        if (best is var (first, second))
            pairs.Add(new(ConflictKind.Duplicate, first.Row, second.Row, new(first.Row.Start, first.Row.Start + first.Row.Length), new(second.Row.Start, second.Row.Start + second.Row.Length)));
    }
}
