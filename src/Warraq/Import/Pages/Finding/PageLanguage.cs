namespace Warraq.Import.Pages.Finding;

internal static class PageLanguage
{
    /// <summary>What the page declares when the letters agree, else what the letters say.</summary>
    public static string Of(IReadOnlyList<PageParagraph> paragraphs, string? declared)
    {
        var (arabic, latin) = (0, 0);
        foreach (var paragraph in paragraphs.Take(40))
        {
            foreach (var c in paragraph.Text)
            {
                if (c is >= '\u0600' and <= '\u06FF') arabic++;
                else if (char.IsAsciiLetter(c) || c is >= 'À' and <= 'ɏ') latin++;
            }
        }
        var primary = (declared ?? "").Split('-', '_')[0].Trim().ToLowerInvariant();
        if (arabic >= latin) return primary is "fa" or "ur" or "ps" or "ckb" or "ku" or "ug" or "sd" ? primary : "ar";
        return primary.Length is 2 or 3 && primary is not ("ar" or "fa" or "ur") ? primary : "en";
    }
}
