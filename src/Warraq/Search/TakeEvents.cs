using Warraq.Platform;
using Warraq.Search.Engine;

namespace Warraq.Search;

/// <summary>What a batch of the outbox means for the index.</summary>
/// <param name="Put">Stories that readers can see.</param>
/// <param name="Remove">Numbers of those they cannot.</param>
/// <param name="Next">How far the outbox is followed then.</param>
/// <param name="AsksReindex">Somebody wants the index built anew.</param>
sealed record TakenEvents(IReadOnlyList<IndexedStory> Put, IReadOnlyCollection<int> Remove, IndexPosition Next, bool AsksReindex)
{
    /// <summary>Writes it, so that searches see it.</summary>
    public void Write(StoryStore store)
    {
        store.Remove(Remove);
        store.Put(Put);
        store.Refresh();
    }
}

/// <summary>Reads the outbox for the index, a batch at a time.</summary>
sealed class TakeEvents(Database database)
{
    const int Batch = 500;
    readonly LoadStories load = new(database);

    /// <summary>The batch after a position; null when there is nothing.</summary>
    public async Task<TakenEvents?> AfterAsync(IndexPosition at, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        var rows = await Outbox.ReadAsync(db, at.Position, Batch, cancel);
        if (rows.Count == 0) return null;
        var numbers = rows.Where(r => r.Number > 0 && r.Kind.StartsWith("Story", StringComparison.Ordinal)).Select(r => r.Number).ToHashSet();
        // What the database says now, not what the row says: taking a row twice changes nothing.
        var stories = await load.ByNumbersAsync(numbers, cancel);
        numbers.ExceptWith(stories.Select(s => s.Number));
        return new(stories, numbers, new IndexPosition(rows[^1].Position, rows[^1].At.ToUnixTimeMilliseconds(), at.Paper), rows.Any(r => r.Kind == FollowStories.Reindex));
    }
}
