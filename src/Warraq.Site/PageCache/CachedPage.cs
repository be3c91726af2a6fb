using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Warraq.Platform;

namespace Warraq.Site.PageCache;

/// <summary>A rendered page made ready to be sent: headers as they go out, bytes in each encoding asked for so far.</summary>
internal sealed class CachedPage
{
    private const int Overhead = 1024;
    private const int WorthCompressing = 256;

    private readonly Lock compressing = new();
    private readonly Variant identity;
    private readonly string digest;
    private readonly bool compressible;
    private volatile Variant? gzip;
    private volatile Variant? brotli;
    private int hits;

    public CachedPage(PageRecipe recipe, Page page, DateTimeOffset? expires, StoryReads.Counter? reads)
    {
        Recipe = recipe;
        Status = page.Status;
        Reads = reads;
        Expires = expires?.UtcTicks ?? long.MaxValue;
        Tags = [.. page.Tags.Append(PageTags.Paper).Distinct(StringComparer.Ordinal)];
        IsKeepable = page.Cacheable && page.Status is 200 or 301 or 404 or 410;
        ContentType = page.Bytes.IsEmpty ? default : page.ContentType;
        SurrogateKey = HeaderText.SurrogateKey(Tags);
        Headers = [.. page.Headers.Select(each => KeyValuePair.Create(each.Key, new StringValues(HeaderText.Ascii(each.Value))))];
        var bytes = Exact(page.Bytes);
        digest = Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12));
        identity = Variant.Identity(bytes, digest);
        compressible = bytes.Length >= WorthCompressing && IsText(page.ContentType);
    }

    public PageRecipe Recipe { get; }
    public int Status { get; }
    public StoryReads.Counter? Reads { get; }
    public long Expires { get; }
    public IReadOnlyList<string> Tags { get; }
    public bool IsKeepable { get; }
    public StringValues ContentType { get; }
    public StringValues SurrogateKey { get; }
    public KeyValuePair<string, StringValues>[] Headers { get; }

    /// <summary>Set by every hit, cleared when the clock's hand passes.</summary>
    public bool Touched { get; set; }

    /// <summary>The place on its shelf; null when not kept. Read and written under the store's lock.</summary>
    public LinkedListNode<CachedPage>? Place { get; set; }

    /// <summary>What the shelf was told this page weighs. Under the store's lock.</summary>
    public long Weighed { get; set; }

    public int Hits => Volatile.Read(ref hits);

    public long Weight =>
        Overhead + (2L * Recipe.Key.Length) + identity.Bytes.Length + (gzip?.Bytes.Length ?? 0) + (brotli?.Bytes.Length ?? 0);

    /// <returns>How often it was hit, with this time.</returns>
    public int Hit()
    {
        if (!Touched)
            Touched = true;
        return Interlocked.Increment(ref hits);
    }

    public Variant? Find(ContentCoding coding) => coding switch
    {
        _ when !compressible => identity,
        ContentCoding.Brotli => brotli,
        ContentCoding.Gzip => gzip,
        _ => identity,
    };

    /// <summary>Makes the encoding unless another request has just done so.</summary>
    public Variant Make(ContentCoding coding)
    {
        lock (compressing)
        {
            if (Find(coding) is { } made)
                return made;
            return coding == ContentCoding.Gzip
                ? gzip = Variant.Gzip(identity.Bytes, digest) ?? identity
                : brotli = Variant.Brotli(identity.Bytes, digest, Variant.Fast) ?? identity;
        }
    }

    /// <summary>Replaces the brotli bytes by those of the best quality, if that makes them smaller.</summary>
    public void MakeBest()
    {
        if (!compressible)
            return;
        var fast = Make(ContentCoding.Brotli);
        var best = Variant.Brotli(identity.Bytes, digest, Variant.Best, fast.ETag);
        if (best is not null && best.Bytes.Length < fast.Bytes.Length)
            brotli = best;
    }

    private static byte[] Exact(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && array.Length == segment.Count
            ? array
            : bytes.ToArray();

    private static bool IsText(string contentType) =>
        contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("json", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("javascript", StringComparison.OrdinalIgnoreCase);
}
