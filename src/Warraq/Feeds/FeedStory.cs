using Warraq.Platform;
using Warraq.Reading;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Feeds;

/// <param name="Name">As printed.</param>
/// <param name="Url">Page of the author, absolute; null where there is none.</param>
public sealed record FeedPerson(string Name, string? Url);

/// <param name="Term">Slug.</param>
/// <param name="Name">As printed.</param>
public sealed record FeedCategory(string Term, string Name);

/// <summary>One story as a feed gives it. All addresses are absolute, all text is legal in XML.</summary>
public sealed record FeedStory
{
    /// <summary>Permanent id, a tag URI.</summary>
    public required string Id { get; init; }
    public required string Url { get; init; }

    /// <summary>The short link, which redirects for ever: <c>/{number}</c>.</summary>
    public required string ShortUrl { get; init; }
    public required string Title { get; init; }

    /// <summary>The deck, or else the first paragraph; plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>The whole story as HTML with absolute addresses.</summary>
    public required string Html { get; init; }
    public required string Lang { get; init; }

    /// <summary>In the paper's zone.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>In the paper's zone, never earlier than <see cref="Published"/>.</summary>
    public required DateTimeOffset Updated { get; init; }
    public required IReadOnlyList<FeedPerson> Authors { get; init; }

    /// <summary>The section first, then the tags.</summary>
    public required IReadOnlyList<FeedCategory> Categories { get; init; }
    public string? Image { get; init; }

    /// <summary>A story of the public index as feeds give it, with its body in full.</summary>
    public static FeedStory Of(PaperSettings paper, Teaser story, StoryBody body, IReadOnlyList<NameRef> authors, IReadOnlyList<NameRef> tags, IReadOnlyList<CorrectionView> corrections)
    {
        var zone = paper.TimeZone;
        var published = TimeZoneInfo.ConvertTime(story.Published, zone);
        var updated = TimeZoneInfo.ConvertTime(story.Updated, zone);
        var summary = story.Deck ?? body.Blocks.OfType<Paragraph>().Select(p => Run.Plain(p.Runs)).FirstOrDefault(t => t.Length > 0);
        return new FeedStory
        {
            Id = Addresses.StoryId(paper, story.Number, story.Published),
            Url = Addresses.Absolute(paper, story.Address),
            ShortUrl = Addresses.Absolute(paper, $"/{story.Number}"),
            Title = SafeText.Line(story.Headline),
            Summary = summary is null ? null : SafeText.Shorten(SafeText.Line(summary), 400),
            Html = BodyHtml.Write(paper, body, story.Lang, story.Picture, corrections),
            Lang = story.Lang,
            Published = published,
            Updated = updated < published ? published : updated,
            Authors = authors.Count > 0
                ? [.. authors.Select(a => new FeedPerson(Name(a, story.Lang), Addresses.Absolute(paper, $"/author/{a.Slug}")))]
                : story.Byline is { Length: > 0 } byline ? [new FeedPerson(SafeText.Line(byline), null)] : [],
            Categories = [new FeedCategory(story.Section.Slug, SafeText.Line(story.Section.Name)), .. tags.Select(t => new FeedCategory(t.Slug, Name(t, story.Lang)))],
            Image = story.Picture is { } picture ? Addresses.Absolute(paper, picture.Address(960)) : null,
        };
    }

    internal static string Name(NameRef name, string lang) =>
        SafeText.Line(lang.StartsWith("en", StringComparison.Ordinal) ? name.NameEn ?? name.Name : name.Name);
}
