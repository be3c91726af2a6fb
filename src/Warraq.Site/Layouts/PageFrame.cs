using Warraq.Reading;
using Warraq.Feeds;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Site.Layouts;

/// <summary>What every page carries around its matter: head, masthead, strip and foot.</summary>
public sealed record PageFrame
{
    public required PaperSettings Paper { get; init; }

    /// <summary>Language of the page, "ar" or "en"; the chrome and the direction follow it.</summary>
    public required string Lang { get; init; }

    /// <summary>Title without the paper's name; null on the front, which has the paper's name alone.</summary>
    public string? Title { get; init; }
    public string? Description { get; init; }

    /// <summary>Absolute address of the page; null where a page has none (404, 410, 500).</summary>
    public string? Canonical { get; init; }

    /// <summary>Now, in the paper's zone. Only on the front, section fronts and 404 (DECISIONS 5): elsewhere a stored page would age.</summary>
    public DateTimeOffset? Today { get; init; }

    /// <summary>The day a page belongs to and always will: an article's publication, a day's archive. Printed as «عدد …».</summary>
    public DateOnly? IssueOf { get; init; }

    /// <summary>Sections of the bar, in order, in the page's language.</summary>
    public required IReadOnlyList<SectionRef> Sections { get; init; }

    /// <summary>Slug of the section the page belongs to, "search" on the search page; null on the front and on pages of no section.</summary>
    public string? CurrentSection { get; init; }

    /// <summary>True on the front itself.</summary>
    public bool IsFront { get; init; }

    /// <summary>Feeds that belong to this page, its RSS first (section, tag and author pages link to that one), the paper's own last.</summary>
    public IReadOnlyList<FeedLink> Feeds { get; init; } = [];

    /// <summary>Only on the front, section fronts and 404 (DECISIONS 5).</summary>
    public BreakingStrip? Breaking { get; init; }

    /// <summary>JSON-LD as text, without the script element; every "&lt;" in it is escaped on printing.</summary>
    public string? JsonLd { get; init; }

    /// <summary>Open Graph and other meta tags, in order.</summary>
    public IReadOnlyList<MetaTag> Meta { get; init; } = [];

    /// <summary>The same matter in the other language, where it exists.</summary>
    public LanguageLink? OtherLanguage { get; init; }

    /// <summary>True where engines should keep out: errors, a form's answer, a comment's reply form.</summary>
    public bool NoIndex { get; init; }

    public bool IsArabic => Lang != "en";
    public string Dir => IsArabic ? "rtl" : "ltr";
    public Words Words => Words.For(Lang);
    public PaperTime Time => new(Paper, Lang);
    public string PaperName => IsArabic ? Paper.FullName : Paper.NameEn;
}

/// <param name="Address">Path of the feed.</param>
/// <param name="Type">application/atom+xml, application/rss+xml or application/feed+json.</param>
/// <param name="Title">As a feed reader names it.</param>
public sealed record FeedLink(string Address, string Type, string Title);

/// <param name="Lang">BCP 47 language of the other page.</param>
public sealed record LanguageLink(string Address, string Lang);
