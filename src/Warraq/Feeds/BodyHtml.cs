using System.Text;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories.Body;

namespace Warraq.Feeds;

/// <summary>
/// A body as plain HTML for feed readers: absolute addresses, no classes, no styles, only elements that readers let
/// through. Language and direction stand on the one element around it, since RSS and JSON Feed carry no direction.
/// </summary>
public static class BodyHtml
{
    /// <param name="paper">For absolute addresses.</param>
    /// <param name="body">The blocks.</param>
    /// <param name="lang">Language of the story.</param>
    /// <param name="lead">Picture above the text.</param>
    /// <param name="corrections">All corrections; one without a place in the text stands at the end.</param>
    public static string Write(PaperSettings paper, StoryBody body, string lang, PictureUse? lead, IReadOnlyList<CorrectionView> corrections)
    {
        var html = new HtmlText(paper, lang);
        html.Open("div", lang, SafeText.Direction(lang));
        if (lead is not null) Picture(html, lead);
        foreach (var block in body.Blocks) Block(html, block, corrections);
        var placed = body.Blocks.OfType<CorrectionBlock>().Select(c => c.Correction).ToHashSet();
        foreach (var correction in corrections.Where(c => !placed.Contains(c.Id))) Correction(html, correction);
        html.Close("div");
        return html.ToString();
    }

    /// <summary>Text for HTML, in content and in attributes.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in SafeText.Legal(text))
            _ = c switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                _ => safe.Append(c),
            };
        return safe.ToString();
    }

    static void Block(HtmlText html, Block block, IReadOnlyList<CorrectionView> corrections)
    {
        switch (block)
        {
            case Paragraph p:
                Runs(html, "p", p.Runs, block);
                break;
            case Heading h:
                Runs(html, h.Level == 3 ? "h3" : "h2", h.Runs, block);
                break;
            case Quote q:
                html.Open("blockquote", block.Lang, block.Dir);
                foreach (var runs in q.Paragraphs) Runs(html, "p", runs);
                if (q.Speaker is { Length: > 0 } speaker) html.Element("p", $"— {speaker}");
                html.Close("blockquote");
                break;
            case ListBlock l:
                html.Open(l.Ordered ? "ol" : "ul", block.Lang, block.Dir);
                foreach (var runs in l.Items) Runs(html, "li", runs);
                html.Close(l.Ordered ? "ol" : "ul");
                break;
            case PictureBlock p:
                Picture(html, p.Use);
                break;
            case Embed e:
                html.Open("p").Link(e.Url, e.Title.Length > 0 ? e.Title : e.Url).Close("p");
                break;
            case FigureBox f:
                Figures(html, f);
                break;
            case CorrectionBlock c when corrections.FirstOrDefault(v => v.Id == c.Correction) is { } correction:
                Correction(html, correction);
                break;
            case Divider:
                html.Raw("<hr/>\n");
                break;
        }
    }

    static void Runs(HtmlText html, string element, IReadOnlyList<Run> runs, Block? block = null)
    {
        html.Open(element, block?.Lang, block?.Dir);
        foreach (var run in runs) html.Run(run);
        html.Close(element);
    }

    static void Picture(HtmlText html, PictureUse use)
    {
        html.Open("figure").Image(use);
        if (use.Caption is { Length: > 0 } || use.Credit is { Length: > 0 })
            html.Element("figcaption", string.Join(" · ", new[] { use.Caption, use.Credit }.Where(t => t is { Length: > 0 })));
        html.Close("figure");
    }

    static void Correction(HtmlText html, CorrectionView correction) =>
        html.Open("p").Raw("<strong>").Text(html.Arabic ? "تصحيح: " : "Correction: ").Raw("</strong>").Text(correction.Text).Close("p");

    /// <summary>A box of figures becomes a list; a withdrawn figure is struck and kept.</summary>
    static void Figures(HtmlText html, FigureBox box)
    {
        if (box.Title.Length > 0) html.Element("h3", box.Title);
        html.Open("ul");
        foreach (var row in box.Rows)
        {
            var number = row.To is { Length: > 0 } to ? $"{row.Number} {(html.Arabic ? "إلى" : "to")} {to}" : row.Number;
            html.Open("li").Text($"{row.Name}: ").Raw(row.Status == FigureStatus.Withdrawn ? "<del>" : "<strong>").Text(number)
                .Raw(row.Status == FigureStatus.Withdrawn ? "</del>" : "</strong>");
            if (row.State is { Length: > 0 } state) html.Text($" ({state})");
            foreach (var says in row.Says) html.Raw("<br/>").Text(says.Text);
            html.Close("li");
        }
        html.Close("ul");
    }
}
