namespace Warraq.Import.Pages;

/// <summary>What a paragraph of an article is.</summary>
public enum PageParagraphKind { Paragraph, Heading, Quote, ListItem }

/// <summary>A paragraph of the body, cleaned.</summary>
public sealed record PageParagraph(string Text, PageParagraphKind Kind);

/// <summary>A line of the page that did not become part of the story, and what it was taken for.</summary>
public sealed record DroppedLine(string Text, string Why);

/// <summary>A remark for the desk on the body.</summary>
/// <param name="Rule">The rule's number, such as NW01.</param>
/// <param name="Where">The paragraph, <c>body:N</c> from 1.</param>
/// <param name="Find">The words that the remark is about.</param>
/// <param name="With">The paragraph it is compared with, in the same form; empty when there is none.</param>
public sealed record PageFinding(string Rule, string Where, string Find, string With);

/// <summary>
/// What <see cref="PageReader"/> made of a saved page. When <see cref="Refusal"/> is set, the page could not be read as an article
/// and only <see cref="Encoding"/>, <see cref="Dropped"/> and <see cref="Steps"/> may hold something.
/// </summary>
public sealed record PageReading
{
    /// <summary>Why the page is not taken, as an English sentence; null when it was read.</summary>
    public string? Refusal { get; init; }

    /// <summary>The headline, cleaned.</summary>
    public string Title { get; init; } = "";

    /// <summary>Section labels, joined ones split, from the general to the special.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The person of the author line, without «كتب:» or «بقلم».</summary>
    public string? Author { get; init; }

    /// <summary>The credited origin: «المصدر: …», an agency named in its own line or in brackets at the end.</summary>
    public string? Source { get; init; }

    /// <summary>The day of first publication on the page's own clock.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The hour beside <see cref="PublishedOn"/>, on the same clock.</summary>
    public TimeOnly? PublishedTime { get; init; }

    /// <summary>The instant of first publication when the page gives one with its offset; its local day is <see cref="PublishedOn"/>.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The instant of the last update when the page's metadata gives one.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The language of the body: <c>ar</c>, <c>en</c>, or what the page declares for its script.</summary>
    public string Lang { get; init; } = "ar";

    /// <summary>The address the page gives itself, absolute; null when it gives none.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The line or two under the headline.</summary>
    public string? Deck { get; init; }

    /// <summary>Tags, as the page lists them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The body in page order.</summary>
    public IReadOnlyList<PageParagraph> Paragraphs { get; init; } = [];

    /// <summary>Every line of the page that stands neither in the title nor in the body, in page order.</summary>
    public IReadOnlyList<DroppedLine> Dropped { get; init; } = [];

    /// <summary>Repeated passages (rule NW01).</summary>
    public IReadOnlyList<PageFinding> Findings { get; init; } = [];

    /// <summary>The encoding the bytes were read with, as an IANA name.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>What was done, a sentence a step, for the report.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];
}
