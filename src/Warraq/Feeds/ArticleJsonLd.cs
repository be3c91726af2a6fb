using System.Text;
using System.Text.Json;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Feeds;

/// <summary>
/// An article as schema.org describes news. The text is safe as the content of
/// <c>&lt;script type="application/ld+json"&gt;</c>: the encoder writes every &lt;, &gt; and &amp; as \u00xx, Arabic as it is.
/// </summary>
public static class ArticleJsonLd
{
    /// <summary>Headlines in structured data end at 110 characters (DECISIONS 20).</summary>
    public const int HeadlineMax = 110;

    /// <summary>One JSON object.</summary>
    public static string Write(Article article, PaperSettings paper) => Json(json =>
    {
        var story = article.Story;
        var url = Addresses.Absolute(paper, story.Address);
        json.WriteString("@type", Type(story.Kind));
        json.WriteString("@id", $"{url}#article");
        json.WriteString("url", url);
        Thing(json, "mainEntityOfPage", "WebPage", () => json.WriteString("@id", url));
        json.WriteString("headline", SafeText.Shorten(SafeText.Line(story.Headline), HeadlineMax));
        if (story.Deck is { Length: > 0 } deck) json.WriteString("description", SafeText.Line(deck));
        json.WriteString("inLanguage", story.Lang);
        json.WriteString("datePublished", Time(story.Published, paper));
        json.WriteString("dateModified", Time(story.Updated < story.Published ? story.Published : story.Updated, paper));
        Authors(json, article, paper);
        Thing(json, "publisher", "NewsMediaOrganization", () => Paper(json, paper));
        Images(json, story, paper);
        json.WriteString("articleSection", SafeText.Line(story.Section.Name));
        if (article.Tags.Count > 0) Array(json, "keywords", article.Tags, t => json.WriteStringValue(FeedStory.Name(t, story.Lang)));
        json.WriteNumber("wordCount", article.Words);
        json.WriteNumber("commentCount", article.Comments.Sum(c => 1 + c.Replies.Count));
        json.WriteBoolean("isAccessibleForFree", true);
        if (article.Translation is { } other)
            Thing(json, "workTranslation", Type(other.Kind), () =>
            {
                json.WriteString("@id", $"{Addresses.Absolute(paper, other.Address)}#article");
                json.WriteString("inLanguage", other.Lang);
            });
        if (article.Corrections.Count > 0)
            Array(json, "correction", article.Corrections, c => Thing(json, null, "CorrectionComment", () =>
            {
                json.WriteString("text", SafeText.Legal(c.Text));
                json.WriteString("datePublished", Time(c.At, paper));
            }));
        if (story.Kind == StoryKind.Live) Live(json, article, paper, url);
    });

    /// <summary>Front page, section, article.</summary>
    public static string WriteBreadcrumbs(Article article, PaperSettings paper) => Json(json =>
    {
        (string Name, string Address)[] steps =
        [
            (paper.FullName, "/"), (article.Story.Section.Name, $"/{article.Story.Section.Slug}"), (article.Story.Headline, article.Story.Address),
        ];
        json.WriteString("@type", "BreadcrumbList");
        Array(json, "itemListElement", steps.Index(), step => Thing(json, null, "ListItem", () =>
        {
            json.WriteNumber("position", step.Index + 1);
            json.WriteString("name", SafeText.Line(step.Item.Name));
            json.WriteString("item", Addresses.Absolute(paper, step.Item.Address));
        }));
    });

    static string Type(StoryKind kind) => kind switch
    {
        StoryKind.Opinion or StoryKind.Editorial => "OpinionNewsArticle",
        StoryKind.Analysis => "AnalysisNewsArticle",
        StoryKind.Explainer => "BackgroundNewsArticle",
        StoryKind.Live => "LiveBlogPosting",
        // ReportageNewsArticle claims reporting of one's own, which no kind says.
        _ => "NewsArticle",
    };

    static void Authors(Utf8JsonWriter json, Article article, PaperSettings paper)
    {
        var lang = article.Story.Lang;
        if (article.Authors.Count > 0)
            Array(json, "author", article.Authors, a => Thing(json, null, "Person", () =>
            {
                json.WriteString("name", FeedStory.Name(a, lang));
                json.WriteString("url", Addresses.Absolute(paper, $"/author/{a.Slug}"));
            }));
        else if (article.Story.Byline is { Length: > 0 } byline)
            Array(json, "author", [byline], name => Thing(json, null, "Person", () => json.WriteString("name", SafeText.Line(name))));
        else Array(json, "author", [paper], p => Thing(json, null, "NewsMediaOrganization", () => Paper(json, p)));
    }

    static void Paper(Utf8JsonWriter json, PaperSettings paper)
    {
        json.WriteString("@id", $"{Addresses.Absolute(paper, "/")}#paper");
        json.WriteString("name", SafeText.Line(paper.FullName));
        if (paper.NameEn.Length > 0) json.WriteString("alternateName", SafeText.Line(paper.NameEn));
        json.WriteString("url", Addresses.Absolute(paper, "/"));
    }

    static void Images(Utf8JsonWriter json, Teaser story, PaperSettings paper)
    {
        json.WriteStartArray("image");
        if (story.Picture is { Width: > 0 } use)
        {
            var width = PictureUse.Widths.Where(w => w <= use.Width).DefaultIfEmpty(PictureUse.Widths[0]).Max();
            Image(json, Addresses.Absolute(paper, use.Address(width)), Math.Min(width, use.Width), (int)Math.Round(use.Height * (double)Math.Min(width, use.Width) / use.Width), use.Caption, use.Credit);
        }
        Image(json, Addresses.Absolute(paper, ShareCard.Address(story.Number)), ShareCard.Width, ShareCard.Height, null, null);
        json.WriteEndArray();
    }

    static void Image(Utf8JsonWriter json, string url, int width, int height, string? caption, string? credit) => Thing(json, null, "ImageObject", () =>
    {
        json.WriteString("url", url);
        json.WriteNumber("width", width);
        json.WriteNumber("height", height);
        if (caption is { Length: > 0 }) json.WriteString("caption", SafeText.Line(caption));
        if (credit is { Length: > 0 }) json.WriteString("creditText", SafeText.Line(credit));
    });

    /// <summary>The update log of a live story: its lines are the posts.</summary>
    static void Live(Utf8JsonWriter json, Article article, PaperSettings paper, string url)
    {
        json.WriteString("coverageStartTime", Time(article.Story.Published, paper));
        Array(json, "liveBlogUpdate", article.Log, note => Thing(json, null, "BlogPosting", () =>
        {
            json.WriteString("headline", SafeText.Shorten(SafeText.Line(note.Text), HeadlineMax));
            json.WriteString("articleBody", SafeText.Legal(note.Text));
            json.WriteString("datePublished", Time(note.At, paper));
            json.WriteString("url", url);
        }));
    }

    static string Time(DateTimeOffset at, PaperSettings paper) => FeedXml.Rfc3339(TimeZoneInfo.ConvertTime(at, paper.TimeZone));

    static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    static void Thing(Utf8JsonWriter json, string? name, string type, Action write)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("@type", type);
        write();
        json.WriteEndObject();
    }

    static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonFeed.Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
