using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Fronts;

/// <summary>A story's place on a front, in the desk's order.</summary>
public sealed class FrontPlace
{
    /// <summary>"front", or the slug of a section.</summary>
    public required string Front { get; set; }

    /// <summary>lead, under or secondary.</summary>
    public required string Slot { get; set; }
    public int Position { get; set; }
    public int Number { get; set; }
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

sealed class FrontTables : IEntityTypeConfiguration<FrontPlace>, IEntityTypeConfiguration<Strip>
{
    public void Configure(EntityTypeBuilder<FrontPlace> builder) => builder.ToTable("front_places").HasKey(p => new { p.Front, p.Slot, p.Position });

    public void Configure(EntityTypeBuilder<Strip> builder)
    {
        builder.ToTable("strips").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.ExpiresAt);
    }
}
