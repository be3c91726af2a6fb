using Warraq.Arabic.Letters;

namespace Warraq.Import.Pages.Lines;

/// <summary>Turns the text dump of a page into lines.</summary>
internal static class TextLines
{
    public static List<PageLine> Read(string text, List<string> steps)
    {
        var rows = Rows(text);
        var joined = HardWrap.Join(rows);
        if (joined.Count < rows.Count) steps.Add($"{rows.Count - joined.Count} hard line breaks inside paragraphs joined.");
        var lines = new List<PageLine>(joined.Count);
        foreach (var (row, blank) in JoinBreadcrumbs(joined))
        {
            var line = new PageLine(row) { BlankBefore = blank };
            if (line.Text.Length > 0) lines.Add(line);
        }
        return lines;
    }

    /// <summary>Non-empty rows, each with whether an empty one stood before it.</summary>
    private static List<(string Text, bool BlankBefore)> Rows(string text)
    {
        var rows = new List<(string, bool)>();
        var blank = true;
        foreach (var range in text.AsSpan().SplitAny("\n\r\f\v\u0085\u2028\u2029"))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var row = text.AsSpan(start, length);
            if (row.IsWhiteSpace())
            {
                // The empty piece between \r and \n is no empty line.
                if (!(length == 0 && start > 0 && start < text.Length && text[start] == '\n' && text[start - 1] == '\r')) blank = true;
                continue;
            }
            rows.Add((row.ToString(), blank));
            blank = false;
        }
        return rows;
    }

    /// <summary>A dump may put every step of a breadcrumb, and every › between them, on a line of its own.</summary>
    private static IEnumerable<(string Text, bool BlankBefore)> JoinBreadcrumbs(List<(string Text, bool BlankBefore)> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var (text, blank) = rows[i];
            var last = i;
            while (text.Length < 400 && last + 2 < rows.Count && IsArrow(rows[last + 1].Text))
            {
                text = $"{text} › {rows[last + 2].Text}";
                last += 2;
            }
            i = last;
            yield return (text, blank);
        }
    }

    private static bool IsArrow(string row) => row.Length < 12 && ArabicText.Clean(row) is "›" or "»" or ">" or "/" or "←" or "‹" or "«" or ">>" or "❯";
}
