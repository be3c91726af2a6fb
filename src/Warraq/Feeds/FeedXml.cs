using System.Globalization;
using System.Text;
using System.Xml;

namespace Warraq.Feeds;

/// <summary>How every XML file of the paper is written: UTF-8 without a mark, indented, dates in fixed forms.</summary>
static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string Dublin = "http://purl.org/dc/elements/1.1/";
    public const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    public const string Image = "http://www.google.com/schemas/sitemap-image/1.1";

    static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "", NewLineChars = "\n" };

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        return stream.ToArray();
    }

    /// <summary>RFC 3339 with the offset the time came with, to the second; <paramref name="thousandths"/> stand where they are given.</summary>
    public static string Rfc3339(DateTimeOffset at, int thousandths = 0) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + (thousandths == 0 ? "" : thousandths.ToString("'.'000", CultureInfo.InvariantCulture)) + at.ToString("zzz", CultureInfo.InvariantCulture);

    /// <summary>RFC 822 with a four-digit year: <c>Thu, 06 Jan 2022 14:05:00 +0200</c>.</summary>
    public static string Rfc822(DateTimeOffset at) =>
        at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
