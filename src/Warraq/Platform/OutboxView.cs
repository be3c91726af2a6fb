using Microsoft.EntityFrameworkCore;

namespace Warraq.Platform;

/// <summary>How far the followers of the outbox have come, and what is stuck.</summary>
/// <param name="Last">The newest position.</param>
public sealed record OutboxView(long Last, IReadOnlyList<OutboxFollower> Followers, IReadOnlyList<OutboxStuck> Stuck)
{
    static readonly Refusal None = new("no-step", "لا خطوة عالقة كهذه: نجحت في هذه الأثناء.", "No such step is stuck: it has succeeded meanwhile.");

    public static async Task<OutboxView> LoadAsync(Database database, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        return new OutboxView(await Outbox.LastPositionAsync(db, cancel), await db.Set<OutboxFollower>().AsNoTracking().OrderBy(f => f.Name).ToListAsync(cancel),
            await db.Set<OutboxStuck>().AsNoTracking().OrderBy(s => s.Position).Take(100).ToListAsync(cancel));
    }

    /// <summary>Has a step tried again now, however often it has failed.</summary>
    public static Task<IReadOnlyList<Refusal>> RetryAsync(Database database, string follower, long position, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var now = database.Time.GetUtcNow();
            if (await db.Set<OutboxStuck>().Where(s => s.Follower == follower && s.Position == position).ExecuteUpdateAsync(s => s.SetProperty(x => x.Attempts, 0).SetProperty(x => x.NextAt, now), cancel) == 0) return [None];
            db.Audit(person, "retry-step", $"{follower}:{position}", null, now);
            return [];
        }, cancel);
}
