using NetVips;
using Warraq.Platform;

namespace Warraq.Media;

/// <summary>A variant, or the reason why there is none. Exactly one of the two is null.</summary>
public sealed record PictureAnswer(byte[]? WebP, PictureRefusal? Refusal);

/// <summary>
/// Originals as WebP in the widths of <see cref="PictureUse.Widths"/>: aspect kept, upright, sRGB, metadata gone, never
/// larger than the original. Made when first asked for and kept in the blob folder under <c>variants/</c>.
/// </summary>
public sealed class PictureVariants(Blobs blobs) : IDisposable
{
    /// <summary>Quality 78: no difference to be seen at the size of use, a third of the bytes of 90.</summary>
    const int Quality = 78;

    /// <summary>Part of the name, so that other settings make other files.</summary>
    const string Recipe = "variants/1";

    // One large original takes up to 240 MB while it is decoded; two at a time is what a small machine bears.
    readonly SemaphoreSlim _turns = new(2);

    /// <param name="original">Blob name of the original.</param>
    /// <param name="width">One of <see cref="PictureUse.Widths"/>.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public async Task<PictureAnswer> FindAsync(string original, int width, CancellationToken cancel = default)
    {
        if (!PictureUse.Widths.Contains(width)) return new PictureAnswer(null, PictureRefusal.UnknownWidth);
        if (!Blobs.IsName(original)) return new PictureAnswer(null, PictureRefusal.Missing);
        var name = $"{Recipe}/{original}/{width}.webp";
        if (await blobs.ReadAsync(name, cancel) is { } kept) return new PictureAnswer(kept, null);
        await _turns.WaitAsync(cancel);
        try
        {
            if (await blobs.ReadAsync(name, cancel) is { } meanwhile) return new PictureAnswer(meanwhile, null);
            if (await blobs.ReadAsync(original, cancel) is not { } file) return new PictureAnswer(null, PictureRefusal.Missing);
            var answer = Make(file, width);
            if (answer.WebP is not null) await blobs.TryWriteAsync(name, answer.WebP, cancel);
            return answer;
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Makes a variant without keeping it.</summary>
    public static PictureAnswer Make(byte[] file, int width)
    {
        var (facts, refusal) = PictureFacts.Read(file);
        if (facts is null) return new PictureAnswer(null, refusal);
        try
        {
            // Height is left free (a tall picture keeps its width), Size.Down never enlarges. The parameter failOn of this
            // call does not reach the loader, its option does (measured: half a JPEG or PNG passed with the former).
            using var small = Image.ThumbnailBuffer(file, width, optionString: "fail_on=error", height: 10_000_000, size: Enums.Size.Down, outputProfile: "srgb");
            return new PictureAnswer(small.WebpsaveBuffer(q: Quality, effort: 4, smartSubsample: true, keep: Enums.ForeignKeep.None), null);
        }
        catch (VipsException)
        {
            return new PictureAnswer(null, PictureRefusal.Broken);
        }
    }

    public void Dispose() => _turns.Dispose();
}
