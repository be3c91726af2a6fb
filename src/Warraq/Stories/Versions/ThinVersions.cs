using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Stories.Versions;

/// <summary>
/// Keeps the versions of one story within bounds: beyond <see cref="Most"/> sittings and imports, or <see cref="MostBytes"/> of their texts, the
/// oldest of them go. What was published, corrected, withdrawn, restored or kept under a name stays, whatever it takes.
/// </summary>
public static class ThinVersions
{
    public const int Most = 200;

    /// <summary>Some forty thousand pages of compressed Arabic.</summary>
    public const long MostBytes = 32 << 20;

    static readonly VersionAct[] Passing = [VersionAct.Edited, VersionAct.Imported];

    internal static async Task DoAsync(WarraqDb db, int number, CancellationToken cancel, int most = Most, long mostBytes = MostBytes)
    {
        var rows = await (from v in db.Set<StoryVersion>().AsNoTracking()
                          join t in db.Set<VersionText>().AsNoTracking() on new { v.Number, v.Digest } equals new { t.Number, Digest = (string?)t.Digest }
                          where v.Number == number
                          orderby v.Ordinal descending
                          select new { v.Ordinal, v.Act, t.Digest, t.Size }).ToListAsync(cancel);
        var passing = rows.Where(r => Passing.Contains(r.Act)).ToList();
        var (count, bytes) = (0, 0L);
        var go = passing.Where(r => ++count > most || (bytes += r.Size) > mostBytes).ToList();
        if (go.Count == 0) return;
        int[] ordinals = [.. go.Select(r => r.Ordinal)];
        // The texts of what stays stay, whichever version was first to have them.
        var kept = rows.Where(r => !ordinals.Contains(r.Ordinal)).Select(r => r.Digest).ToHashSet(StringComparer.Ordinal);
        kept.UnionWith(db.Set<StoryVersion>().Local.Where(v => v.Number == number && !ordinals.Contains(v.Ordinal)).Select(v => v.Digest).OfType<string>());
        string[] texts = [.. go.Select(r => r.Digest).Where(d => !kept.Contains(d)).Distinct(StringComparer.Ordinal)];
        await db.Set<StoryVersion>().Where(v => v.Number == number && ordinals.Contains(v.Ordinal)).ExecuteDeleteAsync(cancel);
        await db.Set<VersionText>().Where(t => t.Number == number && texts.Contains(t.Digest)).ExecuteDeleteAsync(cancel);
    }
}
