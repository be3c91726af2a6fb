using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Search.Engine;

namespace Warraq.Search;

/// <summary>
/// Keeps the index of a process at the paper: follows the outbox from a position that is committed with the index, so that a crash neither
/// loses nor doubles a story; builds the index anew when it is missing, broken, of another version or of another paper, or too far behind.
/// </summary>
/// <remarks>
/// One process of a data folder writes, the one that holds the lock; others see what it commits. A command beside a running server
/// so writes outbox rows only. One thread works on a follower.
/// </remarks>
public sealed class FollowStories(Database database, StoryIndex index, PaperOptions options) : IDisposable
{
    /// <summary>Kind of the event that asks every process to build its index anew.</summary>
    public const string Reindex = "ReindexAsked";

    const int Batch = 500;
    static readonly TimeSpan CommitEvery = TimeSpan.FromSeconds(5), TryLockEvery = TimeSpan.FromSeconds(5);

    readonly IndexFolder folder = new(Path.Combine(options.DataFolder, "search"));
    readonly LoadStories load = new(database);
    StoryStore? store;
    IndexPosition position = IndexPosition.Start;
    string? reading;
    DateTimeOffset commitAt, tryLockAt;
    Task<StoryStore>? building;

    /// <summary>This process writes the index.</summary>
    public bool MayWrite => folder.IsLocked;

    /// <summary>Follows until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var bell = new OutboxBell(database);
        await OpenAsync(cancel);
        while (!cancel.IsCancellationRequested)
        {
            await StepAsync(cancel);
            await bell.WaitAsync(cancel);
        }
    }

    /// <summary>Opens the index that is there and takes the lock if it is free; builds one when none can be used.</summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        if (!folder.TryLock())
        {
            tryLockAt = database.Time.GetUtcNow() + TryLockEvery;
            OpenToRead();
            return;
        }
        reading = null;
        var found = TryOpen(write: true);
        if (found is { IsWhole: true } && await FollowsAsync(found.Position, cancel))
        {
            folder.Sweep();
            Use(found, found.Position);
            return;
        }
        found?.Dispose();
        Use(null, IndexPosition.Start);
        BeginBuilding(cancel);
    }

    /// <summary>Takes in what has happened; returns when searches see it.</summary>
    public async Task StepAsync(CancellationToken cancel)
    {
        if (!folder.IsLocked)
        {
            if (database.Time.GetUtcNow() >= tryLockAt) await OpenAsync(cancel);
            else OpenToRead();
            if (!folder.IsLocked) return;
        }
        if (building is { IsCompleted: true } || (building is not null && store is null)) await FinishBuildingAsync(cancel);
        if (store is null) return;
        while (await TakeAsync(store, position, cancel) is { } next) position = next;
        if (position != store.Position && database.Time.GetUtcNow() >= commitAt) Commit();
    }

    /// <summary>Builds the index anew and waits for it.</summary>
    public async Task RebuildAsync(CancellationToken cancel)
    {
        if (building is null) BeginBuilding(cancel);
        await FinishBuildingAsync(cancel);
    }

    /// <summary>Puts on disk what was taken in.</summary>
    public void Commit()
    {
        if (store is not { MayWrite: true } || position == store.Position) return;
        store.Commit(position, whole: true);
        commitAt = database.Time.GetUtcNow() + CommitEvery;
    }

    // Reads one batch of the outbox into a store; null when there was nothing.
    async Task<IndexPosition?> TakeAsync(StoryStore into, IndexPosition after, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        var rows = await Outbox.ReadAsync(db, after.Position, Batch, cancel);
        if (rows.Count == 0) return null;
        var numbers = rows.Where(r => r.Number > 0 && r.Kind.StartsWith("Story", StringComparison.Ordinal)).Select(r => r.Number).ToHashSet();
        // What the database says now, not what the row says: taking a row twice changes nothing.
        var stories = await load.ByNumbersAsync(numbers, cancel);
        numbers.ExceptWith(stories.Select(s => s.Number));
        into.Remove(numbers);
        into.Put(stories);
        into.Refresh();
        if (into == store && building is null && rows.Any(r => r.Kind == Reindex)) BeginBuilding(cancel);
        return new IndexPosition(rows[^1].Position, rows[^1].At.ToUnixTimeMilliseconds(), after.Paper);
    }

    // The old index goes on answering, and following, meanwhile.
    void BeginBuilding(CancellationToken cancel) => building = Task.Run(async () =>
    {
        if (Directory.Exists(folder.Building)) Directory.Delete(folder.Building, recursive: true);
        var next = StoryStore.Open(folder.Building, write: true);
        try
        {
            // What happens from here on is taken in afterwards.
            var from = await LastAsync(cancel);
            await foreach (var stories in load.AllAsync(cancel)) next.Add(stories);
            next.Commit(from, whole: true);
            return next;
        }
        catch
        {
            next.Dispose();
            throw;
        }
    }, cancel);

    async Task FinishBuildingAsync(CancellationToken cancel)
    {
        var task = building!;
        try
        {
            using var built = await task;
            var at = built.Position;
            while (await TakeAsync(built, at, cancel) is { } next) at = next;
            built.Commit(at, whole: true);
        }
        finally
        {
            building = null;
        }
        var opened = StoryStore.Open(folder.Adopt(), write: true);
        Use(opened, opened.Position);
        folder.Sweep();
    }

    void Use(StoryStore? next, IndexPosition at)
    {
        index.Exchange(next);
        (store, position, commitAt) = (next, at, database.Time.GetUtcNow() + CommitEvery);
    }

    // Another process writes: see what it has committed, and the index it has built anew.
    void OpenToRead()
    {
        if (folder.Current is { } current && current != reading)
        {
            if (TryOpen(write: false) is not { } found) return;
            reading = current;
            Use(found, found.Position);
        }
        else
        {
            store?.Refresh();
        }
    }

    StoryStore? TryOpen(bool write)
    {
        if (folder.Current is not { } current) return null;
        try
        {
            return StoryStore.Open(current, write);
        }
        catch (Exception e) when (e is IOException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NotSupportedException)
        {
            return null; // whatever is wrong with it, a new one is built
        }
    }

    /// <summary>The row that the index has followed to is still that row: the same paper, not restored to an earlier day, not too far behind.</summary>
    async Task<bool> FollowsAsync(IndexPosition at, CancellationToken cancel)
    {
        if (at.Paper != await PaperMark.LoadAsync(database, cancel)) return false;
        await using var db = database.CreateContext();
        if (at.Position == 0) return true;
        var row = await db.Set<OutboxRow>().AsNoTracking().FirstOrDefaultAsync(o => o.Position == at.Position, cancel);
        return row is not null && row.At.ToUnixTimeMilliseconds() == at.At;
    }

    async Task<IndexPosition> LastAsync(CancellationToken cancel)
    {
        var paper = await PaperMark.LoadAsync(database, cancel);
        await using var db = database.CreateContext();
        var row = await db.Set<OutboxRow>().AsNoTracking().OrderByDescending(o => o.Position).FirstOrDefaultAsync(cancel);
        return new IndexPosition(row?.Position ?? 0, row?.At.ToUnixTimeMilliseconds() ?? 0, paper);
    }

    public void Dispose()
    {
        Commit();
        Abandon();
    }

    /// <summary>Closes without a commit.</summary>
    internal void Abandon()
    {
        index.Exchange(null);
        folder.Dispose();
    }
}
