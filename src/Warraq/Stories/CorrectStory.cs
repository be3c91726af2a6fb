using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Versions;

namespace Warraq.Stories;

/// <summary>Prints a correction on a published story: a row of its own, dated, never taken away with a later edition.</summary>
public static class CorrectStory
{
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, string text, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (string.IsNullOrWhiteSpace(text)) return [new Refusal("no-text", "اكتب نص التصويب.", "A correction says what was wrong and what is right.")];
            if (await TakeStory.FindAsync(db, number, cancel) is not { LiveEditionId: { } live, FirstPublishedAt: { } published } story) return [TakeStory.NotPublished(number)];
            var now = database.Time.GetUtcNow();
            var edition = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == live, cancel);
            var listing = await db.Set<Listing>().FirstAsync(l => l.Number == number, cancel);
            db.Add(new Correction { Id = Guid.CreateVersion7(now), Number = number, Text = text.Trim(), At = now });
            await KeepVersion.ActAsync(db, story, VersionAct.Corrected, person, text.Trim(), now, null, cancel);
            story.UpdatedAt = listing.UpdatedAt = now > listing.UpdatedAt ? now : listing.UpdatedAt;
            story.Version++;
            story.ChangedAt = now;
            db.Audit(person, "correct", PageTags.Story(number), null, now);
            var day = PublishStory.LocalDay(published, await PaperZone.LoadAsync(db, cancel));
            var tags = EditionTags.Of(number, await SectionTree.LoadAsync(db, cancel), edition.SectionId, Credits.Read(edition.Credits), day);
            db.Raise(new PaperEvent("StoryCorrected", number, string.Join(' ', tags)));
            return [];
        }, cancel);
}
