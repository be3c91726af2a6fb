namespace Warraq.Site.PageCache;

/// <summary>A query parameter that changes a page. All others are ignored, so <c>utm_source</c> makes no second copy.</summary>
/// <param name="Accepts">Asked with the decoded value; a value it refuses counts as absent.</param>
public sealed record PageParameter(string Name, Func<string, bool>? Accepts = null)
{
    private const int LongestValue = 64;

    /// <summary>The keyset mark of older pages.</summary>
    public static PageParameter Before { get; } = new("before");

    /// <summary><c>?c=received</c>: the article that says a comment waits for moderation (DECISIONS 6); <c>?c=reported</c>: that says thanks for a report.</summary>
    public static PageParameter CommentReceived { get; } = OneOf("c", "received", "reported");

    public static PageParameter OneOf(string name, params string[] values) => new(name, values.Contains);

    internal bool Takes(string value) => value.Length is > 0 and <= LongestValue && Accepts?.Invoke(value) != false;
}

/// <summary>Settings of one <c>MapPage</c>.</summary>
public sealed class PageOptions
{
    public IReadOnlyList<PageParameter> Parameters { get; init; } = [PageParameter.Before, PageParameter.CommentReceived];
}
