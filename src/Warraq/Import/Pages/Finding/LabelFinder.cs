using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>Finds the section labels: in the breadcrumb and in short lines beside the headline.</summary>
internal static class LabelFinder
{
    private const int LinesAbove = 40;

    public static List<string> Find(IReadOnlyList<PageLine> lines, Body body, IReadOnlyList<string> declared)
    {
        var title = body.Title;
        var titleKey = title >= 0 && title < lines.Count ? lines[title].Key : "";
        var onPage = NamesOnPage(lines, title);
        var labels = new List<string>();
        foreach (var line in lines.Take(Math.Max(body.Start, 0)).Where(line => line.Role == LineRole.Breadcrumb))
        {
            foreach (var step in Breadcrumbs.Read(line)!)
            {
                if (!IsTitle(step, titleKey)) Add(labels, step, onPage);
            }
        }
        foreach (var line in Marked(lines, body)) Take(labels, line, line.Mark!.Links.Count > 0 ? line.Mark.Links : [line.Raw], onPage);
        foreach (var line in Above(lines, title, onPage)) Take(labels, line, [line.Raw], onPage);
        if (title >= 0) Below(lines, body, onPage, labels);
        foreach (var name in declared)
        {
            if (labels.Count == 0 || onPage.Contains(PhraseKey.Of(name))) Add(labels, name, onPage);
        }
        return [.. labels.Where(label => PhraseKey.Of(label) is not ("غير مصنف" or "غير مصنفه" or "uncategorized" or ""))];
    }

    /// <summary>Lines directly above the headline that are section names.</summary>
    private static List<PageLine> Above(IReadOnlyList<PageLine> lines, int title, HashSet<string> onPage)
    {
        var run = new List<PageLine>();
        var home = false;
        for (var i = title - 1; i >= 0 && i >= title - LinesAbove; i--)
        {
            var line = lines[i];
            if (line.Role is LineRole.Date or LineRole.Count && run.Count == 0) continue;
            var section = line.Role == LineRole.None || line.Role == LineRole.Byline && line.Rest.Length == 0 && SectionNames.IsKnown(line.Text);
            if (line.Mark is { Region: not null } || !section || line.EndsSentence || line.WordCount > 9) break;
            home |= Cells.WithDashes(line.Raw).Exists(SectionNames.IsHome);
            var names = Labels.Split(line.Raw, onPage);
            var stepped = run.Count == 0 && i == title - 1 && names.Count is 2 or 3 && line.Text.AsSpan().IndexOfAny("»›/|") >= 0 && names.TrueForAll(name => Cells.WordsIn(name) <= 3);
            var known = stepped || Labels.AreLabels(names, onPage) || names.TrueForAll(name => Labels.Known(name.Split(' ')[0], onPage));
            var alone = run.Count == 0 && i == title - 1 && line.WordCount <= 2 && line.Text.Length <= 24 && !line.Text.Any(char.IsDigit);
            // The first line of a page is the paper's name more often than an unheard-of section.
            if (!stepped && !Labels.AreLabels(names, onPage) && (i == 0 || IsSiteName(lines, line))) break;
            if (!known && !alone) break;
            run.Add(line);
            if (!known) break;
        }
        run.Reverse();
        if (!home && run.Count <= 2) return run;
        // A menu with an entry a line: a label is what stands there a second time, or the last line when it holds several.
        var again = run.Where((line, i) => run.Take(i).Any(earlier => earlier.Key == line.Key)).ToList();
        if (again.Count > 0) return again;
        if (Labels.Split(run[^1].Raw, onPage).Count > 1) return [run[^1]];
        return run.Count == 3 && !home ? run : [];
    }

    private static void Below(IReadOnlyList<PageLine> lines, Body body, HashSet<string> onPage, List<string> labels)
    {
        for (var i = body.Title + 1; i < body.Start && i <= body.Title + 10; i++)
        {
            var line = lines[i];
            if (line.Mark?.Region is not null) continue;
            if (line.Role == LineRole.Labels)
            {
                foreach (var name in Labels.Split(line.Rest, onPage)) Add(labels, name, onPage);
            }
            else if (line.Role == LineRole.None && i != body.Deck && line.WordCount <= 6 && Labels.AllKnown(line)) Take(labels, line, [line.Raw], onPage);
            else if (line.Role is LineRole.Date or LineRole.Byline && !line.IsProse)
            {
                foreach (var cell in Cells.WithDashes(line.Raw).Where(cell => SectionNames.IsKnown(cell) && !CreditWords.OpensByline(cell))) Add(labels, cell, onPage);
            }
        }
    }

    private static IEnumerable<PageLine> Marked(IReadOnlyList<PageLine> lines, Body body)
    {
        for (var i = Math.Max(0, body.Title - 8); i < Math.Min(lines.Count, Math.Max(body.Start, body.Title + 8)); i++)
        {
            if (lines[i].Mark is { IsCategory: true, Region: null } && lines[i].WordCount <= 8 && i != body.Title) yield return lines[i];
        }
    }

    private static void Take(List<string> labels, PageLine line, IReadOnlyList<string> texts, HashSet<string> onPage)
    {
        line.Why = "label line";
        foreach (var text in texts)
        {
            foreach (var name in Labels.Split(text, onPage)) Add(labels, name, onPage);
        }
    }

    private static void Add(List<string> labels, string name, HashSet<string> onPage)
    {
        foreach (var each in Labels.Split(name, onPage))
        {
            if (Cells.WordsIn(each) <= 5 && !SectionNames.IsHome(each) && !labels.Exists(label => PhraseKey.Of(label) == PhraseKey.Of(each))) labels.Add(each);
        }
    }

    /// <summary>Names in the page's menus and breadcrumb: they tell where joined labels part.</summary>
    public static HashSet<string> NamesOnPage(IReadOnlyList<PageLine> lines, int title)
    {
        var titleKey = title >= 0 && title < lines.Count ? lines[title].Key : "";
        var names = new HashSet<string>();
        foreach (var line in lines)
        {
            if (line.Role == LineRole.Breadcrumb)
            {
                foreach (var step in Breadcrumbs.Read(line)!)
                {
                    if (!IsTitle(step, titleKey)) names.Add(PhraseKey.Of(step));
                }
            }
            else if (line.Role == LineRole.Menu)
            {
                foreach (var cell in Cells.WithDashes(line.Raw).Where(cell => Cells.WordsIn(cell) <= 3)) names.Add(PhraseKey.Of(cell));
            }
            else if (line.Mark is { Region: "menu" } mark)
            {
                foreach (var link in mark.Links.Where(link => Cells.WordsIn(link) <= 3)) names.Add(PhraseKey.Of(link));
            }
        }
        foreach (var entry in UprightMenus(lines, title)) names.Add(entry.Key);
        return names;
    }

    /// <summary>Menus with an entry a line: four short lines and more on end, well above the headline.</summary>
    private static IEnumerable<PageLine> UprightMenus(IReadOnlyList<PageLine> lines, int title)
    {
        var from = 0;
        for (var i = 0; i < title - 1; i++)
        {
            if (lines[i].Role is LineRole.None or LineRole.Byline && lines[i].WordCount is 1 or 2 or 3 && !lines[i].EndsSentence) continue;
            for (var k = from; i - from >= 4 && k < i; k++) yield return lines[k];
            from = i + 1;
        }
        for (var k = from; title - 1 - from >= 4 && k < title - 1; k++) yield return lines[k];
    }

    // The breadcrumb may cut the headline short.
    private static bool IsTitle(string step, string titleKey)
    {
        var key = PhraseKey.Of(step.TrimEnd('.', '…', ' '));
        return key.Length > 0 && (key == titleKey || Cells.WordsIn(step) >= 4 && (titleKey.StartsWith(key, StringComparison.Ordinal) || Cells.WordsIn(step) >= 6));
    }

    private static bool IsSiteName(IReadOnlyList<PageLine> lines, PageLine line) =>
        lines.Any(other => other.Role == LineRole.Footer && other.Key.Contains(line.Key, StringComparison.Ordinal));
}
