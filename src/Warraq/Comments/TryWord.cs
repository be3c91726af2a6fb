using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Words;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>A comment that a word would have held.</summary>
public sealed record CaughtComment(int Number, string Text, CommentState State, WordHit Hit);

/// <summary>What a word would catch.</summary>
/// <param name="Word">As asked.</param>
/// <param name="Looked">Comments that were looked at: the newest.</param>
/// <param name="Caught">How many of them hold it.</param>
/// <param name="CaughtApproved">How many of these the moderators had approved: what would be held in vain.</param>
/// <param name="Examples">The newest of them.</param>
/// <param name="Text">What it finds in a text that was typed to try it; null when it finds nothing, or none was typed.</param>
public sealed record WordTrial(string Word, int Looked, int Caught, int CaughtApproved, IReadOnlyList<CaughtComment> Examples, WordHit? Text);

/// <summary>Tries a word against what readers wrote lately, before it is banned.</summary>
public static class TryWord
{
    const int MostLooked = 5000;
    const int MostShown = 20;
    const int LongestText = 2000;

    /// <returns>Null when it cannot be an entry of the list.</returns>
    public static async Task<WordTrial?> DoAsync(Database database, string word, string? text = null, CancellationToken cancel = default)
    {
        if (BanSender.Word(word) is not { } entry) return null;
        var words = new BannedWords([entry]);
        await using var db = database.CreateContext();
        var (looked, caught, approved, examples) = (0, 0, 0, new List<CaughtComment>());
        var newest = db.Set<Comment>().AsNoTracking().Where(c => !c.ByPaper).OrderByDescending(c => c.Number).Take(MostLooked).Select(c => new { c.Number, c.Name, c.Text, c.State });
        await foreach (var comment in newest.AsAsyncEnumerable().WithCancellation(cancel))
        {
            looked++;
            var inText = HowItFolded.Find(words, comment.Text);
            if ((inText ?? HowItFolded.Find(words, comment.Name)) is not { } hit) continue;
            caught++;
            if (comment.State == CommentState.Approved) approved++;
            if (examples.Count < MostShown) examples.Add(new CaughtComment(comment.Number, inText is null ? comment.Name : comment.Text, comment.State, hit));
        }
        return new WordTrial(entry, looked, caught, approved, examples, text is { Length: > 0 and <= LongestText } ? HowItFolded.Find(words, text) : null);
    }
}
