using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Media;

/// <summary>A picture of the paper: its original blob, size and rights. Caption and alternative text belong to each use.</summary>
public sealed class Picture
{
    /// <summary>Name in addresses: <c>/media/{Name}/960.webp</c>.</summary>
    public required string Name { get; set; }

    /// <summary>Blob of the untouched original.</summary>
    public required string Original { get; set; }
    public required string ContentType { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public string? Credit { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}

sealed class PictureTables : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> builder) => builder.ToTable("pictures").HasKey(p => p.Name);
}
