using Warraq.Platform;
using Warraq.Reading;

namespace Warraq.Server.Serving;

/// <summary>What each process does beside answering: follows the outbox into its own memory and its search index, and writes down what was read.</summary>
sealed partial class NodeWork(Database database, AfterPublishing after, IReaderPages pages, Site.PageCache.ReaderPages counted, CountReads reads, FrontReads fronts, Search.FollowStories search, Search.Past.PastQueries past, ILogger<NodeWork> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        GoOnAsync(new NodeFollower(database, (rows, c) => after.InEachProcessAsync(rows, pages, c)).RunAsync, stoppingToken),
        GoOnAsync(search.RunAsync, stoppingToken),
        GoOnAsync(KeepQueriesAsync, stoppingToken),
        CountAsync(stoppingToken));

    async Task GoOnAsync(Func<CancellationToken, Task> follow, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await follow(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return; }
            catch (Exception e)
            {
                Lost(log, e);
                await Task.Delay(TimeSpan.FromSeconds(1), database.Time, cancel);
            }
        }
    }

    async Task KeepQueriesAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), database.Time);
        do await past.KeepAsync(cancel);
        while (await timer.WaitForNextTickAsync(cancel));
    }

    async Task CountAsync(CancellationToken cancel)
    {
        var before = new List<int>();
        // What could not be written is written a minute later, with what came meanwhile.
        var waiting = new Dictionary<int, int>();
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), database.Time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            try
            {
                waiting = Merge(waiting, counted.DrainReads());
                await reads.AddAsync(waiting, cancel);
                waiting = [];
                var most = (await fronts.MostReadAsync(5, cancel)).Select(s => s.Number).ToList();
                if (!most.SequenceEqual(before)) pages.Evict([PageTags.MostRead]);
                before = most;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Lost(log, e);
            }
        }
    }

    static Dictionary<int, int> Merge(Dictionary<int, int> waiting, IReadOnlyDictionary<int, int> more)
    {
        foreach (var (number, count) in more) waiting[number] = waiting.GetValueOrDefault(number) + count;
        return waiting;
    }

    [LoggerMessage(LogLevel.Error, "Following the paper was interrupted; it goes on in a second")]
    static partial void Lost(ILogger log, Exception e);
}

/// <summary>What is done once for the paper, by whoever holds the lease: related news, letters, stories and fronts whose time has come.</summary>
sealed partial class PaperWork(Database database, AfterPublishing after, Stories.Schedule schedule, Fronts.FrontDesk fronts, Search.FollowStories search, Comments.SendCommentLetters letters, ILogger<PaperWork> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(FollowAsync(stoppingToken), ScheduleAsync(stoppingToken));

    async Task FollowAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await new PaperFollower(database, "after-publishing", after.OnceAPaperAsync, (e, row) => StepFailed(log, row?.Position ?? 0, e), () => search.Reached).RunAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return; }
            catch (Exception e)
            {
                Interrupted(log, e);
                await Task.Delay(TimeSpan.FromSeconds(1), database.Time, cancel);
            }
        }
    }

    async Task ScheduleAsync(CancellationToken cancel)
    {
        var (prune, post) = (database.Time.GetUtcNow(), database.Time.GetUtcNow());
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500), database.Time);
        while (await timer.WaitForNextTickAsync(cancel))
        {
            try
            {
                await schedule.PublishDueAsync(cancel);
                await fronts.PublishDueAsync(cancel);
                var now = database.Time.GetUtcNow();
                if (now >= post)
                {
                    post = now.AddSeconds(5);
                    await letters.SendDueAsync(cancel);
                }
                if (now >= prune)
                {
                    await Outbox.PruneAsync(database, cancel);
                    prune = now.AddHours(1);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Interrupted(log, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A step after position {Position} failed; it is tried again later")]
    static partial void StepFailed(ILogger log, long position, Exception e);

    [LoggerMessage(LogLevel.Error, "The paper's work was interrupted; it goes on in a second")]
    static partial void Interrupted(ILogger log, Exception e);
}
