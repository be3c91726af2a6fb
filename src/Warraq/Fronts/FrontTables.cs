using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Fronts;

/// <summary>A place of the live arrangement of a front, in the desk's order.</summary>
public sealed class FrontPlace
{
    /// <summary>"front", or the slug of a section.</summary>
    public required string Front { get; set; }

    /// <summary>lead, under or secondary.</summary>
    public required string Slot { get; set; }
    public int Position { get; set; }

    /// <summary>The story that is pinned there; 0 where a rule fills the place.</summary>
    public int Number { get; set; }

    /// <summary>Slug of the section whose newest story fills the place; null for a pinned one.</summary>
    public string? Rule { get; set; }

    /// <summary>Headline for the front; null for the story's own.</summary>
    public string? Headline { get; set; }

    /// <summary>Until when it stands there; null for no end.</summary>
    public DateTimeOffset? Until { get; set; }
}

/// <summary>What the desk prepares for a front, apart from what readers see. The row stays, for it counts the versions.</summary>
public sealed class FrontDraft
{
    public required string Front { get; set; }

    /// <summary>Counts every change; one with an older version is refused.</summary>
    public int Version { get; set; }

    /// <summary>As JSON (<see cref="FrontSlot.Write"/>); null where nothing waits for publication.</summary>
    public string? Places { get; set; }

    /// <summary>What goes out at <see cref="PublishAt"/>, frozen when it was scheduled.</summary>
    public string? Scheduled { get; set; }
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>Id of who changed it last.</summary>
    public string? Person { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
}

/// <summary>A breaking strip: shown from <see cref="At"/> until <see cref="ExpiresAt"/>.</summary>
public sealed class Strip
{
    public Guid Id { get; set; }
    public required string Text { get; set; }
    public int Number { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
}

sealed class FrontTables : IEntityTypeConfiguration<FrontPlace>, IEntityTypeConfiguration<FrontDraft>, IEntityTypeConfiguration<Strip>
{
    public void Configure(EntityTypeBuilder<FrontPlace> builder) => builder.ToTable("front_places").HasKey(p => new { p.Front, p.Slot, p.Position });

    public void Configure(EntityTypeBuilder<FrontDraft> builder)
    {
        builder.ToTable("front_drafts").HasKey(d => d.Front);
        builder.HasIndex(d => d.PublishAt);
    }

    public void Configure(EntityTypeBuilder<Strip> builder)
    {
        builder.ToTable("strips").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.ExpiresAt);
    }
}
