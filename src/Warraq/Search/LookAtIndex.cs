using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Search.Engine;
using Warraq.Stories;

namespace Warraq.Search;

/// <summary>What <c>doctor</c> says of the search index of a data folder. It only reads.</summary>
public static class LookAtIndex
{
    const string What = "search";

    public static async Task<Sign> DoAsync(PaperOptions options, CancellationToken cancel = default)
    {
        using var folder = new IndexFolder(FollowStories.FolderOf(options));
        if (folder.Current is null) return new(What, true, "There is no index yet; the first start builds it.", "لا فهرس بعد؛ أول تشغيل يبنيه.");
        try
        {
            using var database = new Database(options.Connection, options.DataFolder, TimeProvider.System);
            if (database.File is not null && !File.Exists(database.File)) return new(What, true, "There is an index and no paper; the first start builds it anew.", "فهرس بلا صحيفة؛ أول تشغيل يعيد بناءه.");
            if (folder.TryOpen(write: false, check: true) is not { } store) return new(What, true, "The index cannot be read; the running server, or the next one that starts, builds it anew.", "لا يُقرأ الفهرس؛ يعيد الخادم بناءه بنفسه.");
            using var index = new StoryIndex(store);
            await using var db = database.CreateContext();
            var (stories, last) = (await db.Set<Listing>().CountAsync(cancel), await Outbox.LastPositionAsync(db, cancel));
            var position = index.Position;
            var says = string.Create(CultureInfo.InvariantCulture, $"{index.Count:N0} of {stories:N0} stories are in the index, which has followed the paper to position {position} of {last}.");
            var arabic = string.Create(CultureInfo.InvariantCulture, $"في الفهرس {index.Count:N0} من {stories:N0}.");
            return position != last || index.Count == stories ? new(What, true, says, arabic) : new(What, false, says + " Build it anew: bin/warraq reindex.", arabic + " أعد بناءه: bin/warraq reindex.");
        }
        catch (System.Data.Common.DbException e)
        {
            return new(What, false, $"The database cannot be asked: {e.Message}", $"لا تجيب القاعدة: {e.Message}");
        }
    }
}
