using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NetVips;
using Warraq.Platform;

namespace Warraq.Media;

/// <summary>What a photographer or agency wrote into the file: IPTC (IIM 4), then XMP, then EXIF. Where it was taken is not read.</summary>
public sealed record PictureLabels(string? Caption, string? Credit, string? Rights, DateTimeOffset? TakenAt)
{
    static readonly PictureLabels None = new(null, null, null, null);
    const int Longest = 1000;
    static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/", Photoshop = "http://ns.adobe.com/photoshop/1.0/", Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <param name="file">A picture that was checked.</param>
    /// <param name="zone">The paper's: cameras write no zone.</param>
    public static PictureLabels Read(byte[] file, TimeZoneInfo zone)
    {
        using var image = Image.NewFromBuffer(file, access: Enums.Access.Sequential);
        var iptc = Blob(image, "iptc-data") is { } records ? Iptc(records) : [];
        var xmp = Xmp(Blob(image, "xmp-data"));
        string? Of(byte dataset) => iptc.GetValueOrDefault(dataset);
        var labels = None with
        {
            Caption = Of(120) ?? Said(xmp, Dc + "description") ?? Exif(image, "exif-ifd0-ImageDescription"),
            Credit = Join(Of(80) ?? Said(xmp, Dc + "creator") ?? Exif(image, "exif-ifd0-Artist"), Of(110) ?? Said(xmp, Photoshop + "Credit")),
            Rights = Of(116) ?? Said(xmp, Dc + "rights") ?? Exif(image, "exif-ifd0-Copyright"),
            TakenAt = Taken(Exif(image, "exif-ifd2-DateTimeOriginal"), zone),
        };
        return labels;
    }

    static string? Join(string? by, string? of) => by is null || of is null || string.Equals(by, of, StringComparison.Ordinal) ? by ?? of : $"{by} / {of}";

    static string? Clean(string text) => SafeText.Line(text) is { Length: > 0 } line ? line.Length > Longest ? SafeText.Shorten(line, Longest) : line : null;

    static byte[]? Blob(Image image, string field)
    {
        if (!image.Contains(field)) return null;
        try
        {
            return image.Get(field) as byte[];
        }
        catch (VipsException)
        {
            return null;
        }
    }

    // libvips prints «value (value, ASCII, 12 components, 12 bytes)».
    static string? Exif(Image image, string field)
    {
        if (!image.Contains(field) || image.Get(field) is not string printed) return null;
        var end = printed.LastIndexOf(" (", StringComparison.Ordinal);
        return Clean(end > 0 ? printed[..end] : printed);
    }

    static DateTimeOffset? Taken(string? text, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 1900 and < 2200 && !zone.IsInvalidTime(local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local)) : null;

    /// <summary>Record 2 of IIM: 0x1C, record, dataset, length, value; in a Photoshop resource («8BIM» 0x0404) or bare.</summary>
    static Dictionary<byte, string> Iptc(ReadOnlySpan<byte> data)
    {
        var found = new Dictionary<byte, string>();
        for (var at = data.IndexOf((ReadOnlySpan<byte>)[0x1C, 0x02]); at >= 0 && at + 5 <= data.Length && data[at] == 0x1C;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 3)..]);
            if (length > 0x7FFF || at + 5 + length > data.Length) break;
            if (data[at + 1] == 2 && Clean(Text(data.Slice(at + 5, length))) is { } value) found.TryAdd(data[at + 2], value);
            at += 5 + length;
        }
        return found;
    }

    // Agencies write UTF-8 today; older ones Windows-1252 or -1256, of which the first reads Latin letters at least.
    static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    static XElement? Xmp(byte[]? data)
    {
        if (data is null) return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(data), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 2_000_000 });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    static string? Said(XElement? xmp, XName name)
    {
        if (xmp is null) return null;
        var element = xmp.Descendants(name).FirstOrDefault();
        var text = element?.Descendants(Rdf + "li").FirstOrDefault()?.Value ?? element?.Value ?? xmp.Descendants(Rdf + "Description").Attributes(name).FirstOrDefault()?.Value;
        return text is null ? null : Clean(text);
    }
}
