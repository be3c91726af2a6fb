using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Warraq.Platform;

public enum DatabaseKind { Sqlite, Postgres }

/// <summary>
/// The paper's database: one SQLite file, or PostgreSQL. Writes go through <see cref="WriteAsync{T}"/>, one transaction each;
/// the few hot public reads use <see cref="OpenAsync"/> and hand-written SQL that both stores understand.
/// </summary>
public sealed class Database : IDisposable
{
    readonly DbContextOptions options;
    readonly SemaphoreSlim writer = new(1, 1);

    /// <param name="connection">"sqlite" (then <paramref name="folder"/> holds warraq.db) or a PostgreSQL connection string.</param>
    /// <param name="folder">The data folder; made when missing.</param>
    /// <param name="time">The clock that stamps events.</param>
    public Database(string connection, string folder, TimeProvider time)
    {
        Time = time;
        if (connection.Length == 0 || string.Equals(connection, "sqlite", StringComparison.OrdinalIgnoreCase))
        {
            Kind = DatabaseKind.Sqlite;
            Directory.CreateDirectory(folder);
            File = Path.Combine(folder, "warraq.db");
            ConnectionString = new SqliteConnectionStringBuilder { DataSource = File, DefaultTimeout = 60, Cache = SqliteCacheMode.Private }.ToString();
            options = new DbContextOptionsBuilder<SqliteDb>().UseSqlite(ConnectionString).AddInterceptors(new SqliteSetup()).Options;
        }
        else
        {
            Kind = DatabaseKind.Postgres;
            ConnectionString = connection;
            options = new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options;
        }
    }

    public DatabaseKind Kind { get; }

    /// <summary>The SQLite file; null on PostgreSQL.</summary>
    public string? File { get; }
    public string ConnectionString { get; }
    public TimeProvider Time { get; }

    public WarraqDb CreateContext() => Kind == DatabaseKind.Sqlite ? new SqliteDb(options) : new PostgresDb(options);

    /// <summary>An open, pooled connection for hand-written SQL.</summary>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancel = default)
    {
        DbConnection connection = Kind == DatabaseKind.Sqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancel);
        if (Kind == DatabaseKind.Sqlite) SqliteSetup.Apply((SqliteConnection)connection);
        return connection;
    }

    /// <summary>
    /// Runs <paramref name="work"/> and saves what it changed in one transaction. Events raised on the context become outbox rows
    /// as the last statement, so that their positions commit in order (DECISIONS 2).
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<WarraqDb, Task<T>> work, CancellationToken cancel = default)
    {
        // One writer at a time in this process: SQLite has one anyway, and queueing here is fairer than its busy loop.
        if (Kind == DatabaseKind.Sqlite) await writer.WaitAsync(cancel);
        try
        {
            await using var db = CreateContext();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var result = await work(db);
            await db.SaveChangesAsync(cancel);
            await Outbox.AppendAsync(db, Time.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            if (Kind == DatabaseKind.Sqlite) writer.Release();
        }
    }

    public Task WriteAsync(Func<WarraqDb, Task> work, CancellationToken cancel = default) =>
        WriteAsync(async db => { await work(db); return true; }, cancel);

    /// <summary>Brings the database to the newest schema; safe when several processes start at once, and after one that was killed meanwhile.</summary>
    public async Task MigrateAsync(CancellationToken cancel = default)
    {
        await using var db = CreateContext();
        if (Kind == DatabaseKind.Postgres)
        {
            await db.Database.MigrateAsync(cancel);
            return;
        }
        if (System.IO.File.Exists(File) && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return;
        // EF's own lock on SQLite is a row, which a killed process leaves behind for ever. A lock of the system dies with its holder.
        await using var alone = await LockAsync(Path.Combine(Path.GetDirectoryName(File)!, "migrate.lock"), cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await db.Database.MigrateAsync(cancel);
    }

    async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (System.IO.File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), Time, cancel);
            }
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        if (Kind == DatabaseKind.Sqlite)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
