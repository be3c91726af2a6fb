using System.Text;
using Warraq.Platform;

namespace Warraq.Feeds;

/// <summary>robots.txt (RFC 9309): everything public may be read; the newsroom, search results and the interface are no pages.</summary>
public static class RobotsTxt
{
    public const string MediaType = "text/plain; charset=utf-8";

    /// <summary>The file as UTF-8 bytes.</summary>
    public static byte[] Write(PaperSettings paper) => Encoding.UTF8.GetBytes(
        $"""
        User-agent: *
        Disallow: /newsroom/
        Disallow: /search
        Disallow: /api/

        Sitemap: {Addresses.Absolute(paper, "/sitemap.xml")}
        Sitemap: {Addresses.Absolute(paper, "/news-sitemap.xml")}

        """);
}
