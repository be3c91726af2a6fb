using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>Publishes what is due. The schedule is a column of the story; two workers may run this at once and each story goes out once.</summary>
/// <param name="checks">Asked again when the time has come, for the text may have changed since; null to ask only what can never be published.</param>
public sealed class Schedule(Database database, PublishChecklist? checks = null)
{
    /// <summary>Sets a story to be published at an instant; answers why not.</summary>
    /// <param name="version">What was looked at; null when nobody looked.</param>
    /// <param name="override">As in <see cref="PublishOrder"/>.</param>
    public Task<IReadOnlyList<Refusal>> SetAsync(int number, DateTimeOffset at, string person, int? version = null, string? @override = null, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var now = database.Time.GetUtcNow();
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (TakeStory.Changed(story, version) is { } changed) return [changed];
            if (at <= now) return [new Refusal("past", "الموعد مضى.", "That time has passed.")];
            if (PublishStory.WhyNot(story, at) is { Count: > 0 } reasons) return reasons;
            story.PublishAt = at;
            if (story.LiveEditionId is null) story.State = StoryState.Scheduled;
            story.Version++;
            story.ChangedAt = now;
            if (@override is not null) db.Audit(person, "override", PageTags.Story(number), @override, now);
            db.Audit(person, "schedule", PageTags.Story(number), at.ToString("O"), now);
            return [];
        }, cancel);

    /// <summary>Takes a story off the schedule: a draft again, or a published story without a coming update.</summary>
    public Task<IReadOnlyList<Refusal>> ClearAsync(int number, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (story.PublishAt is null) return [new Refusal("not-scheduled", "لا موعد لهذه القصة: نُشرت أو رُفع موعدها.", "This story has no time to go out: it was published, or taken off the schedule.")];
            var now = database.Time.GetUtcNow();
            TakeOff(story, now);
            db.Audit(person, "unschedule", PageTags.Story(number), null, now);
            return [];
        }, cancel);

    internal static void TakeOff(Story story, DateTimeOffset now)
    {
        story.PublishAt = null;
        if (story.State == StoryState.Scheduled) story.State = StoryState.Draft;
        story.Version++;
        story.ChangedAt = now;
    }

    /// <returns>Numbers that were published now.</returns>
    public async Task<IReadOnlyList<int>> PublishDueAsync(CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        List<(int Number, int Version)> due;
        await using (var db = database.CreateContext())
            due = [.. (await db.Set<Story>().AsNoTracking().Where(s => s.PublishAt != null && s.PublishAt <= now).OrderBy(s => s.PublishAt).Take(100)
                .Select(s => new { s.Number, s.Version }).ToListAsync(cancel)).Select(s => (s.Number, s.Version))];
        var published = new List<int>();
        foreach (var (number, version) in due)
        {
            try
            {
                // The version makes it once: a second worker finds a newer one and is refused.
                var reasons = await WhyNotAsync(number, cancel);
                if (reasons.Count == 0) reasons = await PublishStory.DoAsync(database, number, new PublishOrder("schedule"), version, cancel);
                if (reasons.Count == 0) published.Add(number);
                else if (reasons.All(r => r.Code != "changed")) await TakeOffAsync(number, version, reasons, cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // The other worker was first.
            }
        }
        return published;
    }

    /// <summary>What has come up since somebody gave the story its time. An override given with that time holds.</summary>
    async Task<IReadOnlyList<Refusal>> WhyNotAsync(int number, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        if (checks is null || await db.Set<Story>().AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, cancel) is not { } story) return [];
        var question = new PublishQuestion(story, await StoryNames.LoadAsync(db, story.Id, cancel), await Settings.LoadAsync(db, cancel), await SectionTree.LoadAsync(db, cancel), database.Time.GetUtcNow());
        var subject = PageTags.Story(number);
        var acts = await db.Set<AuditRow>().AsNoTracking().Where(a => a.Subject == subject && (a.Act == "schedule" || a.Act == "override")).ToListAsync(cancel);
        var set = acts.Where(a => a.Act == "schedule").Select(a => (DateTimeOffset?)a.At).Max();
        return (await checks.AskAsync(question, cancel)).WhyNot(overridden: acts.Exists(a => a.Act == "override" && a.At == set));
    }

    /// <summary>A story that may not be published leaves the schedule; asked again for ever it would stand in the way of others.</summary>
    Task TakeOffAsync(int number, int version, IReadOnlyList<Refusal> reasons, CancellationToken cancel) => database.WriteAsync(async db =>
    {
        if (await db.Set<Story>().FirstOrDefaultAsync(s => s.Number == number && s.Version == version, cancel) is not { } story) return;
        var now = database.Time.GetUtcNow();
        TakeOff(story, now);
        db.Audit("schedule", "schedule-refused", PageTags.Story(number), string.Join(' ', reasons.Select(r => r.English)), now);
    }, cancel);
}
