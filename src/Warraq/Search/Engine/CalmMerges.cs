using Lucene.Net.Index;

namespace Warraq.Search.Engine;

/// <summary>
/// Merges parts of the index in the background. A merge that fails (a full disk, a damaged file) is kept for the follower to see; Lucene by
/// itself throws in a thread of its own, and with it the whole process would end.
/// </summary>
sealed class CalmMerges : ConcurrentMergeScheduler
{
    volatile Exception? failure;

    public Exception? Failure => failure;

    protected override void HandleMergeException(Exception exc) => failure = exc;
}
