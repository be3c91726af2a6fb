using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Warraq.Platform;

/// <summary>
/// Waits for news in the outbox: on SQLite <c>PRAGMA data_version</c> is asked every 100 ms (it changes when any other connection,
/// of this process or another, commits); on PostgreSQL <c>NOTIFY</c> wakes, and a poll every two seconds covers a lost one (DECISIONS 1).
/// </summary>
public sealed class OutboxBell(Database database) : IAsyncDisposable
{
    SqliteConnection? file;
    NpgsqlConnection? server;
    long version = -1;

    public async Task WaitAsync(CancellationToken cancel)
    {
        if (database.Kind == DatabaseKind.Sqlite)
        {
            file ??= (SqliteConnection)await database.OpenAsync(cancel);
            await using var command = file.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            // Every few seconds it rings anyway: a stuck step may be due again.
            for (var asked = 0; asked < 30; asked++)
            {
                var now = (long)(await command.ExecuteScalarAsync(cancel))!;
                if (now != version)
                {
                    version = now;
                    return;
                }
                await Task.Delay(TimeSpan.FromMilliseconds(100), database.Time, cancel);
            }
            return;
        }
        if (server is null)
        {
            server = (NpgsqlConnection)await database.OpenAsync(cancel);
            await using var listen = new NpgsqlCommand($"LISTEN {Outbox.Channel}", server);
            await listen.ExecuteNonQueryAsync(cancel);
            return;
        }
        await server.WaitAsync(TimeSpan.FromSeconds(2), cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null) await file.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }
}

/// <summary>A follower of each process: acts on every event from a position of its own, which starts at the end (its memory starts empty).</summary>
public sealed class NodeFollower(Database database, Func<IReadOnlyList<OutboxRow>, CancellationToken, Task> act)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var bell = new OutboxBell(database);
        await using var start = database.CreateContext();
        var position = await Outbox.LastPositionAsync(start, cancel);
        // What came before is not known here: memory starts anew, also when the database was away for a while.
        await act([new OutboxRow { Kind = "Started", Tags = PageTags.Paper }], cancel);
        while (!cancel.IsCancellationRequested)
        {
            await bell.WaitAsync(cancel);
            while (true)
            {
                await using var db = database.CreateContext();
                var rows = await Outbox.ReadAsync(db, position, 1000, cancel);
                if (rows.Count == 0) break;
                await act(rows, cancel);
                position = rows[^1].Position;
            }
        }
    }
}

/// <summary>
/// A follower once a paper: many processes may run it, one holds the lease and acts. A step must be safe to repeat, for a killed
/// process has its last step done again by the next. A step that fails is put aside as stuck and tried again later, ten times.
/// </summary>
/// <param name="upTo">Goes no further than this position, which another follower of this process has reached; null for no such limit.</param>
public sealed class PaperFollower(Database database, string name, Func<OutboxRow, CancellationToken, Task> step, Action<Exception, OutboxRow>? failed = null, Func<long>? upTo = null)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    const int MostAttempts = 10;
    readonly string owner = Guid.CreateVersion7().ToString("N");

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var bell = new OutboxBell(database);
        while (!cancel.IsCancellationRequested)
        {
            await bell.WaitAsync(cancel);
            while (await StepAsync(cancel) > 0) { }
            // What is waited for is a moment behind, and no bell rings when it is there.
            for (var again = 0; again < 20 && upTo is not null && await IsAheadAsync(upTo(), cancel); again++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), database.Time, cancel);
                while (await StepAsync(cancel) > 0) { }
            }
        }
    }

    async Task<bool> IsAheadAsync(long position, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        return await Outbox.LastPositionAsync(db, cancel) > position;
    }

    /// <summary>Takes the lease and handles one batch. Public for tests and for commands that want to finish at once.</summary>
    /// <returns>The number of events handled; 0 when there are none or another process holds the lease.</returns>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        if (await TakeLeaseAsync(cancel) is not { } position) return 0;
        await using var db = database.CreateContext();
        await RetryStuckAsync(db, cancel);
        var rows = await Outbox.ReadAsync(db, position, 50, cancel);
        if (upTo is not null) rows = [.. rows.TakeWhile(r => r.Position <= upTo())];
        foreach (var row in rows)
        {
            try
            {
                await step(row, cancel);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed?.Invoke(e, row);
                await PutAsideAsync(row.Position, 1, e, cancel);
            }
        }
        if (rows.Count == 0) return 0;
        var now = database.Time.GetUtcNow();
        var kept = await database.WriteAsync(w => w.Set<OutboxFollower>().Where(f => f.Name == name && f.Owner == owner)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.Position, rows[^1].Position).SetProperty(x => x.LeaseUntil, now + Lease), cancel), cancel);
        return kept == 1 ? rows.Count : 0;
    }

    async Task<long?> TakeLeaseAsync(CancellationToken cancel)
    {
        var now = database.Time.GetUtcNow();
        await using (var db = database.CreateContext())
        {
            // Reading first keeps an idle paper from writing ten times a second.
            var row = await db.Set<OutboxFollower>().AsNoTracking().FirstOrDefaultAsync(f => f.Name == name, cancel);
            if (row is not null && row.Owner != owner && row.LeaseUntil > now) return null;
            var last = Math.Min(await Outbox.LastPositionAsync(db, cancel), upTo?.Invoke() ?? long.MaxValue);
            var stuck = await db.Set<OutboxStuck>().AnyAsync(s => s.Follower == name && s.NextAt <= now && s.Attempts < MostAttempts, cancel);
            if (row is not null && row.Position >= last && !stuck) return null;
        }
        return await database.WriteAsync(async db =>
        {
            var row = await db.Set<OutboxFollower>().FirstOrDefaultAsync(f => f.Name == name, cancel);
            if (row is null) db.Add(row = new OutboxFollower { Name = name });
            else if (row.Owner != owner && row.LeaseUntil > now) return (long?)null;
            row.Owner = owner;
            row.LeaseUntil = now + Lease;
            return row.Position;
        }, cancel);
    }

    async Task RetryStuckAsync(WarraqDb db, CancellationToken cancel)
    {
        var now = database.Time.GetUtcNow();
        foreach (var stuck in await db.Set<OutboxStuck>().AsNoTracking().Where(s => s.Follower == name && s.NextAt <= now && s.Attempts < MostAttempts).Take(20).ToListAsync(cancel))
        {
            var row = await db.Set<OutboxRow>().AsNoTracking().FirstOrDefaultAsync(o => o.Position == stuck.Position, cancel);
            try
            {
                if (row is not null) await step(row, cancel);
                await database.WriteAsync(w => w.Set<OutboxStuck>().Where(s => s.Follower == name && s.Position == stuck.Position).ExecuteDeleteAsync(cancel), cancel);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed?.Invoke(e, row!);
                await PutAsideAsync(stuck.Position, stuck.Attempts + 1, e, cancel);
            }
        }
    }

    Task PutAsideAsync(long position, int attempts, Exception e, CancellationToken cancel) => database.WriteAsync(async db =>
    {
        // 2 s, 4 s, 8 s … about 17 minutes at the last attempt.
        var next = database.Time.GetUtcNow() + TimeSpan.FromSeconds(1 << Math.Min(attempts, 10));
        var row = await db.Set<OutboxStuck>().FindAsync([name, position], cancel);
        if (row is null) db.Add(row = new OutboxStuck { Follower = name, Position = position, Error = "" });
        row.Attempts = attempts;
        row.NextAt = next;
        row.Error = e.GetType().Name + ": " + (e.Message.Length > 500 ? e.Message[..500] : e.Message);
    }, cancel);
}
