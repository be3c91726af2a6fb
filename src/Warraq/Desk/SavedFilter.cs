using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Desk;

/// <summary>A filter of the desk that a person keeps under a name.</summary>
public sealed class SavedFilter
{
    public Guid Id { get; set; }

    /// <summary>Id of the account that keeps it.</summary>
    public required string Person { get; set; }
    public required string Name { get; set; }

    /// <summary>The query of the desk's address, as the desk writes it.</summary>
    public required string Query { get; set; }

    /// <summary>All colleagues see it.</summary>
    public bool Shared { get; set; }
    public DateTimeOffset At { get; set; }
}

sealed class SavedFilterTable : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("saved_filters").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.Person, f.Name }).IsUnique();
        builder.HasIndex(f => f.Shared);
    }
}
