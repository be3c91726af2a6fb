using System.Xml;
using Warraq.Platform;

namespace Warraq.Feeds;

/// <summary>RSS 2.0 with content:encoded, dc:creator and an Atom link to itself.</summary>
public static class Rss2Feed
{
    public const string MediaType = "application/rss+xml; charset=utf-8";

    /// <summary>The feed as UTF-8 bytes.</summary>
    public static byte[] Write(FeedModel feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "content", null, FeedXml.Content);
        xml.WriteAttributeString("xmlns", "dc", null, FeedXml.Dublin);
        xml.WriteStartElement("channel");
        var title = SafeText.Directed(feed.Title, feed.Lang);
        xml.WriteElementString("title", title);
        xml.WriteElementString("link", feed.HomeUrl);
        xml.WriteElementString("description", BodyHtml.Escape(SafeText.Directed(feed.Subtitle is { Length: > 0 } subtitle ? subtitle : feed.Title, feed.Lang)));
        xml.WriteElementString("language", feed.Lang);
        if (feed.Stories.Count > 0) xml.WriteElementString("lastBuildDate", FeedXml.Rfc822(feed.Updated));
        xml.WriteElementString("generator", "Warraq");
        Link(xml, "self", feed.Self(FeedFormat.Rss));
        if (feed.NextUrl(FeedFormat.Rss) is { } next) Link(xml, "next", next);
        if (feed.Icon is { } icon) Image(xml, icon, title, feed.HomeUrl);
        foreach (var story in feed.Stories) Item(xml, story);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    static void Item(XmlWriter xml, FeedStory story)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", SafeText.Directed(story.Title, story.Lang));
        xml.WriteElementString("link", story.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(story.ShortUrl);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", FeedXml.Rfc822(story.Published));
        foreach (var author in story.Authors) xml.WriteElementString("dc", "creator", FeedXml.Dublin, author.Name);
        foreach (var category in story.Categories) xml.WriteElementString("category", category.Name);
        if (story.Summary is { Length: > 0 } summary) xml.WriteElementString("description", BodyHtml.Escape(SafeText.Directed(summary, story.Lang)));
        xml.WriteElementString("content", "encoded", FeedXml.Content, story.Html);
        xml.WriteEndElement();
    }

    static void Link(XmlWriter xml, string rel, string href)
    {
        xml.WriteStartElement("atom", "link", FeedXml.Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    static void Image(XmlWriter xml, string icon, string title, string link)
    {
        xml.WriteStartElement("image");
        xml.WriteElementString("url", icon);
        xml.WriteElementString("title", title);
        xml.WriteElementString("link", link);
        xml.WriteEndElement();
    }
}
