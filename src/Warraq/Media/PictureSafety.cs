using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using NetVips;

namespace Warraq.Media;

/// <summary>Looks whether a file from outside is one picture, whole, and nothing else. The bytes are kept as they came, so they must be harmless as they are.</summary>
static partial class PictureSafety
{
    static readonly Dictionary<PictureFormat, string[]> Endings = new()
    {
        [PictureFormat.Png] = ["png"], [PictureFormat.Jpeg] = ["jpg", "jpeg", "jpe", "jfif"], [PictureFormat.WebP] = ["webp"], [PictureFormat.Avif] = ["avif", "avifs"], [PictureFormat.Svg] = ["svg"],
    };

    /// <summary>Exactly one of the two answers is null.</summary>
    /// <param name="file">All its bytes.</param>
    /// <param name="name">As the sender's machine calls it; null or empty for one that was pasted.</param>
    public static (PictureFacts? Facts, PictureRefusal? Refusal) Check(byte[] file, string? name)
    {
        if (file.Length == 0) return (null, PictureRefusal.Empty);
        var (facts, refusal) = PictureFacts.Read(file);
        if (facts is null) return (null, refusal == PictureRefusal.UnknownFormat && IsDrawing(file) ? PictureRefusal.ActiveDrawing : refusal);
        if (facts.Format == PictureFormat.Svg && Active().IsMatch(Encoding.UTF8.GetString(file))) return (null, PictureRefusal.ActiveDrawing);
        if (Path.GetExtension(name ?? "").TrimStart('.').ToLowerInvariant() is { Length: > 0 } ending && !Endings[facts.Format].Contains(ending)) return (null, PictureRefusal.OtherName);
        if (IsAnimated(file, facts.Format)) return (null, PictureRefusal.Animated);
        if (facts.Format != PictureFormat.Svg && IsTwoThings(file, facts.Format)) return (null, PictureRefusal.TwoThings);
        // Cut off further down, it fails here: all pixels are read, at the smallest size.
        return PictureVariants.Make(file, 240).Refusal is { } broken ? (null, broken) : (facts, null);
    }

    static bool IsDrawing(byte[] file) => Encoding.UTF8.GetString(file, 0, Math.Min(file.Length, 4096)).Contains("<svg", StringComparison.OrdinalIgnoreCase);

    static bool IsAnimated(byte[] file, PictureFormat format)
    {
        if (format == PictureFormat.Png) return file.AsSpan(0, Math.Min(file.Length, 4096)).IndexOf("acTL"u8) > 0;
        if (format is not (PictureFormat.WebP or PictureFormat.Avif)) return false;
        using var image = Image.NewFromBuffer(file, access: Enums.Access.Sequential);
        return image.Contains("n-pages") && image.Get("n-pages") is int and > 1;
    }

    /// <summary>What another program would take for its own: at the very beginning, where PDF readers look, and behind the end of the picture.</summary>
    static bool IsTwoThings(ReadOnlySpan<byte> file, PictureFormat format)
    {
        if (file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return true;
        var rest = file[Math.Min(End(file, format), file.Length)..];
        ReadOnlySpan<byte> archive = [(byte)'P', (byte)'K', 3, 4], directory = [(byte)'P', (byte)'K', 5, 6];
        if (rest.IndexOf(archive) >= 0 || rest.IndexOf(directory) >= 0 || rest.IndexOf("%PDF-"u8) >= 0) return true;
        // Markup hides in comments too, and a program that sniffs reads the beginning.
        return HasMarkup(rest) || HasMarkup(file[..Math.Min(file.Length, 4096)]);
    }

    static bool HasMarkup(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return ((string[])["<script", "<html", "<!doctype", "<?php", "<svg", "<iframe"]).Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase));
    }

    static int End(ReadOnlySpan<byte> file, PictureFormat format) => format switch
    {
        PictureFormat.Png => file.LastIndexOf("IEND"u8) is >= 0 and var end ? end + 8 : file.Length,
        PictureFormat.Jpeg => file.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) is >= 0 and var end ? end + 2 : file.Length,
        PictureFormat.WebP => (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L, file.Length),
        _ => file.Length,
    };

    [GeneratedRegex(@"\son\w+\s*=|javascript:|<foreignObject|<use[^>]+href\s*=\s*[""'](?!#)|data:text", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Active();
}
