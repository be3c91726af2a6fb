using Warraq.Search;
using Warraq.Search.Engine;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Search;

/// <summary>A process of a paper, as far as its search index goes.</summary>
sealed class IndexNode(StoryPaper paper) : IDisposable
{
    static readonly CancellationToken None = CancellationToken.None;

    public StoryIndex Index { get; } = new();
    public FollowStories Follow => field ??= new FollowStories(paper.Database, Index, paper.Options);

    public static async Task<IndexNode> StartAsync(StoryPaper paper)
    {
        var node = new IndexNode(paper);
        await node.Follow.OpenAsync(None);
        await node.Follow.StepAsync(None);
        return node;
    }

    public IEnumerable<int> Numbers(string query) => Index.Search(new SearchQuery { Text = query, Now = paper.Now }).Hits.Select(h => h.Number);

    /// <summary>Closes without a commit, as a killed process leaves it.</summary>
    public void Die() => Follow.Abandon();

    public void Dispose()
    {
        Follow.Dispose();
        Index.Dispose();
    }
}
