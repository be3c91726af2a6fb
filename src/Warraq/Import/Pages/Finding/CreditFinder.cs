using Warraq.Arabic.Letters;
using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>Finds who wrote the story and where it comes from.</summary>
internal static class CreditFinder
{
    private const int LongestName = 60;

    /// <summary>The person of an author line before the body, or of a signature behind it; empty when none is named.</summary>
    public static string AuthorBefore(IReadOnlyList<PageLine> lines, int title)
    {
        var end = Math.Min(lines.Count, title + 14);
        for (var i = Math.Max(0, title - 4); i < end; i++)
        {
            var line = lines[i];
            if (i > title && line.Role == LineRole.None && line.IsProse && !IsDeck(lines, i)) break;
            if (line.Mark?.Region is not null) continue;
            if (line.Role == LineRole.Byline && Person(OfByline(lines, i, title)) is { Length: > 0 } name) return name;
        }
        for (var i = title + 1; i < end; i++)
        {
            if (lines[i].Role == LineRole.None && lines[i].IsProse && !IsDeck(lines, i)) break;
            if (lines[i].Mark?.Region is null && BareName(lines, i, title) is { Length: > 0 } name) return name;
        }
        return "";
    }

    private static bool IsDeck(IReadOnlyList<PageLine> lines, int i) =>
        lines.Skip(i + 1).Take(2).Any(next => next.Role is LineRole.Byline or LineRole.Date || next.Mark is { IsAuthor: true });

    /// <summary>A signature between the last paragraph and the page's foot.</summary>
    public static string AuthorAfter(IReadOnlyList<PageLine> lines, Body body)
    {
        for (var i = body.Lines.Count > 0 ? body.Lines[0] : 0; i < Math.Min(lines.Count, body.End + 8); i++)
        {
            if (i > body.End && lines[i].Role is LineRole.Comments or LineRole.Footer) break;
            if (lines[i].Role == LineRole.Byline && lines[i].Why is not null && lines[i].Mark?.Region is null or "footer" or "author box" && Person(OfByline(lines, i, body.Title)) is { Length: > 0 } name) return name;
        }
        return SignedBio(lines, body);
    }

    /// <summary>The credited origin, or null.</summary>
    public static string? Source(IReadOnlyList<PageLine> lines, Body body)
    {
        var end = Math.Min(lines.Count, body.End + 12);
        for (var i = Math.Max(0, body.Title); i < end; i++)
        {
            if (i > body.End && lines[i].Role is LineRole.Comments or LineRole.Form) break;
            if (lines[i].Role == LineRole.Source && lines[i].Why is not null) return Origin(lines[i].Rest.Length > 0 ? lines[i].Rest : lines[i].Text);
        }
        for (var i = body.Title + 1; i < body.Start && i > 0; i++)
        {
            if (lines[i].Role == LineRole.Byline && NameOf(lines[i].Rest) is { Length: > 0 } name && CreditWords.IsAgency(name)) return name;
            if (lines[i].Role is LineRole.None or LineRole.Date && Cells.WithDashes(lines[i].Raw).Find(CreditWords.IsAgency) is { } agency) return Origin(agency);
        }
        return body.Lines.Count > 0 ? InBrackets(lines[body.Lines[^1]].Text) : null;
    }

    /// <summary>A person's name, or empty for a desk, a site or an agency.</summary>
    public static string Person(string name)
    {
        name = NameOf(name);
        return name.Length is 0 or > LongestName || CreditWords.IsNobody(name) || !name.Any(char.IsLetter) ? "" : name;
    }

    private static string OfByline(IReadOnlyList<PageLine> lines, int i, int title)
    {
        if (lines[i].Rest.Length > 0) return FirstCell(lines[i]);
        // «بقلم» on a line of its own: the name is the next one. Above the headline «كتب» is a section.
        return i > title && i + 1 < lines.Count && lines[i + 1].Role == LineRole.None && lines[i + 1].WordCount is >= 1 and <= 5 ? lines[i + 1].Text : "";
    }

    private static string FirstCell(PageLine line)
    {
        var cells = Cells.WithDashes(line.Rest);
        var whole = Cells.Of(line.Raw);
        // A cell of the row may end the name where the clean text shows no gap.
        var name = cells.Count > 0 ? cells[0] : "";
        foreach (var cell in whole)
        {
            var at = name.IndexOf(cell, StringComparison.Ordinal);
            if (at > 0) name = name[..at];
        }
        return name;
    }

    /// <summary>Cuts what does not belong to a name: dates, share words, brackets, the writer's place.</summary>
    private static string NameOf(string text)
    {
        text = ArabicText.Clean(text);
        var cut = text.IndexOfAny(['|', '(', '[', ',', '/', '•', '·', '\t']);
        if (cut > 0) text = text[..cut];
        if (text.IndexOf(" - ", StringComparison.Ordinal) is var dash and > 0) text = text[..dash];
        if (text.IndexOf(" – ", StringComparison.Ordinal) is var line and > 0) text = text[..line];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i])) continue;
            text = text[..i];
            break;
        }
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var opening in new[] { "الدكتور/", "أ/" }) words.Remove(opening);
        for (var i = 1; i < words.Count; i++)
        {
            var rest = new PageLine(string.Join(' ', words.Skip(i)));
            var role = ChromePhrases.Find(rest).Role;
            var dated = IsWeekday(rest.Key.Split(' ')[0]) || DateWords.Published.Any(word => rest.Key.StartsWith(word + " ", StringComparison.Ordinal) || rest.Key == word)
                || DateWords.Updated.Any(word => rest.Key.StartsWith(word, StringComparison.Ordinal));
            if (role != LineRole.None && rest.Key.Length > 2 || dated || words[i] is "في" or "بتاريخ" or "يوم" or "on") words.RemoveRange(i, words.Count - i);
        }
        return string.Join(' ', words).Trim(' ', ':', '-', '–', '—', '.', '،', ',', '»', '«', '*', '@');
    }

    private static readonly HashSet<string> Weekdays =
        [.. new[] { "السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة" }.Select(PhraseKey.Of)];

    private static bool IsWeekday(string word) => Weekdays.Contains(word);

    /// <summary>A name without «بقلم» between headline and body: alone, beside a place, or beside the date.</summary>
    private static string BareName(IReadOnlyList<PageLine> lines, int i, int title)
    {
        var line = lines[i];
        if (line.Mark is { IsAuthor: true } && line.WordCount <= 6) return Person(line.Text);
        if (line.Role is not (LineRole.None or LineRole.Date) || line.EndsSentence || line.WordCount > 14) return "";
        var cells = Cells.WithDashes(line.Raw).Where(cell => DateLines.Read(cell) is null && !SectionNames.IsKnown(cell)).ToList();
        if (cells.Count == 2 && cells.Exists(cell => Cells.WordsIn(cell) == 1 && IsSiteName(lines, cell))) return "";
        if (cells.Count == 2 && cells.TrueForAll(IsNameLike) && !cells.Exists(CreditWords.IsNobody)) return Cells.WordsIn(cells[1]) >= 2 ? Person(cells[1]) : Cells.WordsIn(cells[0]) >= 2 ? Person(cells[0]) : "";
        if (line.Role == LineRole.Date) return cells.Count == 1 && cells[0] != line.Text && Cells.WordsIn(cells[0]) is 2 or 3 or 4 && IsNameLike(cells[0]) ? Person(cells[0]) : "";
        if (cells.Count == 1 && cells[0].Split('،') is [var person, var place] && Cells.WordsIn(person) is 2 or 3 && Cells.WordsIn(place.Trim()) <= 3 && IsNameLike(person)) return Person(person);
        if (cells.Count != 1 || line.WordCount is < 2 or > 4 || !IsNameLike(line.Text)) return "";
        var dated = i + 1 < lines.Count && lines[i + 1].Role is LineRole.Date or LineRole.Updated or LineRole.Count || i > 0 && lines[i - 1].Role is LineRole.Date && i - 1 > title;
        var again = lines.Skip(i + 1).Any(other => other.Key == line.Key || other.Key == "صوره " + line.Key);
        var bio = i + 1 < lines.Count && CreditWords.OpensBio(lines[i + 1].Key);
        var opinion = lines.Take(title).TakeLast(4).Any(above => above.Role == LineRole.None && Labels.Split(above.Raw, new HashSet<string>()).Exists(SectionNames.IsOpinion)
            || above.Role == LineRole.Breadcrumb && Breadcrumbs.Read(above)!.Any(SectionNames.IsOpinion));
        return dated || again || bio || opinion && i == title + 1 ? Person(line.Text) : "";
    }

    /// <summary>Whether a word stands in the paper's name, as the head or the foot of the page shows it.</summary>
    private static bool IsSiteName(IReadOnlyList<PageLine> lines, string name)
    {
        var key = $" {PhraseKey.Of(name)} ";
        return lines.Where((line, i) => line.Role == LineRole.Footer || i < 4 && line.WordCount <= 4).Any(line => $" {line.Key} ".Contains(key, StringComparison.Ordinal));
    }

    internal static bool IsNameLike(string text) =>
        Cells.WordsIn(text) <= 4 && text.Length <= 40 && !text.Any(c => char.IsDigit(c) || c is ':' or '؟' or '!' or '«' or '"' or '“' or '،' or '(');

    /// <summary>«نادر الشراعي» and «كاتب من …» under the last paragraph.</summary>
    private static string SignedBio(IReadOnlyList<PageLine> lines, Body body)
    {
        for (var i = body.End; i < Math.Min(lines.Count - 1, body.End + 3); i++)
        {
            var line = lines[i];
            if (line.Role == LineRole.None && line.WordCount is >= 2 and <= 4 && IsNameLike(line.Text) && CreditWords.OpensBio(lines[i + 1].Key) && line.Mark?.Region is null)
                return Person(line.Text.TrimStart('*', ' '));
        }
        return "";
    }

    private static string Origin(string text)
    {
        var cell = Cells.Of(text) is { Count: > 0 } cells ? cells[0] : text;
        return ArabicText.Clean(cell).Trim(' ', '(', ')', '[', ']', '.', '-', '–', ':', '*');
    }

    /// <summary>«(أ ف ب)» at the end of the last paragraph.</summary>
    private static string? InBrackets(string text)
    {
        text = text.TrimEnd('.', ' ');
        if (!text.EndsWith(')') || text.LastIndexOf('(') is not (var open and > 0)) return null;
        var name = text[(open + 1)..^1].Trim();
        return Array.TrueForAll(name.Split('،', ',', '/', '+'), CreditWords.IsAgency) && name.Length is > 1 and < 40 ? name : null;
    }
}
