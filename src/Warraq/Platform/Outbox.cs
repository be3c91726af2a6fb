using Microsoft.EntityFrameworkCore;

namespace Warraq.Platform;

/// <summary>Something that happened in the paper. Followers of the outbox act on it after the transaction is on disk.</summary>
/// <param name="Kind">Past tense: StoryPublished, StoryWithdrawn, CommentApproved, FrontChanged, SettingChanged, FellDue …</param>
/// <param name="Number">The story's number; 0 where the event is not about one story.</param>
/// <param name="Tags">Names of what readers see that changed («story:48213», «section:politics»), separated by spaces.</param>
public sealed record PaperEvent(string Kind, int Number, string Tags);

public sealed class OutboxRow
{
    public long Position { get; set; }
    public required string Kind { get; set; }
    public int Number { get; set; }
    public required string Tags { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>How far a follower that acts once for the whole paper has come, and who holds its lease.</summary>
public sealed class OutboxFollower
{
    public required string Name { get; set; }
    public long Position { get; set; }
    public string? Owner { get; set; }
    public DateTimeOffset LeaseUntil { get; set; }
}

/// <summary>A step that failed; tried again later, seen in Setup and by doctor.</summary>
public sealed class OutboxStuck
{
    public required string Follower { get; set; }
    public long Position { get; set; }
    public int Attempts { get; set; }
    public required string Error { get; set; }
    public DateTimeOffset NextAt { get; set; }
}

/// <summary>Writes and reads the outbox.</summary>
public static class Outbox
{
    /// <summary>Arbitrary constant that all nodes share: the advisory lock under which positions are given on PostgreSQL.</summary>
    const long PositionLock = 0x57617272617101;

    public const string Channel = "warraq_outbox";

    /// <summary>The last statement of a transaction: gives positions under a lock that is held until the commit (DECISIONS 2).</summary>
    internal static async Task AppendAsync(WarraqDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (db.Raised.Count == 0) return;
        if (db is PostgresDb) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PositionLock})", cancel);
        db.ChangeTracker.Clear();
        foreach (var what in db.Raised)
            db.Add(new OutboxRow { Kind = what.Kind, Number = what.Number, Tags = what.Tags, At = now });
        await db.SaveChangesAsync(cancel);
        if (db is PostgresDb) await db.Database.ExecuteSqlRawAsync($"NOTIFY {Channel}", cancel);
    }

    public static async Task<IReadOnlyList<OutboxRow>> ReadAsync(WarraqDb db, long after, int limit, CancellationToken cancel) =>
        await db.Set<OutboxRow>().AsNoTracking().Where(o => o.Position > after).OrderBy(o => o.Position).Take(limit).ToListAsync(cancel);

    /// <summary>Rows are kept for seven days (DECISIONS 1); the newest stays, so that positions go on.</summary>
    public static Task PruneAsync(Database database, CancellationToken cancel) => database.WriteAsync(async db =>
    {
        var limit = database.Time.GetUtcNow().AddDays(-7);
        var last = await LastPositionAsync(db, cancel);
        await db.Set<OutboxRow>().Where(o => o.At < limit && o.Position < last).ExecuteDeleteAsync(cancel);
    }, cancel);

    public static async Task<long> LastPositionAsync(WarraqDb db, CancellationToken cancel) =>
        await db.Set<OutboxRow>().MaxAsync(o => (long?)o.Position, cancel) ?? 0;
}
