using System.Data.Common;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search;

namespace Warraq.Server.Serving;

/// <summary>
/// Asks the search index a few questions of each kind after the start, from the newest headlines: what is done once (code that is compiled, files that
/// are read for the first time) is done before a reader waits for it. Whatever it has asked after some seconds is enough.
/// </summary>
sealed partial class WarmSearch(Database database, TeaserReads teasers, ISearchIndex index, ILogger<WarmSearch> log) : BackgroundService
{
    const int Headlines = 10;
    static readonly TimeSpan AtMost = TimeSpan.FromSeconds(10), LookEvery = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!index.IsReady) await Task.Delay(LookEvery, database.Time, stoppingToken);
            var latest = await teasers.LatestAsync(Cursor.Newest, Headlines, stoppingToken);
            await Task.Run(() => Ask([.. latest.Stories.Select(s => s.Headline)], stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        catch (Exception e) when (e is IOException or DbException or ObjectDisposedException)
        {
            // The index may be exchanged or closed meanwhile.
            Skipped(log, e);
        }
    }

    void Ask(IReadOnlyList<string> headlines, CancellationToken cancel)
    {
        var (started, now) = (database.Time.GetTimestamp(), database.Time.GetUtcNow());
        foreach (var headline in headlines)
        {
            var words = headline.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var some = string.Join(' ', words.Take(3));
            SearchQuery[] queries =
            [
                new() { Text = words.MaxBy(w => w.Length) ?? "", Now = now }, new() { Text = some, Now = now }, new() { Text = $"\"{some}\"", Now = now },
                new() { Text = some, Sort = SearchSort.Newest, Now = now }, new() { Text = headline, Mode = SearchMode.Any, Now = now },
                // A word that nobody wrote: what may have been meant is looked for.
                new() { Text = words.FirstOrDefault(w => w.Length > 4) is { } word ? word + word[^1] : "", Now = now },
            ];
            foreach (var query in queries)
            {
                if (cancel.IsCancellationRequested || database.Time.GetElapsedTime(started) > AtMost) return;
                index.Search(query);
            }
            index.Suggest(headline[..Math.Min(3, headline.Length)]);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Search was not made ready ahead; the first searches take longer")]
    static partial void Skipped(ILogger log, Exception e);
}
