using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Search.Engine;

namespace Warraq.Search;

/// <summary>Where an index stands in the outbox of this paper.</summary>
sealed class IndexPlace(Database database)
{
    /// <summary>The row that the index has followed to is still that row: the same paper, not restored to an earlier day, not too far behind.</summary>
    public async Task<bool> IsFollowedAsync(IndexPosition at, CancellationToken cancel)
    {
        if (at.Paper != await PaperMark.LoadAsync(database, cancel)) return false;
        await using var db = database.CreateContext();
        // Nothing was taken in yet: all rows are still there.
        if (at.Position == 0) return (await db.Set<OutboxRow>().MinAsync(o => (long?)o.Position, cancel) ?? 1) == 1;
        var row = await db.Set<OutboxRow>().AsNoTracking().FirstOrDefaultAsync(o => o.Position == at.Position, cancel);
        return row is not null && row.At.ToUnixTimeMilliseconds() == at.At;
    }

    /// <summary>The place of an index that has taken in everything.</summary>
    public async Task<IndexPosition> LastAsync(CancellationToken cancel)
    {
        var paper = await PaperMark.LoadAsync(database, cancel);
        await using var db = database.CreateContext();
        var row = await db.Set<OutboxRow>().AsNoTracking().OrderByDescending(o => o.Position).FirstOrDefaultAsync(cancel);
        return new IndexPosition(row?.Position ?? 0, row?.At.ToUnixTimeMilliseconds() ?? 0, paper);
    }
}
