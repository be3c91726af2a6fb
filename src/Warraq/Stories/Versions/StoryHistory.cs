using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories.Saving;

namespace Warraq.Stories.Versions;

/// <summary>The versions of one story, and their texts.</summary>
public sealed class StoryHistory
{
    readonly StoryText now;
    readonly Dictionary<int, StoryText> beginnings;

    StoryHistory(IReadOnlyList<StoryVersion> versions, StoryText now, Dictionary<int, StoryText> beginnings, Guid? live)
    {
        (Versions, this.now, this.beginnings) = (versions, now, beginnings);
        Live = live is null ? null : versions.LastOrDefault(v => v.EditionId == live);
    }

    /// <summary>Oldest first. The last one is what the desk has now.</summary>
    public IReadOnlyList<StoryVersion> Versions { get; }

    /// <summary>What readers see; null when nothing is published.</summary>
    public StoryVersion? Live { get; }

    public StoryVersion Newest => Versions[^1];

    public static async Task<StoryHistory> LoadAsync(WarraqDb db, Story story, CancellationToken cancel = default)
    {
        var text = await StoryText.LoadAsync(db, story, cancel);
        var rows = await db.Set<StoryVersion>().AsNoTracking().Where(v => v.Number == story.Number).OrderBy(v => v.Ordinal).ToListAsync(cancel);
        if (rows.Count > 0) return new StoryHistory(rows, text, [], story.LiveEditionId);
        var first = await FirstVersions.OfAsync(db, story, text, cancel);
        return new StoryHistory([.. first.Select(f => f.Version)], text, first.ToDictionary(f => f.Version.Ordinal, f => f.Text), story.LiveEditionId);
    }

    public StoryVersion? Find(int ordinal) => Versions.FirstOrDefault(v => v.Ordinal == ordinal);

    /// <summary>What is looked at when nobody chose: the newest beside what readers see; where they are one, beside what stood there before.</summary>
    public (StoryVersion From, StoryVersion To) Natural()
    {
        var before = Versions.Where(v => v.Ordinal < Newest.Ordinal).ToList();
        var from = Live is not null && !HasTextOf(Live, Newest) ? Live : before.LastOrDefault(v => !HasTextOf(v, Newest)) ?? before.LastOrDefault() ?? Newest;
        return (from, Newest);
    }

    /// <summary>Two versions are known to have one text.</summary>
    public static bool HasTextOf(StoryVersion one, StoryVersion other) => one.Ordinal == other.Ordinal || one.Digest == other.Digest;

    public async Task<StoryText> TextAsync(WarraqDb db, StoryVersion version, CancellationToken cancel = default)
    {
        if (beginnings.TryGetValue(version.Ordinal, out var text)) return text;
        return version.Digest is null ? now : PackedText.Read(await db.Set<VersionText>().AsNoTracking().Where(t => t.Number == version.Number && t.Digest == version.Digest).Select(t => t.Packed).FirstAsync(cancel));
    }
}
