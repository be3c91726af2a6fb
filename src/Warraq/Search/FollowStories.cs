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

    static readonly TimeSpan TryLockEvery = TimeSpan.FromSeconds(5), BuildAgainAfter = TimeSpan.FromSeconds(10);

    /// <summary>After so long without a look (a machine that slept) rows may have been pruned that were never seen.</summary>
    static readonly TimeSpan LookBackAfter = TimeSpan.FromHours(1);

    readonly IndexFolder folder = new(FolderOf(options));
    readonly StoreInUse inUse = new(index, database.Time);
    readonly TakeEvents take = new(database);
    readonly IndexPlace place = new(database);
    readonly BuildIndex build = new(database);
    string? reading;
    DateTimeOffset tryLockAt, buildAt, lookedAt;
    bool mustBuild;
    Task<StoryStore>? building;

    /// <summary>Where the index of a paper's data folder lives.</summary>
    public static string FolderOf(PaperOptions options) => Path.Combine(options.DataFolder, "search");

    /// <summary>This process writes the index.</summary>
    public bool MayWrite => folder.IsLocked;

    /// <summary>Searches see everything up to this position of the outbox; -1 while there is no index.</summary>
    public long Reached => inUse.Reached;

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
        if (inUse.Store is { MayWrite: true } || building is not null || (mustBuild && inUse.Store is null && database.Time.GetUtcNow() < buildAt)) return;
        if (!folder.TryLock())
        {
            tryLockAt = database.Time.GetUtcNow() + TryLockEvery;
            await OpenToReadAsync(cancel);
            return;
        }
        reading = null;
        var found = folder.TryOpen(write: true, check: true);
        if (found is { IsWhole: true } && await place.IsFollowedAsync(found.Position, cancel))
        {
            folder.Sweep();
            inUse.Use(found, found.Position);
            return;
        }
        found?.Dispose();
        inUse.Use(null, IndexPosition.Start);
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
        if (building is { IsCompleted: true } || (building is not null && inUse.Store is null)) await FinishBuildingAsync(cancel);
        if (inUse.Store is null) return;
        while (await take.AfterAsync(inUse.Position, cancel) is { } taken)
        {
            inUse.Write(taken.Write);
            inUse.See(taken.Next);
            if (taken.AsksReindex && building is null) mustBuild = true;
        }
        if (inUse.Store.Failure is { } failure)
        {
            inUse.Drop();
            throw new IOException("The search index could not be written; what is on disk is opened again, or built anew.", failure);
        }
        inUse.CommitIfDue();
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
    public void Commit() => inUse.Commit();

    async Task LookBackAsync(CancellationToken cancel)
    {
        var now = database.Time.GetUtcNow();
        var isFollowing = inUse.Store is null || now - lookedAt < LookBackAfter || await place.IsFollowedAsync(inUse.Position, cancel);
        lookedAt = now;
        if (isFollowing) return;
        inUse.Use(null, IndexPosition.Start);
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
            while (await take.AfterAsync(at, cancel) is { } taken)
            {
                taken.Write(built);
                at = taken.Next;
            }
            built.Commit(at, whole: true);
        }
        finally
        {
            building = null;
            buildAt = database.Time.GetUtcNow() + BuildAgainAfter;
        }
        var opened = StoryStore.Open(folder.Adopt(), write: true);
        inUse.Use(opened, opened.Position);
        mustBuild = false;
        folder.Sweep();
    }

    // Another process writes: see what it has committed, and the index it has built anew.
    async Task OpenToReadAsync(CancellationToken cancel)
    {
        if (folder.Current is { } current && current != reading)
        {
            // Whoever writes it has checked it.
            if (folder.TryOpen(write: false, check: false) is not { } found) return;
            if (!await place.IsFollowedAsync(found.Position, cancel))
            {
                found.Dispose();
                return;
            }
            reading = current;
            inUse.Use(found, found.Position);
        }
        else if (inUse.Store is { } store)
        {
            inUse.Write(s => s.Refresh());
            inUse.See(store.Position);
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
