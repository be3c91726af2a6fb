using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Warraq.Site.Layouts;

namespace Warraq.Site;

/// <summary>How text becomes HTML, and the few elements that are written whole.</summary>
static class Markup
{
    /// <summary>The default encoder writes each Arabic letter as a numeric reference: pages three times larger.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// Safe as text and between double quotes. The plus sign is left as it is (the encoder guards old UTF-7 readers):
    /// programs that look for <c>application/rss+xml</c> or an offset do not all decode references.
    /// </summary>
    public static string Safe(string text) => Encoder.Encode(text).Replace("&#x2B;", "+", StringComparison.Ordinal);

    public static MarkupString Time(string machine, string text) => new($"<time datetime=\"{Safe(machine)}\">{Safe(text)}</time>");

    public static MarkupString Feed(FeedLink feed) =>
        new($"<link rel=\"alternate\" type=\"{Safe(feed.Type)}\" href=\"{Safe(feed.Address)}\" title=\"{Safe(feed.Title)}\">\n");

    /// <summary>Structured data; a closing tag inside it cannot end the element.</summary>
    public static MarkupString Data(string json) =>
        new($"<script type=\"application/ld+json\">{json.Replace("<", "\\u003c", StringComparison.Ordinal)}</script>\n");
}
