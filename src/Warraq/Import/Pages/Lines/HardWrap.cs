namespace Warraq.Import.Pages.Lines;

/// <summary>
/// Puts paragraphs together again that an editor or a mail program has wrapped. Wrapping is greedy: a row was broken because the
/// first word of the next did not fit any more, and that is what is looked for.
/// </summary>
internal static class HardWrap
{
    private const int Narrowest = 40, Widest = 110, FewestBreaks = 4, RowsLookedAt = 3000;

    public static List<(string Text, bool BlankBefore)> Join(List<(string Text, bool BlankBefore)> rows)
    {
        var width = Width(rows);
        if (width == 0) return rows;
        var joined = new List<(string, bool)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (text, blank) = rows[i];
            if (i + 1 >= rows.Count || !Continues(rows, i, width))
            {
                joined.Add((text, blank));
                continue;
            }
            var parts = new List<string> { text };
            while (i + 1 < rows.Count && Continues(rows, i, width)) parts.Add(rows[++i].Text.TrimStart());
            joined.Add((string.Join(' ', parts), blank));
        }
        return joined;
    }

    /// <summary>The width at which the page was wrapped; 0 when it was not.</summary>
    private static int Width(List<(string Text, bool BlankBefore)> rows)
    {
        var seen = Math.Min(rows.Count, RowsLookedAt);
        var lengths = rows.Take(seen).Select(row => row.Text.AsSpan().TrimEnd().Length).ToList();
        var (best, most) = (0, FewestBreaks - 1);
        foreach (var width in lengths.Where(length => length is >= Narrowest and <= Widest).Distinct())
        {
            // A few wider rows (a menu, a notice that was not wrapped) are no proof against it.
            if (lengths.Count(length => length > width) * 10 > seen) continue;
            var (breaks, sentences, full) = (0, 0, 0);
            for (var i = 0; i + 1 < seen; i++)
            {
                if (lengths[i] >= width * 3 / 4 && !rows[i + 1].BlankBefore) full++;
                if (!Continues(rows, i, width)) continue;
                breaks++;
                if (rows[i].Text.AsSpan().TrimEnd().EndsWith(".", StringComparison.Ordinal)) sentences++;
            }
            if (breaks > most && sentences * 3 <= breaks && breaks * 5 >= full * 4) (best, most) = (width, breaks);
        }
        return best;
    }

    private static bool Continues(List<(string Text, bool BlankBefore)> rows, int i, int width)
    {
        var row = rows[i].Text.AsSpan().TrimEnd();
        var next = rows[i + 1];
        if (next.BlankBefore || row.Length > width || row.Length < width / 2) return false;
        if (char.IsWhiteSpace(next.Text[0]) && !char.IsWhiteSpace(rows[i].Text[0])) return false;
        var word = next.Text.AsSpan().TrimStart();
        if (word.Length > 1 && word[0] is '•' or '-' or '*' or '–' && word[1] == ' ') return false;
        var end = word.IndexOf(' ');
        return row.Length + 1 + (end < 0 ? word.Length : end) > width;
    }
}
