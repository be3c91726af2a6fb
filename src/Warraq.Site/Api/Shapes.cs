namespace Warraq.Site.Api;

// What the API answers. Names are the contract; fields are added, never changed. Addresses are paths of this paper.

public sealed record SuggestAnswer(string Query, IReadOnlyList<SuggestionAnswer> Suggestions);

/// <param name="Kind">query, title, tag, author or source.</param>
public sealed record SuggestionAnswer(string Kind, string Text, string Url);

public sealed record StoryAnswer
{
    public required int Number { get; init; }

    /// <summary>The id first imported; null for a story that was not.</summary>
    public required string? Id { get; init; }
    public required string Title { get; init; }
    public required string? Deck { get; init; }
    public required string Url { get; init; }
    public required string Lang { get; init; }
    public required string Kind { get; init; }

    /// <summary>Slug.</summary>
    public required string Section { get; init; }
    public required DateTimeOffset Published { get; init; }
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Name of the first source; null for none.</summary>
    public required string? Source { get; init; }
    public required IReadOnlyList<NameAnswer> Authors { get; init; }
    public required IReadOnlyList<NameAnswer> Sources { get; init; }
    public required IReadOnlyList<NameAnswer> Tags { get; init; }

    /// <summary>Plain text.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }
    public required IReadOnlyList<CorrectionAnswer> Corrections { get; init; }
}

public sealed record NameAnswer(string Slug, string Name);

public sealed record CorrectionAnswer(string Text, DateTimeOffset At);

/// <param name="Hits">The nearest first.</param>
public sealed record RelatedAnswer(IReadOnlyList<RelatedHit> Hits);

/// <param name="Reason">Why, for readers, in the language of the story.</param>
/// <param name="Score">Only comparable within one answer.</param>
public sealed record RelatedHit(int Number, string? Id, string Title, string Url, string Reason, double Score);
