using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Warraq.Feeds;

/// <summary>JSON Feed 1.1.</summary>
public static class JsonFeed
{
    public const string MediaType = "application/feed+json; charset=utf-8";

    /// <summary>Arabic as written; &lt; &gt; &amp; and quotes as \u00xx, so the same text is also safe inside a script element.</summary>
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The feed as UTF-8 bytes.</summary>
    public static byte[] Write(FeedModel feed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.HomeUrl);
            json.WriteString("feed_url", feed.Self(FeedFormat.Json));
            if (feed.Subtitle is { Length: > 0 } subtitle) json.WriteString("description", subtitle);
            if (feed.NextUrl(FeedFormat.Json) is { } next) json.WriteString("next_url", next);
            if (feed.Icon is { } icon) json.WriteString("icon", icon);
            json.WriteString("language", feed.Lang);
            Authors(json, [new FeedPerson(feed.Paper, feed.PaperUrl)]);
            json.WriteStartArray("items");
            foreach (var story in feed.Stories) Item(json, story);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    static void Item(Utf8JsonWriter json, FeedStory story)
    {
        json.WriteStartObject();
        json.WriteString("id", story.ShortUrl);
        json.WriteString("url", story.Url);
        json.WriteString("title", story.Title);
        json.WriteString("content_html", story.Html);
        if (story.Summary is { Length: > 0 } summary) json.WriteString("summary", summary);
        if (story.Image is { } image) json.WriteString("image", image);
        json.WriteString("date_published", FeedXml.Rfc3339(story.Published));
        json.WriteString("date_modified", FeedXml.Rfc3339(story.Updated));
        if (story.Authors.Count > 0) Authors(json, story.Authors);
        json.WriteStartArray("tags");
        foreach (var category in story.Categories) json.WriteStringValue(category.Name);
        json.WriteEndArray();
        json.WriteString("language", story.Lang);
        json.WriteEndObject();
    }

    static void Authors(Utf8JsonWriter json, IReadOnlyList<FeedPerson> people)
    {
        json.WriteStartArray("authors");
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("name", person.Name);
            if (person.Url is { } url) json.WriteString("url", url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
