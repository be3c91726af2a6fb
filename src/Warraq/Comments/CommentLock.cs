using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>
/// One at a time for whoever sends or decides a comment, until the end of the transaction: two equal posts at the same moment are
/// one comment, and a rate counts what the other has just sent. SQLite has one writer anyway; PostgreSQL is asked for a lock.
/// </summary>
static class CommentLock
{
    /// <summary>Arbitrary constant that all nodes share; always taken before the lock of the outbox.</summary>
    const long Key = 0x57617272617102;

    public static Task TakeAsync(WarraqDb db, CancellationToken cancel) =>
        db is PostgresDb ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Key})", cancel) : Task.CompletedTask;
}
