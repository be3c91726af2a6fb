using Warraq.Import.Pages.Encodings;
using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Markup;

namespace Warraq.Import.Pages;

/// <summary>Reads a saved page of a news site, a text dump or HTML, and finds the article in it. Nothing is silently lost.</summary>
public static class PageReader
{
    /// <summary>The largest page that is read, in bytes.</summary>
    public const int LargestPage = 20 * 1024 * 1024;

    /// <summary>Reads one page.</summary>
    /// <param name="bytes">The file as it is, in any encoding Arabic pages use.</param>
    /// <param name="fileName">Its name; only the ending is looked at, and only when the content leaves a doubt.</param>
    /// <param name="charsetHint">The encoding the server named, or null.</param>
    /// <param name="address">Where the page comes from, to complete addresses in it, or null.</param>
    /// <returns>The article and all that was dropped, or a reading with <see cref="PageReading.Refusal"/>. It never throws for what the bytes hold.</returns>
    public static PageReading Read(byte[] bytes, string? fileName = null, string? charsetHint = null, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > LargestPage) return Refuse($"The file has {bytes.Length / 1048576.0:0.#} MB; pages of up to {LargestPage / 1048576} MB are read.");
        if (bytes.Length == 0) return Refuse("The file is empty.");
        var page = PageBytes.Decode(bytes, charsetHint);
        if (page.Refusal is not null) return Refuse(page.Refusal);
        if (string.IsNullOrWhiteSpace(page.Text.Trim('\uFEFF'))) return Refuse("The page holds no text.") with { Encoding = page.Encoding };

        List<string> steps = [.. page.Steps];
        var html = HtmlPage.Looks(page.Text, fileName) ? HtmlPage.Read(page.Text, address) : null;
        var tooDeep = html is null && HtmlPage.Looks(page.Text, fileName);
        if (tooDeep) steps.Add("The elements are nested too deep for a page: its text was read without them.");
        var lines = html?.Lines ?? TextLines.Read(tooDeep ? Nesting.WithoutTags(page.Text) : page.Text, steps);
        LineRoles.Assign(lines);
        return new ArticleReading(lines, html, page, steps).Read();
    }

    private static PageReading Refuse(string sentence) => new() { Refusal = sentence, Steps = [sentence] };
}
