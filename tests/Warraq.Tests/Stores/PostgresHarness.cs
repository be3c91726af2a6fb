using Npgsql;
using Warraq.Platform;

[assembly: AssemblyFixture(typeof(Warraq.Tests.Stores.PostgresHarness))]

namespace Warraq.Tests.Stores;

/// <summary>
/// The PostgreSQL server that <c>bin/check</c> started for this run. One template database is migrated once; each test gets a copy
/// of it, which takes some 30 ms where a migration takes a second.
/// </summary>
public sealed class PostgresHarness : IAsyncDisposable
{
    const string Template = "warraq_template";
    static readonly SemaphoreSlim Once = new(1, 1);
    static bool migrated;

    /// <summary>Makes an empty, migrated database and gives its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        var name = $"t{Guid.CreateVersion7():N}";
        await Once.WaitAsync(); // a template that is being copied may have no other user
        try
        {
            if (!migrated)
            {
                await ServerAsync($"DROP DATABASE IF EXISTS {Template} WITH (FORCE)", $"CREATE DATABASE {Template} ENCODING 'UTF8' TEMPLATE template0");
                using (var database = new Database(For(Template), "", TimeProvider.System)) await database.MigrateAsync();
                migrated = true;
            }
            await ServerAsync($"CREATE DATABASE {name} TEMPLATE {Template} STRATEGY file_copy");
        }
        finally
        {
            Once.Release();
        }
        return For(name);
    }

    public static async Task DropDatabaseAsync(string connection)
    {
        await using (var pooled = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(pooled);
        await ServerAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        if (migrated) await ServerAsync($"DROP DATABASE IF EXISTS {Template} WITH (FORCE)");
    }

    static string For(string database) =>
        new NpgsqlConnectionStringBuilder(TestDatabases.PostgresServer) { Database = database, MaxPoolSize = 20 }.ToString();

    static async Task ServerAsync(params string[] statements)
    {
        await using var server = new NpgsqlConnection(For("postgres"));
        await server.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, server);
            await command.ExecuteNonQueryAsync();
        }
    }
}
