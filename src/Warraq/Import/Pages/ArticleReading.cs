using Warraq.Import.Pages.Encodings;
using Warraq.Import.Pages.Finding;
using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Markup;

namespace Warraq.Import.Pages;

/// <summary>Puts together what the finders say about one page.</summary>
internal sealed class ArticleReading(List<PageLine> lines, HtmlPage? html, PageText page, List<string> steps)
{
    public PageReading Read()
    {
        var declared = html is null ? [] : DeclaredTitles.Keys(html.Meta);
        var titleLine = TitleFinder.Find(lines, declared);
        var title = titleLine >= 0 ? lines[titleLine].Text : html is null ? "" : DeclaredTitles.Best(html.Meta);
        if (title.Length == 0) return Refuse("No headline of an article was found on the page.");
        if (html is not null && html.Document.Body is { } root)
            MainContent.Mark(root, lines, titleLine, () => html.Depth > 200 ? null : Readability.Read(page.Text));

        var author = CreditFinder.AuthorBefore(lines, Math.Max(titleLine, 0));
        var body = new BodyFinder(lines, titleLine, author).Find();
        if (body.Lines.Count == 0) return Refuse("No text of an article was found on the page: only menus, lists of headlines or other page chrome.");
        if (author.Length == 0) author = CreditFinder.AuthorAfter(lines, body);
        var source = CreditFinder.Source(lines, body);
        var date = PublicationDate.Of(DateFinder.Find(lines, body), html?.Meta);
        var labels = LabelFinder.Find(lines, body, html is null ? [] : DeclaredTitles.Without(html.Meta.Sections, title));
        var paragraphs = Paragraphs.Of(lines, body);
        var findings = RepeatedPassages.Find(paragraphs, steps);
        var dropped = Dropped(titleLine);
        Report(labels, paragraphs, dropped, findings);

        return new PageReading
        {
            Title = title,
            Labels = labels,
            Author = html is null ? Named(author) : Named(DeclaredAuthor.Of(author, html.Meta)),
            Source = source,
            PublishedOn = date.Day,
            PublishedTime = date.Time,
            PublishedAt = date.At,
            UpdatedAt = html is null ? null : PublicationDate.Instants(html.Meta.Updated).Cast<DateTimeOffset?>().FirstOrDefault(),
            Lang = PageLanguage.Of(paragraphs, html?.Meta.Lang),
            CanonicalUrl = html?.Meta.Canonical,
            Deck = body.Deck >= 0 ? lines[body.Deck].Text : null,
            Tags = TagFinder.Find(lines, html?.Meta),
            Paragraphs = paragraphs,
            Dropped = dropped,
            Findings = findings,
            Encoding = page.Encoding,
            Steps = steps,
        };
    }

    private List<DroppedLine> Dropped(int titleLine)
    {
        var dropped = new List<DroppedLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Why is { } why && i != titleLine) dropped.Add(new DroppedLine(lines[i].Text, why));
        }
        return dropped;
    }

    private void Report(List<string> labels, List<PageParagraph> paragraphs, List<DroppedLine> dropped, List<PageFinding> findings)
    {
        steps.Add($"{paragraphs.Count} paragraphs and {labels.Count} labels found.");
        var cleaned = lines.Count(line => line.Raw.Trim() != line.Text);
        if (cleaned > 0) steps.Add($"{cleaned} lines cleaned of odd characters and spaces.");
        foreach (var group in dropped.GroupBy(line => line.Why).OrderByDescending(group => group.Count())) steps.Add($"{group.Count()} lines dropped: {group.Key}.");
        if (findings.Count > 0) steps.Add($"{findings.Count} repeated passages marked (NW01).");
    }

    private PageReading Refuse(string sentence) => new()
    {
        Refusal = sentence,
        Encoding = page.Encoding,
        Dropped = [.. lines.Select(line => new DroppedLine(line.Text, DropReason.Of(line.Role)))],
        Steps = [.. steps, sentence],
    };

    private static string? Named(string name) => name.Length == 0 ? null : name;
}
