using Warraq.Platform;
using Warraq.Search.Engine;

namespace Warraq.Search;

/// <summary>Builds an index of all published stories in a folder of its own, beside the one that answers.</summary>
sealed class BuildIndex(Database database)
{
    readonly LoadStories load = new(database);
    readonly IndexPlace place = new(database);

    /// <returns>The index, whole and on disk; what happened since it was begun is taken in afterwards.</returns>
    public async Task<StoryStore> DoAsync(string folder, CancellationToken cancel)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var built = StoryStore.Open(folder, write: true);
        try
        {
            var from = await place.LastAsync(cancel);
            await AddAllAsync(built, cancel);
            built.Commit(from, whole: true);
            return built;
        }
        catch
        {
            built.Dispose();
            throw;
        }
    }

    // While some are written the next are read and sketched.
    async Task AddAllAsync(StoryStore built, CancellationToken cancel)
    {
        var writing = Task.CompletedTask;
        try
        {
            await foreach (var stories in load.AllAsync(cancel))
            {
                await writing;
                writing = Task.Run(() => built.Add(stories), CancellationToken.None);
            }
        }
        finally
        {
            await writing;
        }
    }
}
