using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Warraq.Arabic.Letters;

namespace Warraq.Import.Pages.Markup;

/// <summary>What a page says about its article in JSON-LD, META elements and microdata. Text here is cleaned.</summary>
internal sealed class PageMeta
{
    public List<string> Titles { get; } = [];
    public List<string> Authors { get; } = [];
    public List<string> Sections { get; } = [];
    public List<string> Tags { get; } = [];
    public List<string> Published { get; } = [];
    public List<string> Updated { get; } = [];
    public List<string> Sites { get; } = [];
    public string? Deck { get; private set; }
    public string? Lang { get; private set; }
    public Uri? Canonical { get; private set; }

    public static PageMeta Read(IHtmlDocument document, Uri? address)
    {
        var meta = new PageMeta { Lang = document.DocumentElement?.GetAttribute("lang") };
        JsonLd.Read(document, meta);
        foreach (var element in document.QuerySelectorAll("meta[content]"))
        {
            var name = (element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? "").Trim().ToLowerInvariant();
            var content = ArabicText.Clean(element.GetAttribute("content") ?? "");
            if (content.Length > 0) meta.Take(name, content);
        }
        foreach (var element in document.QuerySelectorAll("[itemprop='datePublished'],[itemprop='datepublished']")) Add(meta.Published, element.GetAttribute("datetime"));
        foreach (var element in document.QuerySelectorAll("[itemprop='author'],a[rel~='author']"))
        {
            if (!InComment(element) && element.LocalName != "meta") Add(meta.Authors, (element.QuerySelector("[itemprop='name']") ?? element).TextContent);
        }
        foreach (var element in document.QuerySelectorAll("time[datetime]")) meta.Take(element);
        if (document.Title is { Length: > 0 } title) Add(meta.Titles, title);
        meta.Canonical = Address(document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), address)
            ?? Address(document.QuerySelector("meta[property='og:url']")?.GetAttribute("content"), address);
        return meta;
    }

    public static void Add(List<string> list, string? text)
    {
        var clean = ArabicText.Clean(text ?? "");
        if (clean.Length is > 0 and < 400 && !list.Contains(clean, StringComparer.Ordinal)) list.Add(clean);
    }

    private void Take(string name, string content)
    {
        switch (name)
        {
            case "og:title" or "twitter:title" or "title" or "dc.title" or "headline": Add(Titles, content); break;
            case "author" or "article:author" or "dc.creator" or "byl" or "sailthru.author" or "parsely-author":
                if (!content.Contains("://", StringComparison.Ordinal)) Add(Authors, content);
                break;
            case "article:section" or "articlesection" or "section" or "parsely-section": Add(Sections, content); break;
            case "article:tag": Add(Tags, content); break;
            case "keywords" or "news_keywords":
                foreach (var tag in content.Split(',', '،', '؛', ';')) Add(Tags, tag);
                break;
            case "article:published_time" or "datepublished" or "og:published_time" or "pubdate" or "publishdate" or "dc.date.issued" or "dc.date" or "parsely-pub-date" or "date"
                or "dcterms.date" or "dcterms.created" or "dcterms.issued" or "dc.date.created" or "publish_date" or "publication_date" or "article:published" or "sailthru.date":
                Add(Published, content);
                break;
            case "article:modified_time" or "datemodified" or "og:updated_time" or "lastmod": Add(Updated, content); break;
            case "og:site_name" or "application-name": Add(Sites, content); break;
            case "description" or "og:description": Deck ??= content; break;
        }
    }

    /// <summary>A TIME element in the head of the article; those of comments and of other stories do not count.</summary>
    private void Take(IElement time)
    {
        var classes = time.ClassName?.ToLowerInvariant() ?? "";
        if (classes.Contains("updated", StringComparison.Ordinal) && !classes.Contains("published", StringComparison.Ordinal)
            || classes.Contains("modified", StringComparison.Ordinal))
        {
            Add(Updated, time.GetAttribute("datetime"));
            return;
        }
        if (time.GetAttribute("itemprop")?.Contains("odified", StringComparison.Ordinal) == true) return;
        if (Published.Count == 0 && (classes.Contains("publish", StringComparison.Ordinal) || classes.Contains("entry-date", StringComparison.Ordinal)
            || time.HasAttribute("pubdate")) && !InComment(time)) Add(Published, time.GetAttribute("datetime"));
    }

    private static bool InComment(IElement element)
    {
        for (var up = element.ParentElement; up is not null; up = up.ParentElement)
        {
            if ($"{up.ClassName} {up.Id}".Contains("comment", StringComparison.OrdinalIgnoreCase) || up.LocalName == "aside") return true;
        }
        return false;
    }

    private static Uri? Address(string? href, Uri? page)
    {
        if (string.IsNullOrWhiteSpace(href)) return null;
        if (Uri.TryCreate(href.Trim(), UriKind.Absolute, out var uri) || page is not null && Uri.TryCreate(page, href.Trim(), out uri))
            return uri.Scheme is "http" or "https" ? uri : null;
        return null;
    }
}
