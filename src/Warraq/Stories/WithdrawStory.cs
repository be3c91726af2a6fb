using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>Takes a published story off the site. Its editions stay; the address answers 410 with the reason, or 404 when it was an error.</summary>
public static class WithdrawStory
{
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, string person, string? reason, bool asError = false, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var now = database.Time.GetUtcNow();
            var story = await db.Set<Story>().FirstOrDefaultAsync(s => s.Number == number, cancel);
            if (story is null) return [new Refusal("no-story", $"لا خبر بالرقم {number}.", $"There is no story {number}.")];
            if (story.State != StoryState.Published || story.LiveEditionId is not { } live)
                return [new Refusal("not-published", "هذا الخبر غير منشور.", $"Story {number} is not published.")];
            var edition = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == live, cancel);
            var sections = await SectionTree.LoadAsync(db, cancel);
            var day = PublishStory.LocalDay(story.FirstPublishedAt!.Value, await PaperZone.LoadAsync(db, cancel));
            story.State = StoryState.Withdrawn;
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
            db.Audit(person, "withdraw", PageTags.Story(number), reason, now);
            db.Raise(new PaperEvent("StoryWithdrawn", number, string.Join(' ', tags)));
            return [];
        }, cancel);
}
