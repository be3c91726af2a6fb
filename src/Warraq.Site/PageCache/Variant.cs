using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace Warraq.Site.PageCache;

/// <summary>A page in one encoding, with its own headers ready.</summary>
/// <param name="Earlier">The tag of the same text at a lower quality; a browser that holds it need not load again.</param>
internal sealed record Variant(byte[] Bytes, StringValues Coding, StringValues ETag, StringValues Earlier)
{
    public const int Fast = 4;
    public const int Best = 11;
    private const int BrotliWindow = 22;

    public static Variant Identity(byte[] bytes, string digest) => new(bytes, default, $"\"{digest}\"", default);

    /// <summary>Null when compression makes it no smaller.</summary>
    public static Variant? Gzip(byte[] identity, string digest)
    {
        using var stream = new MemoryStream(identity.Length / 3);
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(identity);
        return stream.Length < identity.Length ? new(stream.ToArray(), "gzip", $"\"{digest}-gz\"", default) : null;
    }

    /// <summary>Null when compression makes it no smaller.</summary>
    public static Variant? Brotli(byte[] identity, string digest, int quality, StringValues earlier = default)
    {
        var room = new byte[identity.Length];
        return BrotliEncoder.TryCompress(identity, room, out var written, quality, BrotliWindow) && written < identity.Length
            ? new(room[..written], "br", $"\"{digest}-br{quality}\"", earlier)
            : null;
    }
}
