using Warraq.Media;
using Warraq.Platform;

namespace Warraq.Server.Serving;

/// <summary>
/// Makes the usual copies of the newest pictures that have none yet, one at a time, shortly after the start: those of the demo paper and of a restored backup, which
/// holds originals only. Pictures that are uploaded get theirs at once. Then it makes the AVIFs that readers ask for.
/// </summary>
sealed partial class WarmPictures(Database database, PictureVariants variants, ILogger<WarmPictures> log) : BackgroundService
{
    const int Newest = 60;
    static readonly TimeSpan After = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(After, database.Time, stoppingToken);
            await TryAsync(async () =>
            {
                foreach (var picture in (await Library.PageAsync(database, "", usable: true, from: null, Newest, stoppingToken)).Pictures) await variants.MakeUsualAsync(picture.Original, picture.Focus, stoppingToken);
            });
            while (true) await TryAsync(() => variants.MakeNextAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    // What is not made here is made when asked for.
    async Task TryAsync(Func<Task> make)
    {
        try
        {
            await make();
        }
        catch (Exception e) when (e is IOException or System.Data.Common.DbException)
        {
            Skipped(log, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Pictures were not made ready ahead; each is made when first asked for")]
    static partial void Skipped(ILogger log, Exception e);
}
