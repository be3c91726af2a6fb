using Npgsql;
using Warraq.Platform;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Platform;

public sealed class OutboxTests
{
    static PaperEvent Event(string kind) => new(kind, 0, "front");

    static Task RaiseAsync(Database database, string kind) => database.WriteAsync(db => { db.Raise(Event(kind)); return Task.CompletedTask; });

    static async Task<List<OutboxRow>> ReadAsync(Database database)
    {
        await using var db = database.CreateContext();
        return [.. await Outbox.ReadAsync(db, 0, 10_000, CancellationToken.None)];
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_committed_later_has_the_later_position_whichever_began_first(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        if (kind == TestDatabaseKind.Postgres)
        {
            var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
            var slow = test.Database.WriteAsync(async db =>
            {
                db.Raise(Event("Slow"));
                await db.TakeNumbersAsync("slow"); // it has written, and has its snapshot
                begun.SetResult();
                await go.Task;
            });
            await begun.Task;
            await RaiseAsync(test.Database, "Quick");
            (await ReadAsync(test.Database)).ShouldHaveSingleItem().Kind.ShouldBe("Quick");
            go.SetResult();
            await slow;
        }
        else
        {
            // SQLite has one writer: what begins first commits first.
            await RaiseAsync(test.Database, "Quick");
            await RaiseAsync(test.Database, "Slow");
        }
        (await ReadAsync(test.Database)).Select(r => r.Kind).ShouldBe(["Quick", "Slow"], "the reader who stood behind Quick still sees Slow");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Nobody_takes_a_position_while_another_has_one_that_is_not_committed(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var other = new Database(kind == TestDatabaseKind.Sqlite ? "sqlite" : test.ConnectionString, test.Folder, TimeProvider.System);
        Task second;
        await using (var db = test.Database.CreateContext())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.Raise(Event("First"));
            await Outbox.AppendAsync(db, DateTimeOffset.UnixEpoch, CancellationToken.None);
            second = Task.Run(() => RaiseAsync(other, "Second"), TestContext.Current.CancellationToken);
            if (kind == TestDatabaseKind.Postgres) await UntilSomebodyWaitsAsync(test.ConnectionString);
            second.IsCompleted.ShouldBeFalse();
            (await ReadAsync(test.Database)).ShouldBeEmpty();
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }
        await second;
        (await ReadAsync(test.Database)).Select(r => r.Kind).ShouldBe(["First", "Second"]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_reader_of_positions_misses_nothing_while_many_write(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        const int writers = 4, each = 25;
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++) await RaiseAsync(test.Database, $"{w}-{i}");
        })));
        var seen = new List<string>();
        var position = 0L;
        while (true)
        {
            var done = writing.IsCompleted;
            await using var db = test.Database.CreateContext();
            var rows = await Outbox.ReadAsync(db, position, 7, CancellationToken.None);
            seen.AddRange(rows.Select(r => r.Kind));
            if (rows.Count > 0) position = rows[^1].Position;
            else if (done) break;
        }
        await writing;
        seen.Count.ShouldBe(writers * each);
        seen.ShouldBeUnique();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_transaction_that_fails_raises_nothing(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Should.ThrowAsync<TimeoutException>(() => test.Database.WriteAsync(db => { db.Raise(Event("Never")); throw new TimeoutException(); }));
        await RaiseAsync(test.Database, "After");
        (await ReadAsync(test.Database)).ShouldHaveSingleItem().Kind.ShouldBe("After");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Events_of_one_transaction_keep_their_order(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var kinds = Enumerable.Range(0, 120).Select(i => $"E{i}").ToList();
        await test.Database.WriteAsync(db => { foreach (var k in kinds) db.Raise(Event(k)); return Task.CompletedTask; });
        (await ReadAsync(test.Database)).Select(r => r.Kind).ShouldBe(kinds);
    }

    static async Task UntilSomebodyWaitsAsync(string connection)
    {
        await using var server = new NpgsqlConnection(connection);
        await server.OpenAsync();
        await using var ask = new NpgsqlCommand("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", server);
        while ((long)(await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken))! == 0) await Task.Yield();
    }
}
