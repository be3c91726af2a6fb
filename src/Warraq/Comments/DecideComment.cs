using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>The moderator's word on a comment. Saying the same twice changes nothing and writes nothing.</summary>
public static class DecideComment
{
    public static Task<IReadOnlyList<Refusal>> ApproveAsync(Database database, int number, string person, CancellationToken cancel = default) =>
        DoAsync(database, number, CommentState.Approved, reason: null, person, cancel);

    /// <param name="database">The paper.</param>
    /// <param name="number">Of the comment.</param>
    /// <param name="reason">For the moderators; stays with the comment and does not enter the audit, because people write names in it.</param>
    /// <param name="person">Who decides: an account's id, or "terminal".</param>
    public static Task<IReadOnlyList<Refusal>> RejectAsync(Database database, int number, string? reason, string person, CancellationToken cancel = default) =>
        DoAsync(database, number, CommentState.Rejected, reason, person, cancel);

    static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, CommentState state, string? reason, string person, CancellationToken cancel) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            if (await db.Set<Comment>().FirstOrDefaultAsync(c => c.Number == number, cancel) is not { } comment)
                return [new Refusal("no-comment", $"لا تعليق بالرقم {number}.", $"There is no comment {number}.")];
            if (comment.State == state) return [];
            var now = database.Time.GetUtcNow();
            var wasVisible = comment.State == CommentState.Approved;
            comment.State = state;
            comment.Reason = reason;
            comment.DecidedAt = now;
            var approved = state == CommentState.Approved;
            db.Audit(person, approved ? "comment-approve" : "comment-reject", $"comment:{number}", detail: null, now);
            if (approved || wasVisible)
                db.Raise(new PaperEvent(approved ? "CommentApproved" : "CommentRejected", comment.StoryNumber, PageTags.Story(comment.StoryNumber)));
            return [];
        }, cancel);
}
