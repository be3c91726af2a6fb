namespace Warraq.Media;

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

    public string Address(int width) => $"/media/{Picture}/{width}.webp";
}
