using System.Buffers.Binary;
using System.Text;
using NetVips;

namespace Warraq.Media;

public enum PictureFormat { Png, Jpeg, WebP, Avif, Svg }

/// <summary>Why a picture is not taken, or cannot be had.</summary>
public enum PictureRefusal
{
    /// <summary>There is no original of that name.</summary>
    Missing,
    UnknownWidth,

    /// <summary>Neither PNG, JPEG, WebP, AVIF nor a plain SVG.</summary>
    UnknownFormat,

    /// <summary>More than <see cref="PictureFacts.MaxPixels"/> pixels.</summary>
    TooManyPixels,

    /// <summary>More than <see cref="PictureFacts.MaxBytes"/> bytes.</summary>
    TooManyBytes,

    /// <summary>It says it is a picture, but it cannot be read to the end.</summary>
    Broken,

    /// <summary>It moves: only the first of its pictures would be shown.</summary>
    Animated,

    /// <summary>A picture that is something else as well: a page, an archive, a document.</summary>
    TwoThings,

    /// <summary>A drawing with a script, or with parts from elsewhere.</summary>
    ActiveDrawing,

    /// <summary>The name says another kind than the content.</summary>
    OtherName,
    Empty,
}

/// <summary>What the head of a picture file says. Width and height are of the upright picture, in pixels.</summary>
public sealed record PictureFacts(PictureFormat Format, int Width, int Height)
{
    /// <summary>60 megapixels: any camera of the press, and 240 MB at the very most while it is decoded.</summary>
    public const long MaxPixels = 60_000_000;
    public const int MaxBytes = 40_000_000;
    const int MaxSvgBytes = 1_000_000;

    // What is wrong with a file is in the answer; libvips would print it on standard error as well, once for each tile.
    static PictureFacts() => Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, static (_, _, _) => { });

    /// <summary>
    /// Reads the head only; no pixel is decoded, so a file cut off further down is found by <see cref="PictureVariants.Make(byte[], int)"/>.
    /// Exactly one of the two answers is null.
    /// </summary>
    public static (PictureFacts? Facts, PictureRefusal? Refusal) Read(byte[] file)
    {
        if (file.Length > MaxBytes) return (null, PictureRefusal.TooManyBytes);
        if (Sniff(file) is not { } format) return (null, PictureRefusal.UnknownFormat);
        if (format == PictureFormat.Svg && file.Length > MaxSvgBytes) return (null, PictureRefusal.TooManyBytes);
        try
        {
            using var image = Image.NewFromBuffer(file, access: Enums.Access.Sequential);
            if ((long)image.Width * image.Height > MaxPixels) return (null, PictureRefusal.TooManyPixels);
            var turned = image.Contains("orientation") && image.Get("orientation") is int and >= 5 and <= 8;
            return (turned ? new PictureFacts(format, image.Height, image.Width) : new PictureFacts(format, image.Width, image.Height), null);
        }
        catch (VipsException)
        {
            return (null, PictureRefusal.Broken);
        }
    }

    /// <summary>
    /// The format by the first bytes, never by a name. Only these five reach the decoder, so that none of the many other
    /// loaders of libvips is ever tried on a file from outside.
    /// </summary>
    static PictureFormat? Sniff(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        _ when file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) => PictureFormat.WebP,
        _ when IsAvif(file) => PictureFormat.Avif,
        _ when IsSvg(file) => PictureFormat.Svg,
        _ => null,
    };

    static bool IsAvif(ReadOnlySpan<byte> file)
    {
        if (file.Length < 16 || !file[4..].StartsWith("ftyp"u8)) return false;
        var end = Math.Min((int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file), 256), file.Length);
        for (var at = 8; at + 4 <= end; at += 4)
            if (at != 12 && (file[at..].StartsWith("avif"u8) || file[at..].StartsWith("avis"u8))) return true;
        return false;
    }

    /// <summary>An SVG as we draw them ourselves: no document type, no entity, no script, no address outside the file.</summary>
    static bool IsSvg(ReadOnlySpan<byte> file)
    {
        var start = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        if (!start.StartsWith("<svg"u8) && !start.StartsWith("<?xml"u8)) return false;
        if (start.IndexOf("<svg"u8) is < 0 or > 1000) return false;
        var text = Encoding.UTF8.GetString(start);
        string[] foreign = ["<!DOCTYPE", "<!ENTITY", "<script", "href=\"http", "href='http", "href=\"file", "href='file", "href=\"//", "href='//", "url(http", "@import", "xi:include"];
        return !foreign.Any(f => text.Contains(f, StringComparison.OrdinalIgnoreCase));
    }
}
