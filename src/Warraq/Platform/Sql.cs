using System.Data.Common;

namespace Warraq.Platform;

/// <summary>Hand-written SQL for the hot public reads: the same text on SQLite and PostgreSQL.</summary>
public static class Sql
{
    /// <summary>A command with parameters; a null value becomes SQL null.</summary>
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public static async Task<List<T>> ListAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancel = default)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return await reader.RowsAsync(read, cancel);
        }
    }

    /// <summary>The rows of the current result set.</summary>
    public static async Task<List<T>> RowsAsync<T>(this DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancel = default)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(read(reader));
        return rows;
    }

    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Instant(this DbDataReader reader, int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));
}
