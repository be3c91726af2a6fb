using System.Text.Json.Serialization;

namespace Warraq.Media;

/// <summary>The point that every crop of a picture keeps.</summary>
/// <param name="X">Hundredths of the width from the left edge.</param>
/// <param name="Y">Hundredths of the height from the top.</param>
public sealed record PictureFocus(int X, int Y)
{
    public static readonly PictureFocus Middle = new(50, 50);
}

/// <summary>One use of a picture: what belongs to the place where it stands. Rights and credit belong to the picture itself.</summary>
/// <param name="Picture">The picture's address name, as in <c>/media/{Picture}/960.webp</c>.</param>
/// <param name="Width">Width of the original in pixels.</param>
/// <param name="Height">Height of the original in pixels.</param>
/// <param name="Alt">What it shows, for those who do not see it; empty for decoration.</param>
/// <param name="Caption">The caption of this use.</param>
/// <param name="Credit">Who made it, as printed.</param>
public sealed record PictureUse(string Picture, int Width, int Height, string Alt, string? Caption, string? Credit)
{
    /// <summary>Widths in pixels in which each picture can be had.</summary>
    public static readonly int[] Widths = [240, 480, 960, 1600];

    /// <summary>Where its crops look. Only the public index holds it, for it belongs to the picture; null for the middle.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PictureFocus? Focus { get; init; }

    /// <summary>The whole picture as WebP.</summary>
    public string Address(int width) => Address(PictureEncoding.WebP, null, width);

    /// <param name="shape">One of <see cref="PictureKind.Shapes"/>; null for the whole picture.</param>
    public string Address(PictureEncoding encoding, string? shape, int width) => $"/media/{Picture}/{new PictureKind(encoding, shape, Focus).File(width)}";
}
