using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Media;

/// <summary>A picture like another one.</summary>
/// <param name="Distance">0 for the same; up to <see cref="PictureLikeness.Near"/>.</param>
public sealed record LikePicture(string Name, string? Caption, int Distance);

/// <summary>What became of a file that was sent.</summary>
/// <param name="Picture">Null when it was refused.</param>
/// <param name="IsNew">False when the library had the same bytes already; then nothing was changed.</param>
/// <param name="Like">Near-same pictures that were there before, nearest first.</param>
public sealed record KeptPicture(Picture? Picture, bool IsNew, IReadOnlyList<LikePicture> Like, Refusal? Refusal);

/// <summary>Takes pictures into the library: checked, original kept byte for byte, labels of the file read, usual widths made at once.</summary>
public sealed class KeepPicture(Database database, Blobs blobs, PictureVariants variants) : IDisposable
{
    /// <summary>The answer to what need not even be read.</summary>
    public static readonly KeptPicture TooLarge = Refuse(PictureRefusal.TooManyBytes);

    // Two files of 40 MB and their pixels at a time are what a small machine bears.
    readonly SemaphoreSlim turns = new(2);

    public void Dispose() => turns.Dispose();

    /// <summary>Reads at most as much as a picture may have, whatever the sender says of its length.</summary>
    public async Task<KeptPicture> DoAsync(Stream content, string? name, string person, CancellationToken cancel = default)
    {
        await turns.WaitAsync(cancel);
        try
        {
            if (await ReadAsync(content, cancel) is not { } file) return TooLarge;
            var (facts, refusal) = PictureSafety.Check(file, name);
            if (facts is null) return Refuse(refusal!.Value);
            var original = await blobs.KeepAsync(file, cancel);
            var likeness = PictureLikeness.Of(file);
            var kept = await database.WriteAsync(async db => await WriteAsync(db, file, facts, original, name, likeness, person, cancel), cancel);
            if (kept.IsNew) await variants.MakeUsualAsync(original, PictureFocus.Middle, cancel);
            return kept;
        }
        finally
        {
            turns.Release();
        }
    }

    static KeptPicture Refuse(PictureRefusal why) => new(null, false, [], PictureRefusals.Of(why));

    static async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        var part = new byte[81_920];
        while (await content.ReadAsync(part, cancel) is > 0 and var count)
        {
            if (file.Length + count > PictureFacts.MaxBytes) return null;
            file.Write(part, 0, count);
        }
        return file.ToArray();
    }

    async Task<KeptPicture> WriteAsync(WarraqDb db, byte[] file, PictureFacts facts, string original, string? fileName, long likeness, string person, CancellationToken cancel)
    {
        if (await db.Set<Picture>().FirstOrDefaultAsync(p => p.Original == original, cancel) is { } same) return new KeptPicture(same, false, [], null);
        var now = database.Time.GetUtcNow();
        var labels = PictureLabels.Read(file, await PaperZone.LoadAsync(db, cancel));
        var digest = original[^64..];
        var picture = new Picture
        {
            Name = digest[..16],
            Original = original,
            ContentType = facts.Format == PictureFormat.Svg ? "image/svg+xml" : $"image/{facts.Format.ToString().ToLowerInvariant()}",
            Width = facts.Width,
            Height = facts.Height,
            Bytes = file.Length,
            Caption = labels.Caption,
            Credit = labels.Credit,
            Rights = labels.Rights,
            TakenAt = labels.TakenAt,
            Likeness = likeness,
            CreatedAt = now,
        };
        picture.SearchKey = picture.KeyWith(fileName);
        db.Add(picture);
        db.Audit(person, "picture-add", $"picture:{picture.Name}", detail: null, now);
        return new KeptPicture(picture, true, await LikeAsync(db, picture.Name, likeness, cancel), null);
    }

    /// <summary>Pictures of the library that show nearly the same.</summary>
    public static async Task<IReadOnlyList<LikePicture>> LikeAsync(WarraqDb db, string name, long likeness, CancellationToken cancel = default)
    {
        if (likeness == 0) return [];
        // A hundred thousand numbers are compared in a millisecond; no index knows nearness.
        var all = await db.Set<Picture>().AsNoTracking().Where(p => p.Likeness != 0 && p.Name != name).Select(p => new { p.Name, p.Likeness }).ToListAsync(cancel);
        var near = all.Select(p => (p.Name, Distance: PictureLikeness.Distance(p.Likeness, likeness))).Where(p => p.Distance <= PictureLikeness.Near).OrderBy(p => p.Distance).ThenBy(p => p.Name, StringComparer.Ordinal).Take(10).ToList();
        var names = near.Select(n => n.Name).ToList();
        var captions = await db.Set<Picture>().AsNoTracking().Where(p => names.Contains(p.Name)).ToDictionaryAsync(p => p.Name, p => p.Caption, cancel);
        return [.. near.Select(n => new LikePicture(n.Name, captions[n.Name], n.Distance))];
    }
}
