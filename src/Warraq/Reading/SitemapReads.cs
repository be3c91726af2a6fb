using Warraq.Platform;

namespace Warraq.Reading;

public sealed record SitemapMonth(int Year, int Month, int Stories, DateTimeOffset Updated);

/// <summary>Reads for sitemaps: months with their counts, and the addresses of one.</summary>
public sealed class SitemapReads(Database database, PaperState state)
{
    /// <summary>Months with stories on the paper's clock, newest first: one narrow query for each.</summary>
    public async Task<IReadOnlyList<SitemapMonth>> MonthsAsync(CancellationToken cancel = default)
    {
        var zone = (await state.GetAsync(cancel)).Zone;
        await using var connection = await database.OpenAsync(cancel);
        var months = new List<SitemapMonth>();
        var before = DateTimeOffset.MaxValue;
        while (true)
        {
            var newest = (await connection.Command("SELECT MAX(published_at) FROM listings WHERE published_at < @before", ("@before", before.ToUnixTimeMilliseconds()))
                .ListAsync(r => r.IsDBNull(0) ? (DateTimeOffset?)null : r.Instant(0), cancel))[0];
            if (newest is null) return months;
            var local = TimeZoneInfo.ConvertTime(newest.Value, zone);
            var first = new DateTime(local.Year, local.Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
            before = new DateTimeOffset(first, zone.GetUtcOffset(first));
            var row = (await connection.Command("SELECT COUNT(*), MAX(updated_at) FROM listings WHERE published_at >= @from AND published_at <= @to",
                ("@from", before.ToUnixTimeMilliseconds()), ("@to", newest.Value.ToUnixTimeMilliseconds())).ListAsync(r => (Count: r.GetInt32(0), Updated: r.Instant(1)), cancel))[0];
            months.Add(new SitemapMonth(local.Year, local.Month, row.Count, row.Updated));
        }
    }

    public async Task<IReadOnlyList<(string Address, DateTimeOffset Updated)>> ListAsync(DateTimeOffset from, DateTimeOffset before, int skip, int size, CancellationToken cancel = default)
    {
        var sections = (await state.GetAsync(cancel)).Sections;
        await using var connection = await database.OpenAsync(cancel);
        return await connection.Command("""
            SELECT number, section_id, slug, updated_at FROM listings WHERE published_at >= @from AND published_at < @before ORDER BY published_at, number LIMIT @size OFFSET @skip
            """, ("@from", from.ToUnixTimeMilliseconds()), ("@before", before.ToUnixTimeMilliseconds()), ("@size", size), ("@skip", skip))
            .ListAsync(r => ($"/{sections.Get(r.GetInt32(1)).Slug}/{r.GetInt32(0)}/{r.GetString(2)}", r.Instant(3)), cancel);
    }
}
