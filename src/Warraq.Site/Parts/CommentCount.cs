using Warraq.Comments;

namespace Warraq.Site.Parts;

static class CommentCount
{
    /// <summary>All comments of a page, replies with them.</summary>
    public static int Of(IReadOnlyList<CommentView> threads)
    {
        var count = threads.Count;
        foreach (var thread in threads) count += Of(thread.Replies);
        return count;
    }
}
