using System.Text.RegularExpressions;
using System.Xml;

namespace Warraq.Feeds;

/// <summary>Atom (RFC 4287), with paging as in RFC 5005.</summary>
public static partial class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    /// <summary>The feed as UTF-8 bytes.</summary>
    public static byte[] Write(FeedModel feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Lang);
        Element(xml, "id", feed.Id);
        Text(xml, "title", feed.Title);
        if (feed.Subtitle is { Length: > 0 } subtitle) Text(xml, "subtitle", subtitle);
        Link(xml, "self", "application/atom+xml", feed.Self(FeedFormat.Atom));
        Link(xml, "alternate", "text/html", feed.HomeUrl);
        if (feed.NextUrl(FeedFormat.Atom) is { } next) Link(xml, "next", "application/atom+xml", next);
        Element(xml, "updated", FeedXml.Rfc3339(feed.Updated));
        Person(xml, new FeedPerson(feed.Paper, feed.PaperUrl));
        if (feed.Icon is { } icon) Element(xml, "icon", icon);
        Element(xml, "generator", "Warraq");
        var times = UpdatedTimes(feed.Stories);
        foreach (var (i, story) in feed.Stories.Index()) Entry(xml, feed, story, times[i]);
        xml.WriteEndElement();
    });

    /// <summary>
    /// Readers order by this time, so no two entries may share it: of stories changed in the same second the one that
    /// stands higher is some thousandths of a second younger.
    /// </summary>
    static string[] UpdatedTimes(IReadOnlyList<FeedStory> stories)
    {
        var times = new string[stories.Count];
        var taken = new Dictionary<long, int>();
        for (var i = stories.Count - 1; i >= 0; i--)
        {
            var second = stories[i].Updated.ToUnixTimeSeconds();
            var sharers = taken.GetValueOrDefault(second);
            taken[second] = sharers + 1;
            times[i] = FeedXml.Rfc3339(stories[i].Updated, thousandths: Math.Min(sharers, 999));
        }
        return times;
    }

    static void Entry(XmlWriter xml, FeedModel feed, FeedStory story, string updated)
    {
        xml.WriteStartElement("entry", FeedXml.Atom);
        if (story.Lang != feed.Lang) xml.WriteAttributeString("xml", "lang", null, story.Lang);
        Element(xml, "id", story.Id);
        Text(xml, "title", story.Title);
        Link(xml, "alternate", "text/html", story.Url);
        Element(xml, "published", FeedXml.Rfc3339(story.Published));
        Element(xml, "updated", updated);
        foreach (var author in story.Authors) Person(xml, author);
        foreach (var category in story.Categories)
        {
            xml.WriteStartElement("category", FeedXml.Atom);
            xml.WriteAttributeString("term", category.Term);
            xml.WriteAttributeString("label", category.Name);
            xml.WriteEndElement();
        }
        if (story.Summary is { Length: > 0 } summary) Text(xml, "summary", summary);
        xml.WriteStartElement("content", FeedXml.Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(story.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Person(XmlWriter xml, FeedPerson person)
    {
        xml.WriteStartElement("author", FeedXml.Atom);
        Element(xml, "name", person.Name);
        if (person.Url is { } url) Element(xml, "uri", url);
        xml.WriteEndElement();
    }

    static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", FeedXml.Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    /// <summary>
    /// Text that looks like markup is declared and escaped as HTML, so that a program that guesses keeps it as text too.
    /// A lone sign (AT&amp;T, 5 &lt; 6) is no reason: simple readers show the escapes of HTML as they are.
    /// </summary>
    static void Text(XmlWriter xml, string name, string value)
    {
        var markup = LooksLikeMarkup().IsMatch(value);
        xml.WriteStartElement(name, FeedXml.Atom);
        xml.WriteAttributeString("type", markup ? "html" : "text");
        xml.WriteString(markup ? BodyHtml.Escape(value) : value);
        xml.WriteEndElement();
    }

    [GeneratedRegex("<[A-Za-z/!?]|&(#|[A-Za-z0-9]+;)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LooksLikeMarkup();

    static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, FeedXml.Atom, value);
}
