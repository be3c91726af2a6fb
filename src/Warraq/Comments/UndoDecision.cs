using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>Takes a moderator's last act back, while it is fresh. What somebody else has decided about since then stays as he decided.</summary>
public static class UndoDecision
{
    public static readonly TimeSpan For = TimeSpan.FromSeconds(30);

    /// <summary>Undo comes over a network and from people; the 30 s that the screen shows are kept in any case.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>When no undo is possible any more: letters to senders wait so long.</summary>
    internal static readonly TimeSpan Until = For + Grace;

    static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);
    static readonly Refusal Late = new("undo-late", "فات وقت التراجع: يمكن خلال 30 ثانية من القرار.", "It is too late to undo: that works within 30 seconds.");

    /// <param name="act">The act, by which a page that is older than the last act does not undo another one.</param>
    /// <param name="person">Whose act it was; nobody undoes a colleague's.</param>
    /// <returns>Empty when done.</returns>
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, Guid act, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            var now = DecideComment.Moment(database);
            var since = now - Until;
            if (await db.Set<ModerationAct>().FirstOrDefaultAsync(a => a.Id == act && a.Person == person && a.UndoneAt == null && a.At > since, cancel) is not { } done) return [Late];
            done.UndoneAt = now;
            var old = now - KeptFor;
            await db.Set<ModerationAct>().Where(a => a.At < old).ExecuteDeleteAsync(cancel);
            var past = done.Past.ToDictionary(p => p.Number);
            var numbers = past.Keys.ToList();
            foreach (var comment in await db.Set<Comment>().Where(c => numbers.Contains(c.Number) && c.State == done.State && c.DecidedAt == done.At).ToListAsync(cancel))
            {
                var (was, before) = (past[comment.Number], comment.State);
                (comment.State, comment.Reason, comment.DecidedAt) = (was.State, was.Reason, was.DecidedAt);
                comment.OpenReports += await db.Set<CommentReport>().Where(r => r.Comment == comment.Number && r.HandledAt == done.At).ExecuteUpdateAsync(u => u.SetProperty(r => r.HandledAt, (DateTimeOffset?)null), cancel);
                await CommentLetters.CallOffAsync(db, comment.Number, cancel);
                db.Audit(person, "comment-undo", $"comment:{comment.Number}", detail: null, now);
                if (before != comment.State) DecideComment.ShowChange(db, comment, before);
            }
            return [];
        }, cancel);

    /// <summary>The last act of a person that can still be undone; null for none.</summary>
    public static async Task<ModerationAct?> FindAsync(Database database, string person, CancellationToken cancel = default)
    {
        var since = database.Time.GetUtcNow() - For;
        await using var db = database.CreateContext();
        return await db.Set<ModerationAct>().AsNoTracking().Where(a => a.Person == person && a.At > since && a.UndoneAt == null).OrderByDescending(a => a.At).FirstOrDefaultAsync(cancel);
    }
}
