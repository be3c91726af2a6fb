using Warraq.Platform;

namespace Warraq.Feeds;

/// <summary>Absolute addresses and permanent ids, as feeds, sitemaps and structured data need them.</summary>
public static class Addresses
{
    /// <summary>
    /// A path of the paper, or an address that is already absolute, as an absolute URI in ASCII: Arabic letters are
    /// percent-encoded and a host in Arabic is written in its ASCII form, since RSS and sitemaps take URIs, not IRIs.
    /// What is no address gives the paper's own.
    /// </summary>
    public static string Absolute(PaperSettings paper, string address)
    {
        var root = new Uri(paper.Url.TrimEnd('/') + "/");
        // A path is looked at first: .NET on Unix takes "/a/b" for a file address.
        var text = SafeText.Line(address);
        if (text.StartsWith('/')) return Ascii(new Uri(paper.Url.TrimEnd('/') + "/" + text.TrimStart('/')));
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)) return Uri.TryCreate(root, text, out var inside) ? Ascii(inside) : Ascii(root);
        return uri.Scheme is "http" or "https" or "mailto" ? Ascii(uri) : Ascii(root);
    }

    /// <summary>
    /// The permanent id of a story: a tag URI (RFC 4151) of host, first day in UTC and number. A new slug, section or
    /// headline does not change it.
    /// </summary>
    public static string StoryId(PaperSettings paper, int number, DateTimeOffset published) =>
        $"tag:{new Uri(paper.Url).IdnHost},{published.UtcDateTime:yyyy-MM-dd}:{number}";

    /// <summary>The permanent id of a feed; the year only says when this form was fixed, a feed has no first day.</summary>
    public static string FeedId(PaperSettings paper, string path) =>
        $"tag:{new Uri(paper.Url).IdnHost},2026:feed{new Uri(Absolute(paper, path)).AbsolutePath.TrimEnd('/')}";

    static string Ascii(Uri uri) => uri.IdnHost == uri.Host || uri.HostNameType != UriHostNameType.Dns
        ? uri.AbsoluteUri
        : new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
}
