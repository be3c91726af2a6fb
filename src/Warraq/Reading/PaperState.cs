using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Reading;

/// <summary>Settings and sections, held in memory because every page needs them; refreshed when the outbox says that they changed.</summary>
public sealed class PaperState(Database database)
{
    volatile Snapshot? now;

    public sealed record Snapshot(PaperSettings Settings, SectionTree Sections, TimeZoneInfo Zone);

    public async ValueTask<Snapshot> GetAsync(CancellationToken cancel = default) => now ?? await RefreshAsync(cancel);

    public async Task<Snapshot> RefreshAsync(CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var settings = await Settings.LoadAsync(db, cancel);
        return now = new Snapshot(settings, await SectionTree.LoadAsync(db, cancel), settings.TimeZone);
    }
}
