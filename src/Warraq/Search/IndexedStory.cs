using System.Text.Json.Serialization;
using Warraq.Sections;

namespace Warraq.Search;

/// <summary>A published story as the index takes it and gives it back.</summary>
public sealed record IndexedStory
{
    public required int Number { get; init; }

    /// <summary>The id first imported, or null.</summary>
    public string? Id { get; init; }

    public required string Title { get; init; }

    public string Deck { get; init; } = "";

    /// <summary>Plain text, paragraphs parted by a line end.</summary>
    public required string Body { get; init; }

    /// <summary>Slugs of the section and of those above it, its own first.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Names of these sections in all languages, for <c>قسم:</c>.</summary>
    public string SectionNames { get; init; } = "";

    public required string Slug { get; init; }

    /// <summary>Its path.</summary>
    [JsonIgnore]
    public string Address => $"/{Sections[0]}/{Number}/{Slug}";

    public required string Lang { get; init; }

    public required DateTimeOffset Published { get; init; }

    public IReadOnlyList<NameRef> Authors { get; init; } = [];

    public IReadOnlyList<NameRef> Sources { get; init; } = [];

    public IReadOnlyList<NameRef> Tags { get; init; } = [];

    public string? Byline { get; init; }

    /// <summary>Keys of a sketch by which copies of a text are found among many; not given back.</summary>
    public IReadOnlyList<ulong> Marks { get; init; } = [];
}
