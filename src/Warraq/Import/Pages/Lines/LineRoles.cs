using System.Buffers;
using Warraq.Arabic.Dates;
using Warraq.Import.Pages.Finding;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Lines;

/// <summary>
/// Says of each line what its words alone make it: a share row, a date line, a menu. A line is judged as a whole and only when it
/// is short, so that a sentence about comments or sharing stays a sentence (rule NW07).
/// </summary>
internal static class LineRoles
{
    private static readonly SearchValues<char> Letters = SearchValues.Create(
        [.. Enumerable.Range(0, 0x700).Select(code => (char)code).Where(char.IsLetter)]);

    public static void Assign(IReadOnlyList<PageLine> lines)
    {
        foreach (var line in lines) (line.Role, line.Rest) = Of(line);
    }

    private static (LineRole Role, string Tail) Of(PageLine line)
    {
        if (!line.IsShort)
        {
            return line.Text.Length == 0 || line.Text.AsSpan().IndexOfAny(Letters) < 0 && !line.Text.Any(char.IsLetter)
                ? (LineRole.Number, "") : (LineRole.None, "");
        }
        if (IsHour(line)) return (LineRole.Hour, "");
        if (!line.Key.AsSpan().ContainsAnyExcept('#', ' ')) return DateLines.Read(line.Text) is null ? (LineRole.Number, "") : (LineRole.Date, "");
        if (IsCaption(line)) return (LineRole.Caption, "");
        if (IsFooter(line)) return (LineRole.Footer, "");
        if (IsCookieNotice(line)) return (LineRole.Cookie, "");
        if (Breadcrumbs.Read(line) is not null) return (LineRole.Breadcrumb, "");
        var byline = Bylines.Read(line);
        if (byline is null && line.WordCount <= 22 && !line.EndsWithStop && line.Key.Contains('#', StringComparison.Ordinal) && DateLines.RoleOf(line) is { } dated) return (dated, "");
        if (ChromePhrases.Find(line) is { Role: not LineRole.None } found) return found;
        if (DateWords.IsAgo(line.Key)) return (LineRole.Ago, "");
        if (byline is { } credit) return credit;
        if (line.Key.EndsWith(" يقول", StringComparison.Ordinal) && line.Text.EndsWith(':') && line.WordCount <= 6) return (LineRole.CommentPart, "");
        if (IsMenu(line)) return (LineRole.Menu, "");
        return (LineRole.None, "");
    }

    private static bool IsHour(PageLine line) =>
        line.WordCount <= 5 && line.Text.Length <= 30 && char.IsDigit(line.Text[0]) && line.Text.AsSpan().ContainsAny(':', '.')
        && line.Key.StartsWith("# #", StringComparison.Ordinal) && DateWords.Strangers(line.Key) == 0
        && line.Key.Count(c => c == '#') is 2 or 3 && !ArabicDate.TryParse(line.Text, out _)
        && line.Text.TakeWhile(c => char.IsDigit(c)).Count() <= 2;

    private static bool IsFooter(PageLine line)
    {
        if (line.WordCount > 25) return false;
        if (line.Text.Contains('©', StringComparison.Ordinal)) return true;
        var rights = line.Key.Contains("جميع الحقوق محفوظه", StringComparison.Ordinal) || line.Key.Contains("كل الحقوق محفوظه", StringComparison.Ordinal)
            || line.Key.Contains("all rights reserved", StringComparison.Ordinal) || line.Key.StartsWith("حقوق النشر", StringComparison.Ordinal);
        return rights && (!line.EndsWithStop || line.WordCount <= 12);
    }

    /// <summary>«… (تصوير: فلان)», «… (أرشيف)».</summary>
    private static bool IsCaption(PageLine line)
    {
        if (line.WordCount > 30 || line.Text[^1] is not (')' or ']') || line.Text.LastIndexOfAny(['(', '[']) is not (var open and > 0)) return false;
        var credit = PhraseKey.Of(line.Text[(open + 1)..]).Split(' ');
        return credit[0] is "تصوير" or "عدسه" or "ارشيف" or "ارشيفيه" or "الارشيف" or "صوره" or "الصوره" or "photo" or "file" && !line.Text[..open].TrimEnd().EndsWith('.');
    }

    private static bool IsCookieNotice(PageLine line) =>
        (line.Key.Contains("ملفات تعريف الارتباط", StringComparison.Ordinal) || line.Key.Contains("الكوكيز", StringComparison.Ordinal)
            || line.Key.Contains(" cookies", StringComparison.Ordinal))
        && Array.Exists(CookieOpenings, opening => line.Key.StartsWith(opening, StringComparison.Ordinal))
        && (line.WordCount <= 10 || Array.Exists(Consent, word => line.Key.Contains(word, StringComparison.Ordinal)));

    // A notice asks for consent; a story about such notices does not.
    private static readonly string[] Consent = [.. new[]
    {
        "توافق", "الخصوصية", "موافقتك", "قبول", "رفض", "إعدادات", "شروط", "المزيد", "agree", "consent", "privacy", "accept",
    }.Select(PhraseKey.Of)];

    private static readonly string[] CookieOpenings = [.. new[]
    {
        "نستخدم", "نحن نستخدم", "يستخدم هذا الموقع", "يستخدم موقعنا", "يستخدم الموقع", "باستخدامك", "باستخدام هذا الموقع", "بمتابعة التصفح",
        "هذا الموقع يستخدم", "موقعنا يستخدم", "باستمرارك", "We use", "This site uses", "This website uses", "By using",
    }.Select(PhraseKey.Of)];

    /// <summary>Several short entries side by side, divided by bars, tabs or wide gaps.</summary>
    private static bool IsMenu(PageLine line)
    {
        var cells = Cells.Of(line.Raw);
        if (cells.Count < 3 && Cells.WithDashes(line.Raw) is { Count: > 2 } dashed && dashed.Exists(SectionNames.IsHome)) cells = dashed;
        if (cells.Count < 3 || cells.Exists(cell => Cells.WordsIn(cell) > 4)) return false;
        return cells.Exists(SectionNames.IsHome) || cells.Count(SectionNames.IsKnown) * 2 > cells.Count;
    }
}
