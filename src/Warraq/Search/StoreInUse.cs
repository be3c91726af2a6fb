using Warraq.Search.Engine;

namespace Warraq.Search;

/// <summary>The store that answers the searches of this process, and how far it has followed the outbox.</summary>
/// <remarks>One thread works on it; <see cref="Reached"/> may be read by any.</remarks>
sealed class StoreInUse(StoryIndex index, TimeProvider time)
{
    static readonly TimeSpan CommitEvery = TimeSpan.FromSeconds(5);

    DateTimeOffset commitAt;
    long reached = -1;

    /// <summary>Null while there is none.</summary>
    public StoryStore? Store { get; private set; }

    /// <summary>Searches see everything up to here.</summary>
    public IndexPosition Position { get; private set; } = IndexPosition.Start;

    /// <summary>The same as a number; -1 while there is no store.</summary>
    public long Reached => Volatile.Read(ref reached);

    /// <summary>Answers from another store from now on.</summary>
    public void Use(StoryStore? next, IndexPosition at)
    {
        (Store, commitAt) = (next, time.GetUtcNow() + CommitEvery);
        See(at);
        index.Exchange(next);
    }

    public void See(IndexPosition at)
    {
        Position = at;
        Volatile.Write(ref reached, Store is null ? -1 : at.Position);
    }

    /// <summary>
    /// Writes. A disk that is full, a file that cannot be read: the writer is of no use any more, and the store is closed. What it had not
    /// committed the outbox brings again.
    /// </summary>
    public void Write(Action<StoryStore> write)
    {
        try
        {
            write(Store!);
        }
        catch
        {
            Drop();
            throw;
        }
    }

    /// <summary>Closes the store, in order or not.</summary>
    public void Drop()
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

    /// <summary>Puts on disk what was taken in.</summary>
    public void Commit()
    {
        if (Store is not { MayWrite: true } store || Position == store.Position) return;
        Write(s => s.Commit(Position, whole: true));
        commitAt = time.GetUtcNow() + CommitEvery;
    }

    /// <summary>The same when some seconds have passed.</summary>
    public void CommitIfDue()
    {
        if (time.GetUtcNow() >= commitAt) Commit();
    }
}
