using System.Collections.Concurrent;
using System.Threading.Channels;
using NetVips;
using Warraq.Platform;

namespace Warraq.Media;

/// <summary>A variant, or the reason why there is none. Exactly one of the two is null.</summary>
public sealed record PictureAnswer(byte[]? Bytes, PictureRefusal? Refusal);

/// <summary>
/// Originals as WebP, AVIF or JPEG, whole or cropped around their focus, in the widths of <see cref="PictureUse.Widths"/>: aspect kept, upright, sRGB, metadata gone, never
/// larger than the original. Made when first asked for and kept in the blob folder under <c>variants/</c>; an AVIF, which takes long, is made behind the reader's back.
/// </summary>
public sealed class PictureVariants(Blobs blobs) : IDisposable
{
    /// <summary>Quality 78: no difference to be seen at the size of use, a third of the bytes of 90.</summary>
    const int Quality = 78;

    /// <summary>Part of the name, so that other settings make other files.</summary>
    const string Recipe = "variants/1";

    // One large original takes up to 240 MB while it is decoded; two at a time is what a small machine bears.
    readonly SemaphoreSlim _turns = new(2);

    // When two hundred wait, the next one is left to whoever asks again.
    readonly Channel<Copy> _wanted = Channel.CreateBounded<Copy>(200);
    readonly ConcurrentDictionary<Copy, bool> _waiting = [];

    // What the newsroom, lists and fronts show; the rest is made when a page asks for it.
    static readonly (string? Shape, int Width)[] Usual = [(null, 240), (null, 480), (null, 960), ("1x1", 240), ("16x9", 480), ("16x9", 960), ("4x3", 960)];

    readonly record struct Copy(string Original, PictureKind Kind, int Width);

    /// <param name="original">Blob name of the original.</param>
    /// <param name="width">One of <see cref="PictureUse.Widths"/>.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public Task<PictureAnswer> FindAsync(string original, int width, CancellationToken cancel = default) => FindAsync(original, PictureKind.Whole, width, cancel);

    /// <summary>The same for any kind of copy.</summary>
    public async Task<PictureAnswer> FindAsync(string original, PictureKind kind, int width, CancellationToken cancel = default)
    {
        if (!PictureUse.Widths.Contains(width)) return new PictureAnswer(null, PictureRefusal.UnknownWidth);
        if (!Blobs.IsName(original)) return new PictureAnswer(null, PictureRefusal.Missing);
        var name = NameOf(original, kind, width);
        if (await blobs.ReadAsync(name, cancel) is { } kept) return new PictureAnswer(kept, null);
        await _turns.WaitAsync(cancel);
        try
        {
            if (await blobs.ReadAsync(name, cancel) is { } meanwhile) return new PictureAnswer(meanwhile, null);
            if (await blobs.ReadAsync(original, cancel) is not { } file) return new PictureAnswer(null, PictureRefusal.Missing);
            var answer = Make(file, kind, width);
            if (answer.Bytes is not null) await blobs.TryWriteAsync(name, answer.Bytes, cancel);
            return answer;
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>The same for a reader, who does not wait for AVIF: until <see cref="MakeNextAsync"/> has made it, the answer is WebP.</summary>
    /// <returns>The answer, and how it is written.</returns>
    public async Task<(PictureAnswer Answer, PictureKind Kind)> FindForReaderAsync(string original, PictureKind kind, int width, CancellationToken cancel = default)
    {
        if (kind.Encoding == PictureEncoding.Avif && PictureUse.Widths.Contains(width) && Blobs.IsName(original))
        {
            if (await blobs.ReadAsync(NameOf(original, kind, width), cancel) is { } kept) return (new PictureAnswer(kept, null), kind);
            var copy = new Copy(original, kind, width);
            if (_waiting.TryAdd(copy, true) && !_wanted.Writer.TryWrite(copy)) _waiting.TryRemove(copy, out _);
            kind = kind with { Encoding = PictureEncoding.WebP };
        }
        return (await FindAsync(original, kind, width, cancel), kind);
    }

    /// <summary>Makes the copy that waits longest; waits for one when there is none.</summary>
    public async Task MakeNextAsync(CancellationToken cancel = default)
    {
        var copy = await _wanted.Reader.ReadAsync(cancel);
        try
        {
            await FindAsync(copy.Original, copy.Kind, copy.Width, cancel);
        }
        finally
        {
            _waiting.TryRemove(copy, out _);
        }
    }

    /// <summary>Makes the copies that nearly every page asks for.</summary>
    public async Task MakeUsualAsync(string original, PictureFocus focus, CancellationToken cancel = default)
    {
        foreach (var (shape, width) in Usual) await FindAsync(original, new PictureKind(PictureEncoding.WebP, shape, focus), width, cancel);
    }

    static string NameOf(string original, PictureKind kind, int width) => $"{Recipe}/{original}/{kind.File(width)}";

    /// <summary>Makes a WebP of the whole picture without keeping it.</summary>
    public static PictureAnswer Make(byte[] file, int width) => Make(file, PictureKind.Whole, width);

    /// <summary>Makes a variant without keeping it.</summary>
    public static PictureAnswer Make(byte[] file, PictureKind kind, int width)
    {
        var (facts, refusal) = PictureFacts.Read(file);
        if (facts is null) return new PictureAnswer(null, refusal);
        try
        {
            using var small = kind.Shape is null ? Shrink(file, width) : Crop(file, facts, kind, width);
            return new PictureAnswer(Write(small, kind.Encoding), null);
        }
        catch (VipsException)
        {
            return new PictureAnswer(null, PictureRefusal.Broken);
        }
    }

    // Height is left free (a tall picture keeps its width), Size.Down never enlarges. The parameter failOn of this
    // call does not reach the loader, its option does (measured: half a JPEG or PNG passed with the former).
    static Image Shrink(byte[] file, int width) => Image.ThumbnailBuffer(file, width, optionString: "fail_on=error", height: 10_000_000, size: Enums.Size.Down, outputProfile: "srgb");

    /// <summary>The largest part of that shape with the focus as near its middle as the edges allow.</summary>
    static Image Crop(byte[] file, PictureFacts facts, PictureKind kind, int width)
    {
        var part = PictureKind.PartOf(facts.Width, facts.Height, kind.Shape);
        var scale = Math.Min(1, (double)width / part.Width);
        using var whole = Shrink(file, Math.Max(1, (int)Math.Round(facts.Width * scale)));
        var across = Math.Clamp((int)Math.Round(part.Width * scale), 1, whole.Width);
        var down = Math.Clamp((int)Math.Round(part.Height * scale), 1, whole.Height);
        return whole.Crop(Place(kind.Point.X, whole.Width, across), Place(kind.Point.Y, whole.Height, down), across, down);
    }

    static int Place(int focus, int whole, int part) => Math.Clamp((int)Math.Round((whole * focus / 100.0) - (part / 2.0)), 0, whole - part);

    static byte[] Write(Image image, PictureEncoding encoding) => encoding switch
    {
        // AVIF at 55 looks as WebP does at 78 and is a third smaller; effort 3 keeps 1600 px under two seconds of a core.
        PictureEncoding.Avif => image.HeifsaveBuffer(q: 55, compression: Enums.ForeignHeifCompression.Av1, effort: 3, keep: Enums.ForeignKeep.None),
        PictureEncoding.Jpeg => image.JpegsaveBuffer(q: 82, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None, background: [255]),
        _ => image.WebpsaveBuffer(q: Quality, effort: 4, smartSubsample: true, keep: Enums.ForeignKeep.None),
    };

    public void Dispose() => _turns.Dispose();
}
