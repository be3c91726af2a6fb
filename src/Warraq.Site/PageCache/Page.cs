using System.Text;

namespace Warraq.Site.PageCache;

/// <summary>What a page handler answers: the finished bytes and what they show. Nothing in it may depend on the reader.</summary>
public sealed record Page
{
    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "text/html; charset=utf-8";

    /// <summary>The body, uncompressed, UTF-8 when it is text. Must not be written to afterwards.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>What the page shows (<see cref="Warraq.Platform.PageTags"/>); evicting one of them forgets the page.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Further headers, such as Location. Characters outside ASCII are percent-encoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>False for a page that must be made for each request. Only 200, 301, 404 and 410 are kept anyway.</summary>
    public bool Cacheable { get; init; } = true;

    /// <summary>The instant after which the page must be rendered again: end of a breaking strip, midnight.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The story whose readers are counted (DECISIONS 7), for article pages.</summary>
    public int? StoryNumber { get; init; }

    public static Page Html(string html, params IReadOnlyList<string> tags) =>
        new() { Bytes = Encoding.UTF8.GetBytes(html), Tags = tags };

    public static Page Moved(string location, params IReadOnlyList<string> tags) =>
        new() { Status = 301, Headers = [new("Location", location)], Tags = tags };
}
