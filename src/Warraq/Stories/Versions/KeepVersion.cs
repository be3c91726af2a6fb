using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories.Saving;

namespace Warraq.Stories.Versions;

/// <summary>By whom and how a text is replaced.</summary>
/// <param name="Source">The version that is brought back; null for another act.</param>
public sealed record VersionMark(VersionAct Act, string Person, int? Source = null);

/// <summary>
/// Keeps versions, in the transaction that changes the story. Every change of a text passes <see cref="ReplacedAsync"/>, every act that touches what
/// readers see <see cref="ActAsync"/>. What one person writes in one sitting is one version; what was published, corrected, withdrawn, restored or
/// kept under a name is never folded into another.
/// </summary>
public static class KeepVersion
{
    /// <summary>After a pause of this length the next word begins a version.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>However steadily somebody writes, a version is no longer than this.</summary>
    public static readonly TimeSpan Sitting = TimeSpan.FromHours(2);

    /// <summary>Two who write side by side share one version; or each of their turns would be one.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMinutes(5);

    /// <summary>The text of a story is about to be replaced.</summary>
    /// <param name="story">As it stands before.</param>
    /// <param name="before">Its text before.</param>
    /// <param name="words">Of the new body.</param>
    internal static async Task ReplacedAsync(WarraqDb db, Story story, StoryText before, VersionMark mark, int words, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await OpenAsync(db, story, before, cancel);
        if (open.Count > 0 && mark.Act == VersionAct.Edited && await FoldsAsync(db, open[^1], mark.Person, now, cancel))
        {
            var head = open[^1];
            if (!head.IsBy(mark.Person)) head.Others = head.Others is null ? mark.Person : $"{head.Others} {mark.Person}";
            (head.At, head.Words) = (now, words);
            return;
        }
        if (open.Count > 0)
        {
            var digest = await StoreAsync(db, story.Number, before, cancel);
            foreach (var version in open) version.Digest = digest;
        }
        db.Add(new StoryVersion { Number = story.Number, Ordinal = open.Count == 0 ? 1 : open[^1].Ordinal + 1, Act = mark.Act, Person = mark.Person, Source = mark.Source, Since = now, At = now, Words = words });
        await ThinVersions.DoAsync(db, story.Number, cancel);
    }

    /// <summary>An act that leaves the text as it is.</summary>
    /// <param name="edition">The Edition that goes out.</param>
    internal static async Task ActAsync(WarraqDb db, Story story, VersionAct act, string person, string? note, DateTimeOffset now, Guid? edition, CancellationToken cancel)
    {
        // A story that this transaction makes tells its beginning by itself.
        if (db.Entry(story).State == EntityState.Added) return;
        var open = await OpenAsync(db, story, null, cancel);
        var (ordinal, words) = open.Count == 0 ? (1, 0) : (open[^1].Ordinal + 1, open[^1].Words);
        db.Add(new StoryVersion { Number = story.Number, Ordinal = ordinal, Act = act, Person = person, Note = note, EditionId = edition, Since = now, At = now, Words = words });
    }

    /// <summary>The newest versions, whose text the story holds, oldest first; the story's beginning is written down when nothing was before.</summary>
    static async Task<List<StoryVersion>> OpenAsync(WarraqDb db, Story story, StoryText? before, CancellationToken cancel)
    {
        await db.Set<StoryVersion>().Where(v => v.Number == story.Number && v.Digest == null).LoadAsync(cancel);
        var open = db.Set<StoryVersion>().Local.Where(v => v.Number == story.Number && v.Digest is null).OrderBy(v => v.Ordinal).ToList();
        if (open.Count > 0) return open;
        before ??= await StoryText.LoadAsync(db, story, cancel);
        var first = await FirstVersions.OfAsync(db, story, before, cancel);
        // An empty sheet is no version of anything.
        if (first is [{ Version.Words: 0 }] && before.Of(StoryText.Headline).Length == 0) return [];
        foreach (var (version, text) in first.SkipLast(1)) version.Digest = await StoreAsync(db, story.Number, text, cancel);
        db.AddRange(first.Select(f => f.Version));
        return [first[^1].Version];
    }

    static async Task<bool> FoldsAsync(WarraqDb db, StoryVersion head, string person, DateTimeOffset now, CancellationToken cancel)
    {
        if (head.Act != VersionAct.Edited || now - head.At > Pause || now - head.Since > Sitting) return false;
        if (head.IsBy(person)) return true;
        var before = await db.Set<StoryVersion>().AsNoTracking().Where(v => v.Number == head.Number && v.Ordinal < head.Ordinal).OrderByDescending(v => v.Ordinal).FirstOrDefaultAsync(cancel);
        return before is { Act: VersionAct.Edited } && before.IsBy(person) && now - before.At <= Turn;
    }

    static async Task<string> StoreAsync(WarraqDb db, int number, StoryText text, CancellationToken cancel)
    {
        var (digest, packed) = PackedText.Write(text);
        if (await db.Set<VersionText>().FindAsync([number, digest], cancel) is null) db.Add(new VersionText { Number = number, Digest = digest, Packed = packed, Size = packed.Length });
        return digest;
    }
}
