using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Reading;

/// <summary>What the front page shows, in the desk's order.</summary>
public sealed record FrontPage
{
    public Teaser? Lead { get; init; }

    /// <summary>Lines under the lead.</summary>
    public required IReadOnlyList<Teaser> UnderLead { get; init; }

    /// <summary>The first three stand beside the lead, the rest in a row of columns below.</summary>
    public required IReadOnlyList<Teaser> Secondary { get; init; }

    /// <summary>The story whose figures the front shows; null for none.</summary>
    public DevelopingStory? Developing { get; init; }

    /// <summary>The first two stand wide with a picture, the rest in narrow columns.</summary>
    public required IReadOnlyList<SectionBlock> Blocks { get; init; }
    public required IReadOnlyList<Teaser> Opinion { get; init; }
    public required IReadOnlyList<Teaser> MostRead { get; init; }

    /// <summary>When the first pinned story leaves its place; null for none.</summary>
    public DateTimeOffset? Expires { get; init; }
}

/// <param name="Story">With the place's own headline where it has one; null where readers would see none.</param>
public sealed record Placed(Fronts.FrontSlot Place, Teaser? Story);

/// <summary>What the desk has placed on a front, as readers may see it.</summary>
/// <param name="Numbers">All of them.</param>
/// <param name="Expires">When the first of them leaves its place; null for none.</param>
public sealed record Arranged(Teaser? Lead, IReadOnlyList<Teaser> Under, IReadOnlyList<Teaser> Secondary, HashSet<int> Numbers, DateTimeOffset? Expires);

/// <summary>«قصة متطورة»: a story's figures and its last changes.</summary>
/// <param name="Title">As the front names it; the story's headline stands elsewhere.</param>
/// <param name="Log">Newest first.</param>
public sealed record DevelopingStory(Teaser Story, string Title, FigureBox Figures, IReadOnlyList<UpdateNote> Log);

public sealed record SectionBlock(SectionRef Section, IReadOnlyList<Teaser> Stories);

/// <summary>The breaking strip: one sentence, one link, one time.</summary>
public sealed record BreakingStrip(string Text, string? Address, DateTimeOffset At, DateTimeOffset ExpiresAt);
