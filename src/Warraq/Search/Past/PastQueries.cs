using System.Collections.Concurrent;
using Warraq.Arabic.Letters;

namespace Warraq.Search.Past;

/// <summary>
/// What readers have searched for, to be offered to the next: queries that found something, asked at least <see cref="Floor"/> times within
/// <see cref="Days"/> days. A rarer one is never shown.
/// </summary>
/// <remarks>
/// One address counts once a day for one query, so that nobody lifts a query above the floor by asking again; for this the process holds a
/// hash of both, under a key of its own, and forgets it after the day. To the database go counts (<see cref="PastQuery"/>).
/// </remarks>
public sealed class PastQueries(PastQueryStore store, TimeProvider time)
{
    /// <summary>A query asked less often is not shown.</summary>
    public const int Floor = 5;

    /// <summary>What is older is forgotten.</summary>
    public const int Days = 30;

    const int MostWaiting = 5000, MostSenders = 200_000;
    static readonly TimeSpan OnceIn = TimeSpan.FromDays(1), LoadEvery = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<string, int> waiting = new(StringComparer.Ordinal);
    readonly Lock gate = new();
    readonly HashSet<int> counted = [];
    DateTimeOffset forgetAt = time.GetUtcNow() + OnceIn, loadAt;
    IReadOnlyList<(string Key, string Text)> asked = [];

    /// <summary>Counts a query that found something.</summary>
    /// <param name="typed">As it was typed.</param>
    /// <param name="sender">A number of the address that asked.</param>
    public void Add(string typed, ulong sender)
    {
        if (PastQuery.Normal(typed) is not { } text) return;
        lock (gate)
        {
            if (time.GetUtcNow() >= forgetAt)
            {
                counted.Clear();
                forgetAt = time.GetUtcNow() + OnceIn;
            }
            // HashCode has a key of this process. Two that fall together, and what is too much, are not counted: none is worth remembering more.
            if (counted.Count >= MostSenders || waiting.Count >= MostWaiting || !counted.Add(HashCode.Combine(text, sender))) return;
        }
        waiting.AddOrUpdate(text, 1, (_, count) => count + 1);
    }

    /// <summary>Queries that go on as typed, the most frequent first.</summary>
    public IEnumerable<string> Find(string typed)
    {
        var key = ArabicKeys.Search(typed.Trim());
        return key.Length < 2 ? [] : asked.Where(q => q.Key.Length > key.Length && q.Key.StartsWith(key, StringComparison.Ordinal)).Select(q => q.Text);
    }

    /// <summary>Writes down what was counted, and reads anew what all processes have. What cannot be written is written the next time.</summary>
    public async Task KeepAsync(CancellationToken cancel = default)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in waiting.Keys)
            if (waiting.TryRemove(text, out var count)) counts[text] = count;
        try
        {
            await store.AddAsync(counts, cancel);
        }
        catch
        {
            foreach (var (text, count) in counts) waiting.AddOrUpdate(text, count, (_, more) => more + count);
            throw;
        }
        if (time.GetUtcNow() < loadAt) return;
        asked = [.. (await store.ListAsync(Floor, cancel)).Select(text => (ArabicKeys.Search(text), text)).DistinctBy(q => q.Item1)];
        loadAt = time.GetUtcNow() + LoadEvery;
    }
}
