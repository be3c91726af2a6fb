using Warraq.Platform;
using Warraq.Search.Engine;

namespace Warraq.Search;

/// <summary>
/// The index for a command in the terminal. When no other process writes it, it is brought up to date first (and made when there is none);
/// beside a running server it is read as the server has committed it, a few seconds behind.
/// </summary>
public sealed class OpenIndex : IDisposable
{
    readonly StoryIndex index = new();
    readonly FollowStories follow;

    OpenIndex(Database database, PaperOptions options) => follow = new FollowStories(database, index, options);

    public ISearchIndex Index => index;

    public static async Task<OpenIndex> DoAsync(Database database, PaperOptions options, CancellationToken cancel = default)
    {
        var open = new OpenIndex(database, options);
        try
        {
            await open.follow.OpenAsync(cancel);
            await open.FollowAsync(cancel);
            return open;
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }

    /// <summary>Takes in what was published since.</summary>
    public Task FollowAsync(CancellationToken cancel = default) => follow.StepAsync(cancel);

    public void Dispose()
    {
        follow.Dispose();
        index.Dispose();
    }
}
