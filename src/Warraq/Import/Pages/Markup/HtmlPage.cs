using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Warraq.Import.Pages.Lines;

namespace Warraq.Import.Pages.Markup;

/// <summary>An HTML page as lines and metadata.</summary>
internal sealed record HtmlPage(List<PageLine> Lines, PageMeta Meta, IHtmlDocument Document, int Depth)
{
    // Beyond this a page is no page; the tree builder's work grows with the square of the depth.
    private const int DeepestNesting = 1500;

    /// <summary>Reads a page; null when its elements are nested too deep to be a real one.</summary>
    public static HtmlPage? Read(string html, Uri? address)
    {
        var depth = Nesting.Deepest(html);
        if (depth > DeepestNesting) return null;
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var meta = PageMeta.Read(document, address);
        if (document.Body is not { } body) return new HtmlPage([], meta, document, depth);
        return new HtmlPage(new HtmlLines(body, new HiddenStyles(document), new Regions(body)).Read(), meta, document, depth);
    }

    /// <summary>Whether a text is HTML rather than a dump.</summary>
    public static bool Looks(string text, string? fileName)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4000)).TrimStart();
        if (head.StartsWith("\uFEFF", StringComparison.Ordinal)) head = head[1..].TrimStart();
        var opens = head.Length > 2 && head[0] == '<' && (head[1] is '!' or '?' || char.IsAsciiLetter(head[1]));
        if (opens) return true;
        var named = fileName is not null && (fileName.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase));
        var tags = 0;
        for (var i = 0; i + 1 < head.Length; i++)
        {
            if (head[i] == '<' && (char.IsAsciiLetter(head[i + 1]) || head[i + 1] == '/')) tags++;
        }
        return named ? tags > 0 : tags >= 8;
    }
}
