using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Versions;

namespace Warraq.Stories;

/// <summary>Takes a published story off the site. Its editions stay; the address answers 410 with the reason, or 404 when it was an error.</summary>
public static class WithdrawStory
{
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, string person, string? reason, bool asError = false, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (story.State != StoryState.Published || story.LiveEditionId is null) return [TakeStory.NotPublished(number)];
            var now = database.Time.GetUtcNow();
            await KeepVersion.ActAsync(db, story, VersionAct.Withdrawn, person, reason, now, null, cancel);
            await ApplyAsync(db, story, reason, asError, now, cancel);
            db.Audit(person, "withdraw", PageTags.Story(number), reason, now);
            return [];
        }, cancel);

    /// <summary>The same inside a transaction that is already open, without its row in the audit. The story is live.</summary>
    internal static async Task ApplyAsync(WarraqDb db, Story story, string? reason, bool asError, DateTimeOffset now, CancellationToken cancel)
    {
        var number = story.Number;
        var edition = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == story.LiveEditionId, cancel);
        var sections = await SectionTree.LoadAsync(db, cancel);
        var day = PublishStory.LocalDay(story.FirstPublishedAt!.Value, await PaperZone.LoadAsync(db, cancel));
        story.State = StoryState.Withdrawn;
        story.PublishAt = null;
        story.WithdrawnAt = now;
        story.WithdrawnReason = reason;
        story.WithdrawnAsError = asError;
        story.LiveEditionId = null;
        story.Version++;
        story.ChangedAt = now;
        await db.Set<Listing>().Where(l => l.Number == number).ExecuteDeleteAsync(cancel);
        await db.Set<ListingName>().Where(n => n.Number == number).ExecuteDeleteAsync(cancel);
        // Pages of the stories that show this one as a relative must be drawn again.
        var showing = await db.Set<RelatedRow>().Where(r => r.Related == number).Select(r => r.Number)
            .Union(db.Set<RelatedChoice>().Where(c => c.Related == number && c.IsPinned).Select(c => c.Number)).ToListAsync(cancel);
        await db.Set<RelatedRow>().Where(r => r.Related == number || r.Number == number).ExecuteDeleteAsync(cancel);
        var tags = EditionTags.Of(number, sections, edition.SectionId, Credits.Read(edition.Credits), day).Concat(showing.Select(PageTags.Story));
        db.Raise(new PaperEvent("StoryWithdrawn", number, string.Join(' ', tags)));
    }
}
