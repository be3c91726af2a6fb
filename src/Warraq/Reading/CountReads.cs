using Warraq.Platform;

namespace Warraq.Reading;

/// <summary>Adds counted article answers to the hour's rows (DECISIONS 7).</summary>
public sealed class CountReads(Database database)
{
    public async Task AddAsync(IReadOnlyDictionary<int, int> reads, CancellationToken cancel = default)
    {
        if (reads.Count == 0) return;
        var now = database.Time.GetUtcNow();
        var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour)).ToUnixTimeMilliseconds();
        await using var connection = await database.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var (number, count) in reads)
        {
            await using var command = connection.Command(
                "INSERT INTO reads (number, hour, count) VALUES (@number, @hour, @count) ON CONFLICT (number, hour) DO UPDATE SET count = reads.count + @count",
                ("@number", number), ("@hour", hour), ("@count", count));
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }
}
