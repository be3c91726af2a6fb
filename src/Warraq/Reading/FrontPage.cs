using Warraq.Sections;
using Warraq.Stories;

namespace Warraq.Reading;

/// <summary>What the front page shows, in the desk's order.</summary>
public sealed record FrontPage
{
    public Teaser? Lead { get; init; }

    /// <summary>Lines under the lead.</summary>
    public required IReadOnlyList<Teaser> UnderLead { get; init; }
    public required IReadOnlyList<Teaser> Secondary { get; init; }
    public required IReadOnlyList<SectionBlock> Blocks { get; init; }
    public required IReadOnlyList<Teaser> Opinion { get; init; }
    public required IReadOnlyList<Teaser> MostRead { get; init; }
}

public sealed record SectionBlock(SectionRef Section, IReadOnlyList<Teaser> Stories);

/// <summary>The breaking strip: one sentence, one link, one time.</summary>
public sealed record BreakingStrip(string Text, string? Address, DateTimeOffset At, DateTimeOffset ExpiresAt);
