using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Feeds;

/// <summary>The news sitemap: stories of the last two days, at most 1,000, newest first (Google's news sitemap 0.9).</summary>
public static class NewsSitemap
{
    public const int MaxStories = 1_000;
    public static readonly TimeSpan Reach = TimeSpan.FromDays(2);

    /// <param name="paper">Name, address and zone.</param>
    /// <param name="stories">Any published stories; older ones and those beyond the limit are left out here.</param>
    /// <param name="now">The time of asking.</param>
    public static byte[] Write(PaperSettings paper, IEnumerable<Teaser> stories, DateTimeOffset now) => FeedXml.Write(xml =>
    {
        var zone = paper.TimeZone;
        xml.WriteStartElement("urlset", FeedXml.Sitemap);
        xml.WriteAttributeString("xmlns", "news", null, FeedXml.News);
        foreach (var story in stories.Where(s => s.Published > now - Reach && s.Published <= now).OrderByDescending(s => s.Published).ThenByDescending(s => s.Number).Take(MaxStories))
        {
            xml.WriteStartElement("url", FeedXml.Sitemap);
            xml.WriteElementString("loc", FeedXml.Sitemap, Addresses.Absolute(paper, story.Address));
            xml.WriteStartElement("news", "news", FeedXml.News);
            xml.WriteStartElement("news", "publication", FeedXml.News);
            xml.WriteElementString("news", "name", FeedXml.News, SafeText.Line(paper.FullName));
            xml.WriteElementString("news", "language", FeedXml.News, story.Lang.Split('-')[0]);
            xml.WriteEndElement();
            xml.WriteElementString("news", "publication_date", FeedXml.News, FeedXml.Rfc3339(TimeZoneInfo.ConvertTime(story.Published, zone)));
            xml.WriteElementString("news", "title", FeedXml.News, SafeText.Line(story.Headline));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });
}
