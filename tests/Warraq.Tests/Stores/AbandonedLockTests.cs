using Microsoft.EntityFrameworkCore;

namespace Warraq.Tests.Stores;

public sealed class AbandonedLockTests
{
    /// <summary>EF's lock on SQLite is a row that nobody removes after a SIGKILL; the next start would wait for it for ever.</summary>
    [Fact]
    public async Task A_process_killed_while_it_migrates_does_not_stop_the_next_start()
    {
        await using var test = await TestDatabase.CreateAsync(TestDatabaseKind.Sqlite);
        await using (var db = test.Database.CreateContext())
        {
            await db.Database.ExecuteSqlRawAsync("""
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
                """);
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await test.Database.MigrateAsync(patience.Token).WaitAsync(patience.Token);
    }
}
