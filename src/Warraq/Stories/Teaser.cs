using Warraq.Media;

namespace Warraq.Stories;

/// <summary>What a list shows of a published story: one row of the public index, without its body.</summary>
public sealed record Teaser
{
    public required int Number { get; init; }
    public required string Headline { get; init; }
    public string? Deck { get; init; }
    public string? Kicker { get; init; }
    public required Sections.SectionRef Section { get; init; }
    public required string Slug { get; init; }

    /// <summary>BCP 47 language of the story, "ar" or "en".</summary>
    public required string Lang { get; init; }
    public required StoryKind Kind { get; init; }

    /// <summary>«أبرز»: prominent for the desk (DECISIONS 15); the article says so beside its section.</summary>
    public bool Prominent { get; init; }
    public required DateTimeOffset Published { get; init; }

    /// <summary>Last public change; never earlier than <see cref="Published"/>.</summary>
    public required DateTimeOffset Updated { get; init; }
    public PictureUse? Picture { get; init; }

    /// <summary>Authors as printed in a list, joined; null where the story names none.</summary>
    public string? Byline { get; init; }

    public string Address => $"/{Section.Slug}/{Number}/{Slug}";
}

/// <summary>Kind of a story; decides the type in structured data.</summary>
public enum StoryKind { News, Opinion, Analysis, Explainer, Brief, Live, Editorial }
