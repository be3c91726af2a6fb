using Warraq.Platform;

namespace Warraq.Search.Past;

/// <summary>The counts of past queries in the database, a row for each day.</summary>
public sealed class PastQueryStore(Database database)
{
    const int MostKept = 2000;

    int Today => DateOnly.FromDateTime(database.Time.GetUtcNow().UtcDateTime).DayNumber;

    /// <summary>Adds to today's counts, and drops days that are over.</summary>
    public async Task AddAsync(IReadOnlyDictionary<string, int> counts, CancellationToken cancel = default)
    {
        if (counts.Count == 0) return;
        await using var connection = await database.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // In one order, or two processes may wait for each other.
        foreach (var (text, count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            await using var add = connection.Command(
                "INSERT INTO past_queries (day, text, count) VALUES (@day, @text, @count) ON CONFLICT (day, text) DO UPDATE SET count = past_queries.count + @count",
                ("@day", Today), ("@text", text), ("@count", count));
            add.Transaction = transaction;
            await add.ExecuteNonQueryAsync(cancel);
        }
        await using var forget = connection.Command("DELETE FROM past_queries WHERE day <= @day", ("@day", Today - PastQueries.Days));
        forget.Transaction = transaction;
        await forget.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Queries asked at least so often, the most frequent first.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(int floor, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.Command($"SELECT text FROM past_queries WHERE day > @day GROUP BY text HAVING SUM(count) >= @floor ORDER BY SUM(count) DESC, text LIMIT {MostKept}",
            ("@day", Today - PastQueries.Days), ("@floor", floor)).ListAsync(r => r.GetString(0), cancel);
    }
}
