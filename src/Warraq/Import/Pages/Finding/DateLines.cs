using Warraq.Arabic.Dates;
using Warraq.Arabic.Letters;
using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>A date as a page prints it.</summary>
/// <param name="Named">Whether words such as «نشر في» say that it is the publication.</param>
internal sealed record PrintedDate(DateOnly Day, TimeOnly? Time, bool Named);

/// <summary>Reads dates from short lines and tells publication from «آخر تحديث».</summary>
internal static class DateLines
{
    /// <summary>The day of publication in a line, or null when it has none or only that of the last update.</summary>
    public static PrintedDate? Read(string text)
    {
        PrintedDate? plain = null;
        foreach (var (kind, part) in Parts(text))
        {
            if (kind == Opening.Updated || !ArabicDate.TryParse(part, out var day, out var time)) continue;
            var date = new PrintedDate(day, time, kind == Opening.Published);
            if (date.Named) return date;
            plain ??= date;
        }
        return plain;
    }

    /// <summary>Date, Updated, or null when the line is more than a date.</summary>
    public static LineRole? RoleOf(PageLine line)
    {
        var strangers = DateWords.Strangers(line.Key);
        if (strangers > 3) return CellsWithDate(line) ? LineRole.Date : null;
        var parts = Parts(line.Text);
        var any = ArabicDate.TryParse(line.Text, out _);
        var opened = parts.Exists(part => part.Kind != Opening.None);
        var partial = strangers == 0 && line.WordCount is >= 2 and <= 6 && line.Key.Any(char.IsLetter); // «26 مارس، 01:14»
        if (partial && !any && !opened) return LineRole.Date;
        if (!any && !(opened && strangers == 0) && !IsOpenedAgo(parts)) return null;
        if (strangers > (opened ? 3 : 1)) return CellsWithDate(line) ? LineRole.Date : null;
        return Read(line.Text) is null && parts.Exists(part => part.Kind == Opening.Updated) ? LineRole.Updated : LineRole.Date;
    }

    /// <summary>«نادر الشراعي - 12/11/2024»: one of the cells is a date and nothing else.</summary>
    private static bool CellsWithDate(PageLine line)
    {
        if (line.WordCount > 16 || line.Key.AsSpan().Count('#') is < 2 or > 9) return false;
        var cells = Cells.WithDashes(line.Raw);
        return cells.Count >= 2 && cells.Exists(cell => DateWords.Strangers(PhraseKey.Of(cell)) == 0 && ArabicDate.TryParse(cell, out _));
    }

    private static bool IsOpenedAgo(List<(Opening Kind, string Text)> parts) =>
        parts.Exists(part => part.Kind != Opening.None && DateWords.IsAgo(PhraseKey.Of(part.Text)));

    private enum Opening { None, Published, Updated }

    /// <summary>Cuts a line where a word names the date that follows, also when it is joined to the date before it.</summary>
    private static List<(Opening Kind, string Text)> Parts(string text)
    {
        if (text.Length > 300) return [];
        // Folding keeps the length of clean text without vowels; where it does not, the line is taken as a whole.
        var folded = ArabicKeys.Search(text);
        var source = folded.Length == text.Length ? text : folded;
        var cuts = new List<(int At, int End, Opening Kind)>();
        Mark(folded, DateWords.Updated, Opening.Updated, cuts);
        Mark(folded, DateWords.Published, Opening.Published, cuts);
        cuts.Sort((a, b) => a.At.CompareTo(b.At));
        var parts = new List<(Opening, string)>();
        var (start, kind) = (0, Opening.None);
        foreach (var (at, end, next) in cuts)
        {
            if (at < start) continue;
            if (at > start) parts.Add((kind, source[start..at]));
            (start, kind) = (end, next);
        }
        parts.Add((kind, source[start..]));
        return parts;
    }

    private static void Mark(string folded, IReadOnlyList<string> phrases, Opening kind, List<(int At, int End, Opening Kind)> cuts)
    {
        foreach (var phrase in phrases)
        {
            for (var at = folded.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = folded.IndexOf(phrase, at + phrase.Length, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + phrase.Length;
                // Before it may stand a digit (joined dump), never a letter; after it no letter.
                if (at > 0 && char.IsLetter(folded[at - 1]) || end < folded.Length && char.IsLetter(folded[end])) continue;
                if (!cuts.Exists(cut => at < cut.End && end > cut.At)) cuts.Add((at, end, kind));
            }
        }
    }
}
