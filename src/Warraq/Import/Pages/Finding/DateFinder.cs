using Warraq.Import.Pages.Lines;

namespace Warraq.Import.Pages.Finding;

/// <summary>Finds the day of publication in the lines: not the day of the visit, not the last update, not a comment's.</summary>
internal static class DateFinder
{
    private const int LinesAbove = 4;

    public static PrintedDate? Find(IReadOnlyList<PageLine> lines, Body body)
    {
        var found = new List<PrintedDate>();
        for (var i = body.Title + 1; i < body.Start; i++) Add(lines[i], found);
        if (found.Find(date => date.Named) is { } named) return named;
        if (found.Count > 0) return found[0];
        for (var i = body.Title + 1; i < body.Start; i++)
        {
            var line = lines[i];
            if (i != body.Deck && line.Role is LineRole.None or LineRole.Byline && line.WordCount <= 12 && !line.EndsSentence && line.Mark?.Region is null && DateLines.Read(line.Text) is { } loose) return loose;
        }
        if (Above(lines, body.Title) is { } above) return above;
        for (var i = body.Start; i < Math.Min(lines.Count, body.End + 6); i++)
        {
            if (i >= body.End && lines[i].Role is LineRole.Comments or LineRole.Related) break;
            if (lines[i].Why is not null && lines[i].Role is LineRole.Date && lines[i].Mark?.Region is null && DateLines.Read(lines[i].Text) is { } date && (date.Named || i >= body.End)) return date;
        }
        return null;
    }

    private static void Add(PageLine line, List<PrintedDate> found)
    {
        if (line.Role is not (LineRole.Date or LineRole.Byline or LineRole.Count or LineRole.Updated or LineRole.Labels or LineRole.Source) || line.Mark?.Region is "comments" or "related") return;
        if (DateLines.Read(line.Text) is { } date) found.Add(date);
    }

    /// <summary>Between labels and headline. Above a menu or a list of news stands the day of the visit.</summary>
    private static PrintedDate? Above(IReadOnlyList<PageLine> lines, int title)
    {
        PrintedDate? found = null;
        for (var i = title - 1; i >= 0 && i >= title - LinesAbove; i--)
        {
            var line = lines[i];
            if (line.Role is LineRole.Menu or LineRole.Latest or LineRole.Cookie or LineRole.Footer) break;
            if (line.Role == LineRole.None && line.WordCount > 5) break;
            if (line.Role != LineRole.Date || DateLines.Read(line.Text) is not { } date) continue;
            var visit = line.Key.Contains("العدد", StringComparison.Ordinal) || line.Key.Contains("اليوم", StringComparison.Ordinal);
            if (date.Named) return date;
            if (!visit) found ??= date;
        }
        return found;
    }
}
