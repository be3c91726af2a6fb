using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Warraq.Arabic.Letters;

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

    /// <summary>What a new use begins with; each use has its own (DECISIONS 12).</summary>
    public string? Caption { get; set; }
    public string? Alt { get; set; }

    /// <summary>Who owns it, as the file or the desk says.</summary>
    public string? Rights { get; set; }

    /// <summary>What may be done with it: «مرة واحدة»، «لا للبيع».</summary>
    public string? Terms { get; set; }

    /// <summary>After this it is offered for no new use; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The point that every crop keeps, in hundredths of width (from the left edge) and height (from the top).</summary>
    public PictureFocus Focus
    {
        get => new(FocusX, FocusY);
        set => (FocusX, FocusY) = (value.X, value.Y);
    }

    public int FocusX { get; private set; } = 50;
    public int FocusY { get; private set; } = 50;

    /// <summary>Perceptual hash (<see cref="PictureLikeness"/>); 0 where none was made.</summary>
    public long Likeness { get; set; }

    /// <summary>When it was taken, as the camera's clock said; null where the file does not say.</summary>
    public DateTimeOffset? TakenAt { get; set; }
    public int Bytes { get; set; }

    /// <summary>Search key of caption, alternative text, credit, rights and file name.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>The search key as it should be now.</summary>
    /// <param name="fileName">Name under which the file was sent; null when it is not known.</param>
    public string KeyWith(string? fileName) =>
        ArabicKeys.Search(string.Join(' ', ((string?[])[Caption, Alt, Credit, Rights, Path.GetFileNameWithoutExtension(fileName ?? "").Replace('-', ' ').Replace('_', ' '), Name]).Where(t => !string.IsNullOrEmpty(t))));
}

sealed class PictureTables : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> builder)
    {
        builder.ToTable("pictures").HasKey(p => p.Name);
        builder.Ignore(p => p.Focus);
        builder.Property(p => p.FocusX).HasDefaultValue(50).HasSentinel(50);
        builder.Property(p => p.FocusY).HasDefaultValue(50).HasSentinel(50);
        builder.Property(p => p.SearchKey).HasDefaultValue("");
        builder.HasIndex(p => new { p.CreatedAt, p.Name });
        builder.HasIndex(p => p.Original);
    }
}
