using System.Globalization;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Reading;

namespace Warraq.Feeds;

/// <summary>One <c>meta</c> element of a page's head.</summary>
/// <param name="Key">Value of the attribute <c>property</c> (Open Graph) or <c>name</c> (the rest).</param>
/// <param name="Content">Not escaped.</param>
public sealed record MetaTag(string Key, string Content)
{
    /// <summary>Open Graph uses <c>property</c>, everything else <c>name</c>.</summary>
    public bool IsProperty => Key.StartsWith("og:", StringComparison.Ordinal) || Key.StartsWith("article:", StringComparison.Ordinal);
}

/// <summary>What shared links show: Open Graph and the card of X.</summary>
public static class OpenGraph
{
    /// <summary>The tags of an article, in order.</summary>
    public static IReadOnlyList<MetaTag> Of(Article article, PaperSettings paper)
    {
        var story = article.Story;
        var title = SafeText.Line(story.Headline);
        List<MetaTag> tags =
        [
            new("og:type", "article"),
            new("og:title", title),
            new("og:url", Addresses.Absolute(paper, story.Address)),
            new("og:site_name", SafeText.Line(paper.FullName)),
            new("og:locale", Locale(story.Lang)),
        ];
        if (story.Deck is { Length: > 0 } deck) tags.Insert(2, new("og:description", SafeText.Line(deck)));
        if (article.Translation is { } other) tags.Add(new("og:locale:alternate", Locale(other.Lang)));
        tags.Add(new("og:image", Addresses.Absolute(paper, ShareCard.Address(story.Number))));
        tags.Add(new("og:image:type", "image/png"));
        tags.Add(new("og:image:width", ShareCard.Width.ToString(CultureInfo.InvariantCulture)));
        tags.Add(new("og:image:height", ShareCard.Height.ToString(CultureInfo.InvariantCulture)));
        tags.Add(new("og:image:alt", title));
        tags.Add(new("article:published_time", Time(story.Published, paper)));
        tags.Add(new("article:modified_time", Time(story.Updated < story.Published ? story.Published : story.Updated, paper)));
        tags.Add(new("article:section", SafeText.Line(story.Section.Name)));
        tags.AddRange(article.Authors.Select(a => new MetaTag("article:author", Addresses.Absolute(paper, $"/author/{a.Slug}"))));
        tags.AddRange(article.Tags.Select(t => new MetaTag("article:tag", FeedStory.Name(t, story.Lang))));
        tags.Add(new("twitter:card", "summary_large_image"));
        return tags;
    }

    /// <summary>ar_AR is the umbrella for all of Arabic; ar_XX would claim a country (arabic.md S20).</summary>
    static string Locale(string lang) => lang.Split('-')[0] switch { "ar" => "ar_AR", "en" => "en_US", "fr" => "fr_FR", var other => other };

    static string Time(DateTimeOffset at, PaperSettings paper) => FeedXml.Rfc3339(TimeZoneInfo.ConvertTime(at, paper.TimeZone));
}
