using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Feeds;

public enum FeedFormat { Atom, Rss, Json }

/// <summary>What a feed is about: the whole paper, a section, a tag or an author.</summary>
/// <param name="Path">Path of the page that shows the same stories; the feed stands under it.</param>
/// <param name="Name">Its name; null for the whole paper.</param>
public sealed record FeedTopic(string Path, string? Name)
{
    public static readonly FeedTopic Everything = new("/", null);

    public static FeedTopic Section(SectionRef section) => new($"/{section.Slug}", section.Name);

    public static FeedTopic Tag(NameRef tag) => new($"/tag/{tag.Slug}", tag.Name);

    public static FeedTopic Author(NameRef author) => new($"/author/{author.Slug}", author.Name);
}

/// <summary>One feed, whatever its format. All addresses are absolute, all text is legal in XML.</summary>
public sealed record FeedModel
{
    public required string Title { get; init; }
    public string? Subtitle { get; init; }

    /// <summary>The paper, as author of what names none.</summary>
    public required string Paper { get; init; }

    /// <summary>Front page of the paper.</summary>
    public required string PaperUrl { get; init; }

    /// <summary>The page that shows the same stories.</summary>
    public required string HomeUrl { get; init; }

    /// <summary>Permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Newest change of a story in it; the Unix epoch for an empty feed, because Atom wants a time.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Lang { get; init; }

    /// <summary>A square PNG, absolute.</summary>
    public string? Icon { get; init; }

    /// <summary>Cursor of this page of the feed (<c>?before=</c>), null for the newest.</summary>
    public string? Before { get; init; }

    /// <summary>Cursor of the next older page, null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<FeedStory> Stories { get; init; }

    /// <param name="paper">The paper's settings: name, address and zone.</param>
    /// <param name="topic">What the feed is about.</param>
    /// <param name="stories">Newest first.</param>
    /// <param name="before">Cursor of this page.</param>
    /// <param name="next">Cursor of the next older page.</param>
    /// <param name="icon">Path of a square PNG.</param>
    public static FeedModel Of(PaperSettings paper, FeedTopic topic, IReadOnlyList<FeedStory> stories, string? before = null, string? next = null, string? icon = null) => new()
    {
        Title = SafeText.Line(topic.Name is { } name ? $"{paper.FullName}: {name}" : paper.FullName),
        Subtitle = topic.Name is null ? SafeText.Line(paper.Description) : null,
        Paper = SafeText.Line(paper.FullName),
        PaperUrl = Addresses.Absolute(paper, "/"),
        HomeUrl = Addresses.Absolute(paper, topic.Path),
        Id = Addresses.FeedId(paper, topic.Path),
        Updated = stories.Count == 0 ? DateTimeOffset.UnixEpoch : stories.MaxBy(s => s.Updated)!.Updated,
        Lang = "ar",
        Icon = icon is null ? null : Addresses.Absolute(paper, icon),
        Before = before,
        Next = next,
        Stories = stories,
    };

    /// <summary>Address of this page of the feed in a format.</summary>
    public string Self(FeedFormat format) => At(format, Before);

    /// <summary>Address of the next older page, or null.</summary>
    public string? NextUrl(FeedFormat format) => Next is null ? null : At(format, Next);

    string At(FeedFormat format, string? cursor)
    {
        var address = $"{HomeUrl.TrimEnd('/')}/feed.{format switch { FeedFormat.Atom => "atom", FeedFormat.Rss => "rss", _ => "json" }}";
        return cursor is null ? address : $"{address}?before={Uri.EscapeDataString(cursor)}";
    }
}
