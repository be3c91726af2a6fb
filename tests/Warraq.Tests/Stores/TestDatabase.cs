using Warraq.Platform;

namespace Warraq.Tests.Stores;

/// <summary>An empty, migrated database of one test, gone when disposed: a SQLite file in a folder of its own, or a PostgreSQL database.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    TestDatabase(TestDatabaseKind kind, string connection, string folder, TimeProvider time)
    {
        Kind = kind;
        Folder = folder;
        Database = new Database(connection, folder, time);
    }

    public TestDatabaseKind Kind { get; }

    /// <summary>The data folder of the test; pictures may go there on either store.</summary>
    public string Folder { get; }
    public Database Database { get; }
    public string ConnectionString => Database.ConnectionString;

    /// <param name="kind">The store, as <see cref="TestDatabases.All"/> hands it out.</param>
    /// <param name="time">The clock that stamps events; the machine's when null.</param>
    public static async Task<TestDatabase> CreateAsync(TestDatabaseKind kind, TimeProvider? time = null)
    {
        var folder = Directory.CreateTempSubdirectory("warraq-test-").FullName;
        var connection = kind == TestDatabaseKind.Sqlite ? "sqlite" : await PostgresHarness.CreateDatabaseAsync();
        var made = new TestDatabase(kind, connection, folder, time ?? TimeProvider.System);
        if (kind == TestDatabaseKind.Sqlite) await made.Database.MigrateAsync();
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        if (Kind == TestDatabaseKind.Postgres) await PostgresHarness.DropDatabaseAsync(ConnectionString);
        Directory.Delete(Folder, recursive: true);
    }
}
