using System.Globalization;
using Warraq.Platform;

namespace Warraq.Feeds;

/// <summary>One file that the sitemap index names: a month, or a part of it where it holds more than 50,000 stories.</summary>
/// <param name="Year">Year in the paper's zone.</param>
/// <param name="Month">1 to 12; 0 with <paramref name="Year"/> 0 is the file of the fixed pages.</param>
/// <param name="Part">1 for the only or first part.</param>
public sealed record SitemapFile(int Year, int Month, int Part = 1)
{
    /// <summary>Front page, sections and the other pages that belong to no month.</summary>
    public static readonly SitemapFile Pages = new(0, 0);

    /// <summary><c>/sitemap-2022-01.xml</c>, <c>/sitemap-2022-01-2.xml</c>, <c>/sitemap-pages.xml</c>.</summary>
    public string Address => this == Pages ? "/sitemap-pages.xml"
        : string.Create(CultureInfo.InvariantCulture, $"/sitemap-{Year:0000}-{Month:00}{(Part == 1 ? "" : $"-{Part}")}.xml");

    /// <summary>Reads the middle of an address (<c>2022-01</c>, <c>2022-01-2</c>, <c>pages</c>); null for anything that <see cref="Address"/> does not write.</summary>
    public static SitemapFile? Parse(string name)
    {
        if (name == "pages") return Pages;
        var parts = name.Split('-');
        if (parts.Length is not (2 or 3) || parts[0].Length != 4 || parts[1].Length != 2) return null;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return null;
        var part = 1;
        if (parts.Length == 3 && !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out part)) return null;
        var file = new SitemapFile(year, month, part);
        return year > 0 && month is >= 1 and <= 12 && part > 0 && file.Address == $"/sitemap-{name}.xml" ? file : null;
    }

    /// <summary>First instant of the month and of the next one, by the paper's clock. Throws for <see cref="Pages"/>.</summary>
    public (DateTimeOffset From, DateTimeOffset Before) Span(TimeZoneInfo zone)
    {
        var first = new DateTime(Year, Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        var next = first.AddMonths(1);
        return (new DateTimeOffset(first, zone.GetUtcOffset(first)), new DateTimeOffset(next, zone.GetUtcOffset(next)));
    }
}

/// <param name="Address">Path of the page.</param>
/// <param name="Updated">Last public change; null where none is known.</param>
/// <param name="Picture">Path of its picture.</param>
public sealed record SitemapEntry(string Address, DateTimeOffset? Updated, string? Picture = null);

/// <summary>Sitemaps as sitemaps.org defines them.</summary>
public static class Sitemap
{
    public const string MediaType = "application/xml; charset=utf-8";

    /// <summary>Addresses one file may hold (sitemaps.org). 50,000 of ours stay far under its 50 MB.</summary>
    public const int MaxEntries = 50_000;

    /// <summary>The files of a month with so many stories.</summary>
    public static IEnumerable<SitemapFile> Files(int year, int month, int stories) =>
        Enumerable.Range(1, Math.Max(1, (stories + MaxEntries - 1) / MaxEntries)).Select(part => new SitemapFile(year, month, part));

    /// <summary><c>/sitemap.xml</c>: every file with its newest change.</summary>
    public static byte[] WriteIndex(PaperSettings paper, IEnumerable<(SitemapFile File, DateTimeOffset? Updated)> files) => FeedXml.Write(xml =>
    {
        var zone = paper.TimeZone;
        xml.WriteStartElement("sitemapindex", FeedXml.Sitemap);
        foreach (var (file, updated) in files)
        {
            xml.WriteStartElement("sitemap", FeedXml.Sitemap);
            xml.WriteElementString("loc", FeedXml.Sitemap, Addresses.Absolute(paper, file.Address));
            if (updated is { } at) xml.WriteElementString("lastmod", FeedXml.Sitemap, FeedXml.Rfc3339(TimeZoneInfo.ConvertTime(at, zone)));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    /// <summary>One file; at most <see cref="MaxEntries"/> entries are written.</summary>
    public static byte[] Write(PaperSettings paper, IEnumerable<SitemapEntry> entries) => FeedXml.Write(xml =>
    {
        var zone = paper.TimeZone;
        xml.WriteStartElement("urlset", FeedXml.Sitemap);
        xml.WriteAttributeString("xmlns", "image", null, FeedXml.Image);
        foreach (var entry in entries.Take(MaxEntries))
        {
            xml.WriteStartElement("url", FeedXml.Sitemap);
            xml.WriteElementString("loc", FeedXml.Sitemap, Addresses.Absolute(paper, entry.Address));
            if (entry.Updated is { } at) xml.WriteElementString("lastmod", FeedXml.Sitemap, FeedXml.Rfc3339(TimeZoneInfo.ConvertTime(at, zone)));
            if (entry.Picture is { } picture)
            {
                xml.WriteStartElement("image", "image", FeedXml.Image);
                xml.WriteElementString("image", "loc", FeedXml.Image, Addresses.Absolute(paper, picture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });
}
