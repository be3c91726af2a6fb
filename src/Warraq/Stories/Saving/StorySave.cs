using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Stories.Saving;

/// <summary>The last save of one page that types: a repeated one is recognised by it.</summary>
public sealed class StorySave
{
    public int Number { get; set; }
    public required string Client { get; set; }
    public required string Person { get; set; }
    public long Seq { get; set; }

    /// <summary>Version of the story that this save made.</summary>
    public int Version { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>Somebody has the story open. It counts until <see cref="Until"/>; the page asks for more time while it lives.</summary>
public sealed class StoryPresence
{
    public int Number { get; set; }
    public required string Client { get; set; }
    public required string Person { get; set; }

    /// <summary>Writes; else only reads along.</summary>
    public bool Writes { get; set; }
    public DateTimeOffset Since { get; set; }
    public DateTimeOffset Until { get; set; }
}

sealed class SavingTables : IEntityTypeConfiguration<StorySave>, IEntityTypeConfiguration<StoryPresence>
{
    public void Configure(EntityTypeBuilder<StorySave> builder)
    {
        builder.ToTable("story_saves").HasKey(s => new { s.Number, s.Client });
        builder.HasIndex(s => s.At);
    }

    public void Configure(EntityTypeBuilder<StoryPresence> builder)
    {
        builder.ToTable("story_presence").HasKey(p => new { p.Number, p.Client });
        builder.HasIndex(p => p.Until);
    }
}
