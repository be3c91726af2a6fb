using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Fronts;

/// <summary>A front as the desk sees it.</summary>
/// <param name="Version">What a change must name.</param>
/// <param name="Places">The draft, or the live arrangement where there is none.</param>
/// <param name="Live">What readers see.</param>
/// <param name="Row">Who changed it when, and what is scheduled; null where nobody has yet.</param>
public sealed record FrontSheet(string Front, int Version, IReadOnlyList<FrontSlot> Places, IReadOnlyList<FrontSlot> Live, FrontDraft? Row)
{
    /// <summary>Places that differ from what readers see.</summary>
    public int Changes => Places.SequenceEqual(Live) ? 0 : Math.Max(1, Enumerable.Range(0, Math.Max(Places.Count, Live.Count)).Count(i => Places.ElementAtOrDefault(i) != Live.ElementAtOrDefault(i)));
}

/// <summary>
/// Prepares the order of a front and puts it before the readers. The draft lies apart from the live arrangement; of two who change it at once the
/// second is refused, and keeps what he made.
/// </summary>
public sealed class FrontDesk(Database database)
{
    /// <summary>Name of the paper's own front.</summary>
    public const string Paper = "front";

    static readonly Refusal Changed = new("changed", "غيّر شخص آخر هذه الواجهة في هذه الأثناء. ترتيبك محفوظ في هذه الصفحة: احتفظ به، أو خذ ترتيبه.", "Somebody else changed this front meanwhile. Your order is kept on this page: keep it, or take theirs.");
    static readonly Refusal Past = new("past", "الموعد مضى.", "That time has passed.");
    static readonly Refusal NotScheduled = new("not-scheduled", "لا موعد لهذه الواجهة.", "This front has no time to go out.");

    public async Task<FrontSheet> LoadAsync(string front, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var live = await LiveAsync(db, front, cancel);
        var row = await db.Set<FrontDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Front == front, cancel);
        return new FrontSheet(front, row?.Version ?? 0, row?.Places is { } draft ? FrontSlot.Read(draft) : live, live, row);
    }

    /// <summary>Keeps the draft; readers see nothing of it.</summary>
    public Task<IReadOnlyList<Refusal>> SaveAsync(string front, int version, IReadOnlyList<FrontSlot> places, string person, CancellationToken cancel = default) =>
        ChangeAsync(front, version, person, async (db, row, _) =>
        {
            places = FrontSlot.Normal(places);
            row.Places = places.SequenceEqual(await LiveAsync(db, front, cancel)) ? null : FrontSlot.Write(places);
            return null;
        }, cancel);

    public Task<IReadOnlyList<Refusal>> PublishAsync(string front, int version, IReadOnlyList<FrontSlot> places, string person, CancellationToken cancel = default) =>
        ChangeAsync(front, version, person, async (db, row, now) =>
        {
            await GoLiveAsync(db, row, FrontSlot.Normal(places), now, person, cancel);
            row.Places = null;
            return null;
        }, cancel);

    /// <summary>Freezes the arrangement and puts it out at its time; the draft can be worked on meanwhile.</summary>
    public Task<IReadOnlyList<Refusal>> ScheduleAsync(string front, int version, IReadOnlyList<FrontSlot> places, DateTimeOffset at, string person, CancellationToken cancel = default) =>
        ChangeAsync(front, version, person, (db, row, now) =>
        {
            if (at <= now) return Task.FromResult<Refusal?>(Past);
            row.Places = row.Scheduled = FrontSlot.Write(FrontSlot.Normal(places));
            row.PublishAt = at;
            db.Audit(person, "schedule-front", front, at.ToString("O"), now);
            return Task.FromResult<Refusal?>(null);
        }, cancel);

    public Task<IReadOnlyList<Refusal>> UnscheduleAsync(string front, int version, string person, CancellationToken cancel = default) =>
        ChangeAsync(front, version, person, (db, row, now) =>
        {
            if (row.PublishAt is null) return Task.FromResult<Refusal?>(NotScheduled);
            row.PublishAt = null;
            row.Scheduled = null;
            db.Audit(person, "unschedule-front", front, null, now);
            return Task.FromResult<Refusal?>(null);
        }, cancel);

    /// <summary>Lets the draft go: what readers see is the beginning of the next one.</summary>
    public Task<IReadOnlyList<Refusal>> RevertAsync(string front, int version, string person, CancellationToken cancel = default) =>
        ChangeAsync(front, version, person, (_, row, _) =>
        {
            row.Places = null;
            return Task.FromResult<Refusal?>(null);
        }, cancel);

    /// <summary>Puts out what is due. Two workers may run this at once, and each front goes out once.</summary>
    /// <returns>The fronts that went out now.</returns>
    public async Task<IReadOnlyList<string>> PublishDueAsync(CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        List<string> due;
        await using (var db = database.CreateContext())
            due = await db.Set<FrontDraft>().AsNoTracking().Where(d => d.PublishAt != null && d.PublishAt <= now).Select(d => d.Front).ToListAsync(cancel);
        var done = new List<string>();
        foreach (var front in due)
            if (await database.WriteAsync(async db =>
            {
                if (await TakeAsync(db, front, cancel) is not { Scheduled: { } frozen, PublishAt: { } at } row || at > now) return false;
                await GoLiveAsync(db, row, FrontSlot.Read(frozen), now, "schedule", cancel);
                // A draft that somebody went on with stays; one that is what went out is none.
                if (row.Places == frozen) row.Places = null;
                row.Version++;
                return true;
            }, cancel)) done.Add(front);
        return done;
    }

    static async Task GoLiveAsync(WarraqDb db, FrontDraft row, IReadOnlyList<FrontSlot> places, DateTimeOffset now, string person, CancellationToken cancel)
    {
        await ArrangeFront.ReplaceAsync(db, row.Front, places, cancel);
        row.PublishAt = null;
        row.Scheduled = null;
        row.PublishedAt = now;
        db.Audit(person, "publish-front", row.Front, string.Join(' ', places.Select(p => p.Rule ?? $"{p.Number}")), now);
    }

    Task<IReadOnlyList<Refusal>> ChangeAsync(string front, int version, string person, Func<WarraqDb, FrontDraft, DateTimeOffset, Task<Refusal?>> change, CancellationToken cancel) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var now = database.Time.GetUtcNow();
            await db.Database.ExecuteSqlAsync($"INSERT INTO front_drafts (front, version, changed_at) VALUES ({front}, 0, 0) ON CONFLICT (front) DO NOTHING", cancel);
            var row = (await TakeAsync(db, front, cancel))!;
            if (row.Version != version) return [Changed];
            if (await change(db, row, now) is { } refusal) return [refusal];
            row.Version++;
            row.Person = person;
            row.ChangedAt = now;
            return [];
        }, cancel);

    /// <summary>Takes the row, so that of two the second reads what the first has made.</summary>
    static async Task<FrontDraft?> TakeAsync(WarraqDb db, string front, CancellationToken cancel)
    {
        await db.Set<FrontDraft>().Where(d => d.Front == front).ExecuteUpdateAsync(d => d.SetProperty(x => x.Version, x => x.Version), cancel);
        return await db.Set<FrontDraft>().FirstOrDefaultAsync(d => d.Front == front, cancel);
    }

    static async Task<IReadOnlyList<FrontSlot>> LiveAsync(WarraqDb db, string front, CancellationToken cancel) =>
        [.. (await db.Set<FrontPlace>().AsNoTracking().Where(p => p.Front == front).ToListAsync(cancel)).OrderBy(p => FrontSlot.Slots.ToList().IndexOf(p.Slot)).ThenBy(p => p.Position)
            .Select(p => new FrontSlot(p.Slot, p.Number, p.Rule, p.Headline, p.Until))];
}
