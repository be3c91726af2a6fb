using System.Collections.Concurrent;

namespace Warraq.Browser.Kills;

/// <summary>What the paper said «done» to. None of it may be missing afterwards, however often the server was killed.</summary>
sealed class Acknowledged
{
    int unanswered;

    /// <summary>Texts of comments that were answered with 303.</summary>
    public ConcurrentBag<string> Comments { get; } = [];

    /// <summary>Stories whose publication a command reported and ended with 0.</summary>
    public ConcurrentBag<PublishedStory> Stories { get; } = [];

    /// <summary>Requests and commands that ended without an answer: they may or may not have been done, but not by half.</summary>
    public int Unanswered => unanswered;

    public void NoAnswer() => Interlocked.Increment(ref unanswered);
}

sealed record PublishedStory(int Number, string Path, string Headline);
