using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>What is decided about some comments.</summary>
/// <param name="State">Approved, Rejected or Spam.</param>
/// <param name="Reason">One of <see cref="RejectReasons"/> or the moderator's own words; stays with the comment and does not enter the audit, because people write names in it.</param>
/// <param name="Letter">The sender is told the reason by mail, where the paper sends mail and the reason is one of <see cref="RejectReasons"/>.</param>
public sealed record CommentDecision(CommentState State, string? Reason = null, bool Letter = false);

/// <summary>What was done.</summary>
/// <param name="Act">By which it can be undone; null when nothing changed.</param>
/// <param name="Changed">Comments that changed; those that were so already do not count.</param>
/// <param name="Refusals">Empty when done; else nothing was done.</param>
public sealed record Decided(Guid? Act, int Changed, IReadOnlyList<Refusal> Refusals);

/// <summary>The moderator's word on comments, one or many in one transaction. Saying the same twice changes nothing and writes nothing.</summary>
public static class DecideComment
{
    /// <summary>More are not decided at once.</summary>
    public const int Most = 200;

    static readonly Refusal TooMany = new("too-many", $"لا يُقرَّر في أكثر من {Most} تعليق معاً.", $"At most {Most} comments are decided at once.");

    public static async Task<IReadOnlyList<Refusal>> ApproveAsync(Database database, int number, string person, CancellationToken cancel = default) =>
        (await DoAsync(database, [number], new CommentDecision(CommentState.Approved), person, cancel)).Refusals;

    public static async Task<IReadOnlyList<Refusal>> RejectAsync(Database database, int number, string? reason, string person, CancellationToken cancel = default) =>
        (await DoAsync(database, [number], new CommentDecision(CommentState.Rejected, reason), person, cancel)).Refusals;

    /// <param name="database">The paper.</param>
    /// <param name="numbers">Of comments; each counts once.</param>
    /// <param name="decision">The same for all of them.</param>
    /// <param name="person">Who decides: an account's id, or "terminal".</param>
    /// <param name="cancel">Stops the waiting.</param>
    public static Task<Decided> DoAsync(Database database, IReadOnlyList<int> numbers, CommentDecision decision, string person, CancellationToken cancel = default) =>
        numbers.Count > Most ? Task.FromResult(new Decided(null, 0, [TooMany])) : database.WriteAsync(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            var comments = await db.Set<Comment>().Where(c => numbers.Contains(c.Number)).OrderBy(c => c.Number).ToListAsync(cancel);
            if (numbers.Distinct().FirstOrDefault(n => comments.TrueForAll(c => c.Number != n)) is > 0 and var missing) return new Decided(null, 0, [NoComment(missing)]);
            var now = Moment(database);
            var open = comments.Where(c => c.State != decision.State || c.OpenReports > 0).ToList();
            if (open.Count == 0) return new Decided(null, 0, []);
            var act = ModerationAct.Of(person, decision.State, open, now);
            db.Add(act);
            foreach (var comment in open) await DecideAsync(db, comment, decision, person, now, cancel);
            return new Decided(act.Id, open.Count, []);
        }, cancel);

    internal static Refusal NoComment(int number) => new("no-comment", $"لا تعليق بالرقم {number}.", $"There is no comment {number}.");

    /// <summary>As the database keeps it, so that what is read again is equal.</summary>
    internal static DateTimeOffset Moment(Database database) => DateTimeOffset.FromUnixTimeMilliseconds(database.Time.GetUtcNow().ToUnixTimeMilliseconds());

    internal static async Task DecideAsync(WarraqDb db, Comment comment, CommentDecision decision, string person, DateTimeOffset now, CancellationToken cancel)
    {
        var (before, changed) = (comment.State, comment.State != decision.State);
        if (comment.OpenReports > 0)
            await db.Set<CommentReport>().Where(r => r.Comment == comment.Number && r.HandledAt == null).ExecuteUpdateAsync(u => u.SetProperty(r => r.HandledAt, now), cancel);
        comment.OpenReports = 0;
        comment.State = decision.State;
        comment.Reason = decision.State == CommentState.Approved ? null : decision.Reason;
        comment.DecidedAt = now;
        db.Audit(person, changed ? Name(decision.State) : "comment-keep", $"comment:{comment.Number}", detail: null, now);
        await CommentLetters.ArrangeAsync(db, comment, decision, now, cancel);
        if (changed) ShowChange(db, comment, before);
    }

    /// <summary>Readers' pages are made again when what they show changed.</summary>
    internal static void ShowChange(WarraqDb db, Comment comment, CommentState before)
    {
        if (comment.State == CommentState.Approved || before == CommentState.Approved)
            db.Raise(new PaperEvent(comment.State == CommentState.Approved ? "CommentApproved" : "CommentRejected", comment.StoryNumber, PageTags.Story(comment.StoryNumber)));
    }

    static string Name(CommentState state) => state switch
    {
        CommentState.Approved => "comment-approve",
        CommentState.Spam => "comment-spam",
        _ => "comment-reject",
    };
}
