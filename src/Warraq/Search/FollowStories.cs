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
    static readonly TimeSpan CommitEvery = TimeSpan.FromSeconds(5), TryLockEvery = TimeSpan.FromSeconds(5), BuildAgainAfter = TimeSpan.FromSeconds(10);

    /// <summary>After so long without a look (a machine that slept) rows may have been pruned that were never seen.</summary>
    static readonly TimeSpan LookBackAfter = TimeSpan.FromHours(1);

    readonly IndexFolder folder = new(FolderOf(options));
    readonly LoadStories load = new(database);
    readonly IndexPlace place = new(database);
    readonly BuildIndex build = new(database);
    StoryStore? store;
    IndexPosition position = IndexPosition.Start;
    string? reading;
    DateTimeOffset commitAt, tryLockAt, buildAt, lookedAt;
    long reached = -1;
    bool mustBuild;
    Task<StoryStore>? building;

    /// <summary>Where the index of a paper's data folder lives.</summary>
    public static string FolderOf(PaperOptions options) => Path.Combine(options.DataFolder, "search");

    /// <summary>This process writes the index.</summary>
    public bool MayWrite => folder.IsLocked;

    /// <summary>Searches see everything up to this position of the outbox; -1 while there is no index.</summary>
    public long Reached => Volatile.Read(ref reached);

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

    /// <summary>
    /// Opens the index that is there and takes the lock if it is free; builds one when none can be used. Goes on with what is open already,
    /// so that it may be called again after any failure.
    /// </summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        if (store is { MayWrite: true } || building is not null || (mustBuild && store is null && database.Time.GetUtcNow() < buildAt)) return;
        if (!folder.TryLock())
        {
            tryLockAt = database.Time.GetUtcNow() + TryLockEvery;
            await OpenToReadAsync(cancel);
            return;
        }
        reading = null;
        var found = TryOpen(folder.Current, write: true, check: true);
        if (found is { IsWhole: true } && await place.IsFollowedAsync(found.Position, cancel))
        {
            folder.Sweep();
            Use(found, found.Position);
            return;
        }
        found?.Dispose();
        Use(null, IndexPosition.Start);
        mustBuild = true;
        BeginBuilding(cancel);
    }

    /// <summary>Takes in what has happened; returns when searches see it.</summary>
    public async Task StepAsync(CancellationToken cancel)
    {
        if (!folder.IsLocked)
        {
            if (database.Time.GetUtcNow() >= tryLockAt) await OpenAsync(cancel);
            else await OpenToReadAsync(cancel);
            if (!folder.IsLocked) return;
        }
        await LookBackAsync(cancel);
        if (mustBuild && building is null && database.Time.GetUtcNow() >= buildAt) BeginBuilding(cancel);
        if (building is { IsCompleted: true } || (building is not null && store is null)) await FinishBuildingAsync(cancel);
        if (store is null) return;
        while (await TakeAsync(store, position, cancel) is { } next) See(position = next);
        if (store.Failure is { } failure)
        {
            Drop();
            throw new IOException("The search index could not be written; what is on disk is opened again, or built anew.", failure);
        }
        if (position != store.Position && database.Time.GetUtcNow() >= commitAt) Commit();
    }

    /// <summary>Takes the right to write, unless another process has it.</summary>
    public bool TryTake() => folder.TryLock();

    /// <summary>Builds the index anew and waits for it; this process must have the right to write.</summary>
    public async Task RebuildAsync(CancellationToken cancel)
    {
        mustBuild = true;
        if (building is null) BeginBuilding(cancel);
        await FinishBuildingAsync(cancel);
    }

    /// <summary>Puts on disk what was taken in.</summary>
    public void Commit()
    {
        if (store is not { MayWrite: true } || position == store.Position) return;
        Write(store, s => s.Commit(position, whole: true));
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
        Write(into, s =>
        {
            s.Remove(numbers);
            s.Put(stories);
            s.Refresh();
        });
        if (into == store && building is null && rows.Any(r => r.Kind == Reindex)) mustBuild = true;
        return new IndexPosition(rows[^1].Position, rows[^1].At.ToUnixTimeMilliseconds(), after.Paper);
    }

    // A disk that is full, a file that cannot be read: the writer is of no use any more. What it had not committed the outbox brings again.
    void Write(StoryStore into, Action<StoryStore> write)
    {
        try
        {
            write(into);
        }
        catch
        {
            if (into == store) Drop();
            throw;
        }
    }

    void Drop()
    {
        try
        {
            Use(null, IndexPosition.Start);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // It could not even be closed in order.
        }
    }

    async Task LookBackAsync(CancellationToken cancel)
    {
        var now = database.Time.GetUtcNow();
        var isFollowing = store is null || now - lookedAt < LookBackAfter || await place.IsFollowedAsync(position, cancel);
        lookedAt = now;
        if (isFollowing) return;
        Use(null, IndexPosition.Start);
        mustBuild = true;
    }

    // The old index goes on answering, and following, meanwhile.
    void BeginBuilding(CancellationToken cancel) => building = Task.Run(() => build.DoAsync(folder.Building, cancel), cancel);

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
            buildAt = database.Time.GetUtcNow() + BuildAgainAfter;
        }
        var opened = StoryStore.Open(folder.Adopt(), write: true);
        Use(opened, opened.Position);
        mustBuild = false;
        folder.Sweep();
    }

    void Use(StoryStore? next, IndexPosition at)
    {
        (store, position, commitAt) = (next, at, database.Time.GetUtcNow() + CommitEvery);
        See(at);
        index.Exchange(next);
    }

    void See(IndexPosition at) => Volatile.Write(ref reached, store is null ? -1 : at.Position);

    // Another process writes: see what it has committed, and the index it has built anew.
    async Task OpenToReadAsync(CancellationToken cancel)
    {
        if (folder.Current is { } current && current != reading)
        {
            // Whoever writes it has checked it.
            if (TryOpen(current, write: false, check: false) is not { } found) return;
            if (!await place.IsFollowedAsync(found.Position, cancel))
            {
                found.Dispose();
                return;
            }
            reading = current;
            Use(found, found.Position);
        }
        else if (store is not null)
        {
            Write(store, s => s.Refresh());
            See(store.Position);
        }
    }

    /// <summary>Opens the index of a folder, or null: a damaged file says so in any way, also by asking for memory without end.</summary>
    internal static StoryStore? TryOpen(string? folder, bool write, bool check)
    {
        if (folder is null) return null;
        StoryStore? found = null;
        try
        {
            found = StoryStore.Open(folder, write);
            if (check) found.CheckFiles();
            return found;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            found?.Dispose();
            return null;
        }
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
