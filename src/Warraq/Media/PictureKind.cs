namespace Warraq.Media;

/// <summary>How a public copy is written.</summary>
public enum PictureEncoding { WebP, Avif, Jpeg }

/// <summary>A public copy: its encoding and, for a crop, its shape and the point that stays in it.</summary>
/// <param name="Shape">One of <see cref="Shapes"/>; null for the whole picture.</param>
/// <param name="Focus">What a crop keeps; null for the middle.</param>
public sealed record PictureKind(PictureEncoding Encoding, string? Shape = null, PictureFocus? Focus = null)
{
    public static readonly PictureKind Whole = new(PictureEncoding.WebP);

    /// <summary>Shapes in which a picture can be had: width by height.</summary>
    public static readonly IReadOnlyDictionary<string, (int Width, int Height)> Shapes = new Dictionary<string, (int, int)> { ["16x9"] = (16, 9), ["4x3"] = (4, 3), ["1x1"] = (1, 1) };

    public PictureFocus Point => Focus ?? PictureFocus.Middle;
    public string Ending => Encoding switch { PictureEncoding.Avif => "avif", PictureEncoding.Jpeg => "jpg", _ => "webp" };
    public string ContentType => Encoding == PictureEncoding.Jpeg ? "image/jpeg" : $"image/{Ending}";

    /// <summary>The last part of its name and of its address.</summary>
    public string File(int width) => Shape is null ? $"{width}.{Ending}" : $"{Shape}-{Point.X}-{Point.Y}-{width}.{Ending}";

    /// <summary>Size of the largest part of a picture that has a shape; of the whole picture without one.</summary>
    public static (int Width, int Height) PartOf(int width, int height, string? shape)
    {
        if (shape is null) return (width, height);
        var (across, down) = Shapes[shape];
        var part = Math.Min(width, (double)height * across / down);
        return (Math.Max(1, (int)Math.Round(part)), Math.Max(1, (int)Math.Round(part * down / across)));
    }

    public static PictureEncoding? Encode(string ending) => ending switch { "webp" => PictureEncoding.WebP, "avif" => PictureEncoding.Avif, "jpg" => PictureEncoding.Jpeg, _ => null };
}
