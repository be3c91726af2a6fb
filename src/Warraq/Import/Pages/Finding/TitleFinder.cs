using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>Finds the headline by what stands around it: breadcrumb, author, date, and the body that follows.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 240, LookAhead = 14;

    /// <summary>The index of the headline's line, or -1.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="declared">Folded headlines that the page's metadata names.</param>
    public static int Find(IReadOnlyList<PageLine> lines, IReadOnlyList<string> declared)
    {
        var named = NamedElsewhere(lines);
        var end = EndOfArticles(lines);
        var sections = LabelFinder.NamesOnPage(lines, Math.Min(lines.Count, 80));
        var prose = 0;
        var (best, bestScore) = (-1, 0.0);
        var inList = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Role is LineRole.Latest or LineRole.Related or LineRole.RelatedInline) inList = true;
            else if (line.Role is not (LineRole.None or LineRole.Ago or LineRole.Number)) inList = false;
            if (line.Role == LineRole.None && line.IsProse && line.EndsWithStop && line.Mark?.Region is null) prose++;
            if (!MayBeTitle(line)) continue;
            // Behind sentences stands a subheading.
            var score = Score(lines, i, named, declared, sections) - (inList ? 3 : 0) - (i > end ? 8 : 0) - Math.Min(prose, 3);
            if (score > bestScore) (best, bestScore) = (i, score);
        }
        return best;
    }

    private static bool MayBeTitle(PageLine line) =>
        line.Role == LineRole.None && line.Text.Length <= LongestTitle && (line.WordCount is >= 2 and <= 32 || line.Mark is { Heading: 1 }) && line.IsShort
        && !(line.Mark is { } mark && (mark.Region is not null && mark.Heading != 1 || mark.ListItem));

    private static double Score(IReadOnlyList<PageLine> lines, int i, Dictionary<string, double> named, IReadOnlyList<string> declared, HashSet<string> sections)
    {
        var line = lines[i];
        var score = line.WordCount switch { < 3 => -3.0, < 4 => -0.5, <= 14 => 2, <= 20 => 1, _ => 0 };
        if (line.EndsWithStop) score -= 3;
        if (line.WordCount <= 6 && line.Key.Contains("# #", StringComparison.Ordinal)) score -= 3; // a result: «الشراع 3 - 2 النوارس»
        if (line.StartsWithListMark || line.Key.StartsWith("# ", StringComparison.Ordinal) && char.IsDigit(line.Text[0]) && line.Text.Length > 3 && line.Text[1] is ' ' or '.' or '-' or ')') score -= 3;
        score += named.GetValueOrDefault(line.Key);
        if (declared.Contains(line.Key, StringComparer.Ordinal)) score += 8;
        else if (declared.Any(title => line.Key.Length > 12 && title.Contains(line.Key, StringComparison.Ordinal))) score += 4;
        score += FromMark(line);
        score += Before(lines, i, sections) + After(lines, i);
        return score;
    }

    private static double FromMark(PageLine line)
    {
        if (line.Mark is not { } mark) return 0;
        var score = mark.Heading switch { 1 => 5, 2 => 2, 3 => 1, _ => 0.0 } + Math.Clamp((mark.FontSize - 3) * 1.5, 0, 4);
        if (mark.IsTitle) score += 4;
        if (mark.LinkShare > 0.8) score -= 3;
        if (mark.Tag == "p" && line.EndsSentence) score -= 2;
        return score;
    }

    private static double Before(IReadOnlyList<PageLine> lines, int i, HashSet<string> sections)
    {
        if (i == 0) return 1;
        var before = lines[i - 1];
        return before.Role switch
        {
            LineRole.Breadcrumb => 3,
            LineRole.Date or LineRole.Menu => 1,
            LineRole.None when IsLabelLine(before, sections) => 3,
            // Under a labelled headline stands its deck.
            LineRole.None when i > 1 && before.WordCount is >= 4 and <= 20 && !before.EndsWithStop && (lines[i - 2].Role == LineRole.Breadcrumb || IsLabelLine(lines[i - 2], sections)) => -3,
            _ => 0,
        };
    }

    private static bool IsLabelLine(PageLine line, HashSet<string> sections) =>
        line.Role == LineRole.None && line.WordCount <= 8 && !line.EndsSentence && Labels.AreLabels(Labels.Split(line.Raw, sections), sections);

    private static double After(IReadOnlyList<PageLine> lines, int i)
    {
        var (score, rivals) = (0.0, 0);
        if (i + 1 < lines.Count && lines[i + 1].Role == LineRole.Ago) score -= 2;
        var (dated, signed) = (false, false);
        for (var j = i + 1; j < lines.Count && j <= i + LookAhead; j++)
        {
            var next = lines[j];
            if (next.Role is LineRole.Date or LineRole.Updated && !dated && j - i <= 6) (dated, score) = (true, score + 2.5);
            else if (next.Role == LineRole.Byline && !signed && j - i <= 6) (signed, score) = (true, score + 2.5);
            else if (next.Role is LineRole.Share or LineRole.Count && j - i <= 6) score += 0.5;
            else if (next.Role is LineRole.Latest or LineRole.Related or LineRole.Footer) return score - 2;
            else if (next.Role == LineRole.None && next.Mark?.Region is null)
            {
                if (j - i <= 2 && !next.EndsWithStop && IsCredited(lines, j)) continue; // the deck
                if (next.IsProse || next.Mark is { Tag: "p" or "blockquote" } && next.EndsSentence)
                    return score + 3 - Math.Min(rivals * 1.5, 4) + Math.Min(ProseFrom(lines, j), 4);
                if (next.WordCount >= 4 && !next.EndsWithStop) rivals++;
            }
        }
        return score - rivals;
    }

    private static bool IsCredited(IReadOnlyList<PageLine> lines, int i)
    {
        for (var j = i + 1; j < lines.Count && j <= i + 3; j++)
        {
            if (lines[j].Role is LineRole.Byline or LineRole.Date or LineRole.Updated) return true;
            if (lines[j].Role == LineRole.None && lines[j].IsProse) return false;
        }
        return false;
    }

    /// <summary>How many sentences of a story follow without the end of an article between them.</summary>
    private static int ProseFrom(IReadOnlyList<PageLine> lines, int from)
    {
        var prose = 0;
        for (var i = from; i < lines.Count && i < from + 20 && prose < 4; i++)
        {
            if (lines[i].Role is LineRole.Comments or LineRole.Tags or LineRole.Footer or LineRole.AuthorBox) break;
            if (lines[i].Role == LineRole.None && lines[i].IsProse) prose++;
        }
        return prose;
    }

    /// <summary>Headlines that stand a second time on the page: in the breadcrumb, in the page's name, above the comments.</summary>
    private static Dictionary<string, double> NamedElsewhere(IReadOnlyList<PageLine> lines)
    {
        var named = new Dictionary<string, double>();
        var seen = new HashSet<string>();
        foreach (var line in lines)
        {
            if (line.Role == LineRole.Breadcrumb && Breadcrumbs.Read(line) is { } steps) Add(steps[^1], 7);
            else if (line.Role == LineRole.Comments && line.Rest.Length > 10) Add(line.Rest, 4);
            else if (line.Role == LineRole.None && line.IsShort && line.WordCount is >= 4 and <= 30)
            {
                if (!seen.Add(line.Key)) Add(line.Text, 1.5);
                var cells = Cells.WithDashes(line.Raw);
                if (cells.Count is 2 or 3 && Cells.WordsIn(cells[0]) >= 4) Add(cells[0], 1.5);
            }
        }
        return named;

        void Add(string text, double weight)
        {
            var key = PhraseKey.Of(text.Trim('“', '”', '"', '«', '»', ' ', '…'));
            if (key.Length > 8) named[key] = Math.Max(named.GetValueOrDefault(key), weight);
        }
    }

    /// <summary>From where on everything is comments and footer: a line behind it is no headline of the story.</summary>
    private static int EndOfArticles(IReadOnlyList<PageLine> lines)
    {
        var prose = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Role == LineRole.None && lines[i].IsProse && lines[i].Mark?.Region is null) prose++;
            if (prose > 0 && lines[i].Role is LineRole.Comments or LineRole.Tags or LineRole.Form && BodyEnd.IsReal(lines, i)) return i;
        }
        return lines.Count;
    }
}
