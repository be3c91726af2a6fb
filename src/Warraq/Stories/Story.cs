namespace Warraq.Stories;

/// <summary>What the desk edits. Readers get an <see cref="Edition"/>, frozen from it.</summary>
public sealed class Story
{
    public Guid Id { get; set; }

    /// <summary>The short public number; the identity in every address.</summary>
    public int Number { get; set; }
    public StoryKind Kind { get; set; }
    public StoryState State { get; set; }

    /// <summary>Counts every change; a save or publication with an older version is refused.</summary>
    public int Version { get; set; }

    public required string Lang { get; set; }
    public Guid? TranslationGroup { get; set; }
    public int SectionId { get; set; }
    public required string Headline { get; set; }

    /// <summary>Search key of the headline (Warraq.Arabic), cut to what an index takes: the desk finds a story by any part of it.</summary>
    public string HeadlineKey { get; set; } = "";

    /// <summary>Search key of headline, kicker, deck and the names that the story carries, cut likewise: the search of the newsroom finds what is not published by it.</summary>
    public string FindKey { get; set; } = "";
    public string? Deck { get; set; }
    public string? Kicker { get; set; }

    /// <summary>Block JSON, see <see cref="Body.BodyJson"/>.</summary>
    public required string Body { get; set; }

    /// <summary>Use of the lead picture as JSON, or null.</summary>
    public string? Picture { get; set; }

    public string? Desk { get; set; }
    public string? Assignee { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public string? Thread { get; set; }

    /// <summary>0 ordinary; above it «أبرز» (DECISIONS 15).</summary>
    public int Prominence { get; set; }
    public DateTimeOffset? EmbargoUntil { get; set; }
    public string? UsageTerms { get; set; }
    public DateTimeOffset? ExpiresAt { get; set; }
    public bool Killed { get; set; }

    /// <summary>The date that the copy carries (import); until it is published, its time words are read from there. Null for one written here.</summary>
    public DateTimeOffset? CopyAt { get; set; }

    /// <summary>What was answered to findings of the proofing desk, as JSON (<see cref="FindingAnswer"/>); null for nothing.</summary>
    public string? Answers { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The schedule is this column, nothing else.</summary>
    public DateTimeOffset? PublishAt { get; set; }
    public DateTimeOffset? FirstPublishedAt { get; set; }

    /// <summary>Last public change; never earlier than <see cref="FirstPublishedAt"/>.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnReason { get; set; }

    /// <summary>Withdrawn because it should never have stood there: the address answers 404, not 410 (DECISIONS 36).</summary>
    public bool WithdrawnAsError { get; set; }
    public Guid? LiveEditionId { get; set; }
    public bool CommentsClosed { get; set; }

    /// <summary>Where the story was imported from, as <see cref="ExternalId.Origin"/> says it first; null for one written here.</summary>
    public string? Origin { get; set; }

    /// <summary>Blob with the untouched original of an import.</summary>
    public string? Original { get; set; }

    /// <summary>What import reported (findings, dropped lines, label suggestions) as JSON, kept beside the draft.</summary>
    public string? ImportReport { get; set; }
}

public enum StoryState { Draft, InReview, Scheduled, Published, Withdrawn }

/// <summary>A tag, author or source of a story at the desk, in order.</summary>
public sealed class StoryName
{
    public Guid StoryId { get; set; }
    public Sections.NameKind Kind { get; set; }
    public int NameId { get; set; }
    public int Position { get; set; }
}

/// <summary>A version frozen at publication. Never rewritten.</summary>
public sealed class Edition
{
    public Guid Id { get; set; }
    public Guid StoryId { get; set; }
    public int Number { get; set; }

    /// <summary>1 for the first publication.</summary>
    public int Ordinal { get; set; }
    public StoryKind Kind { get; set; }
    public required string Lang { get; set; }
    public int SectionId { get; set; }
    public required string Headline { get; set; }
    public string? Deck { get; set; }
    public string? Kicker { get; set; }
    public required string Slug { get; set; }
    public required string Body { get; set; }
    public string? Picture { get; set; }

    /// <summary>Authors, sources and tags with their names at that time, as JSON (see <see cref="Credits"/>).</summary>
    public required string Credits { get; set; }
    public int Words { get; set; }
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>Line for the public update log; null for a silent change.</summary>
    public string? Note { get; set; }

    /// <summary>Undone a moment after it went out: it is kept, but readers' update log does not tell of it.</summary>
    public bool TakenBack { get; set; }
}

/// <summary>The public index: one row a story that readers can see, replaced in the transaction that publishes. Its edition is the live pointer.</summary>
public sealed class Listing
{
    public int Number { get; set; }
    public Guid StoryId { get; set; }
    public Guid EditionId { get; set; }
    public int SectionId { get; set; }

    /// <summary>The root of the section tree, whose page lists the story too.</summary>
    public int TopSectionId { get; set; }
    public StoryKind Kind { get; set; }
    public required string Lang { get; set; }
    public Guid? TranslationGroup { get; set; }
    public required string Headline { get; set; }
    public string? Deck { get; set; }
    public string? Kicker { get; set; }
    public required string Slug { get; set; }
    public string? Picture { get; set; }
    public string? Byline { get; set; }
    public int Prominence { get; set; }
    public bool CommentsClosed { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Public index by tag and author, in date order.</summary>
public sealed class ListingName
{
    public Sections.NameKind Kind { get; set; }
    public int NameId { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
    public int Number { get; set; }
}

public sealed class Correction
{
    public Guid Id { get; set; }
    public int Number { get; set; }
    public required string Text { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A relative of a published story, computed after publication and served with its page.</summary>
public sealed class RelatedRow
{
    public int Number { get; set; }
    public int Related { get; set; }
    public required string Reason { get; set; }

    /// <summary>The higher the closer.</summary>
    public double Score { get; set; }
}

/// <summary>What the desk decided about a relative: it stands first, or not at all, whatever is computed.</summary>
public sealed class RelatedChoice
{
    public int Number { get; set; }
    public int Related { get; set; }

    /// <summary>Pinned; else banned.</summary>
    public bool IsPinned { get; set; }

    /// <summary>Order among the pinned.</summary>
    public int Position { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>The id and address a story has elsewhere; unique within its origin (DECISIONS 13).</summary>
public sealed class ExternalId
{
    public required string Origin { get; set; }
    public required string Value { get; set; }
    public Guid StoryId { get; set; }

    /// <summary>Order of arrival: the first one is the id that the API gives.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Digest of what arrived last under this id: equal text is «unchanged».</summary>
    public string? Digest { get; set; }
}

public sealed class ExternalUrl
{
    public required string Origin { get; set; }
    public required string Url { get; set; }
    public Guid StoryId { get; set; }
}

/// <summary>Article answers in one hour (DECISIONS 7).</summary>
public sealed class ReadCount
{
    public int Number { get; set; }
    public DateTimeOffset Hour { get; set; }
    public int Count { get; set; }
}
