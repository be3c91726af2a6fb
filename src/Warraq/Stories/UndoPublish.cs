using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Versions;

namespace Warraq.Stories;

/// <summary>
/// Takes a publication back a moment after it went out (DECISIONS 36): the Edition before it stands again; after a first publication the story is a
/// draft as it was, and its address answers 404. The working copy is not touched.
/// </summary>
public static class UndoPublish
{
    public static readonly TimeSpan Within = TimeSpan.FromSeconds(30);

    static readonly string[] Public = ["publish", "update", "withdraw"];
    static readonly Refusal TooLate = new("too-late", "مضى وقت التراجع (30 ثانية). انشر تحديثاً، أو اسحب القصة.", "The time to undo has passed (30 seconds). Publish an update, or withdraw the story.");
    static readonly Refusal Other = new("changed", "تغيّر المنشور منذ ذلك النشر، فلم يُمسّ.", "What readers see has changed since; nothing was touched.");

    /// <summary>Until when the newest publication can be taken back; null when there is none that can.</summary>
    public static async Task<DateTimeOffset?> UntilAsync(WarraqDb db, Story story, CancellationToken cancel = default)
    {
        if (story.LiveEditionId is null) return null;
        var subject = PageTags.Story(story.Number);
        var acts = await db.Set<AuditRow>().AsNoTracking().Where(a => a.Subject == subject && Public.Contains(a.Act)).OrderByDescending(a => a.Id).Take(2).ToListAsync(cancel);
        // What was withdrawn before goes back by being withdrawn, with a reason that readers see.
        return acts is not [{ Act: "publish" or "update" } last, ..] || acts is [_, { Act: "withdraw" }] ? null : last.At + Within;
    }

    /// <param name="edition">The Edition that is to go; the verb refuses when another stands there by now.</param>
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, Guid edition, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var now = database.Time.GetUtcNow();
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (story.LiveEditionId != edition) return [Other];
            if (await UntilAsync(db, story, cancel) is not { } until || now > until) return [TooLate];
            var gone = await db.Set<Edition>().FirstAsync(e => e.Id == edition, cancel);
            gone.TakenBack = true;
            await KeepVersion.ActAsync(db, story, VersionAct.TakenBack, person, null, now, null, cancel);
            if (await db.Set<Edition>().AsNoTracking().Where(e => e.StoryId == story.Id && e.Ordinal < gone.Ordinal && !e.TakenBack).OrderByDescending(e => e.Ordinal).FirstOrDefaultAsync(cancel) is { } before)
            {
                var corrected = await db.Set<Correction>().Where(c => c.Number == number).Select(c => (DateTimeOffset?)c.At).MaxAsync(cancel);
                var updated = corrected > before.PublishedAt ? corrected.Value : before.PublishedAt;
                var tags = await ShowEdition.DoAsync(db, story, before, Credits.Read(before.Credits), await SectionTree.LoadAsync(db, cancel), story.FirstPublishedAt!.Value, updated, await PaperZone.LoadAsync(db, cancel), cancel);
                story.Version++;
                story.ChangedAt = now;
                db.Raise(new PaperEvent("StoryPublished", number, string.Join(' ', tags)));
            }
            else
            {
                await WithdrawStory.ApplyAsync(db, story, null, asError: true, now, cancel);
                story.State = StoryState.Draft;
                story.WithdrawnAt = story.FirstPublishedAt = story.UpdatedAt = null;
            }
            db.Audit(person, "undo-publish", PageTags.Story(number), null, now);
            return [];
        }, cancel);
}
