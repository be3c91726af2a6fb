using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>
/// Forgets a reader: e-mail, hashes, name and text of every comment. What was answered stays as an empty place in its thread, so that the answers of others stay readable;
/// all else goes off the page. A ban of the address stays: it is a hash by which only the same address is known again.
/// </summary>
public static class EraseReader
{
    /// <returns>The number of comments that were blanked.</returns>
    public static async Task<int> DoAsync(Database database, PaperSecret secret, ErasureList list, EmailAddress mail, string person, CancellationToken cancel = default)
    {
        var hash = SenderMarks.OfMail(secret, mail);
        await list.AddAsync(hash, database.Time.GetUtcNow(), cancel);
        return await EraseAsync(database, hash, person, cancel);
    }

    /// <summary>Erases again all who had asked: after a backup was restored that was made before.</summary>
    /// <returns>The number of comments that were blanked.</returns>
    public static async Task<int> ReplayAsync(Database database, ErasureList list, string person, CancellationToken cancel = default)
    {
        var erased = 0;
        foreach (var hash in await list.ReadAsync(cancel)) erased += await EraseAsync(database, hash, person, cancel);
        return erased;
    }

    static Task<int> EraseAsync(Database database, string hash, string person, CancellationToken cancel) => database.WriteAsync(async db =>
    {
        await CommentLock.TakeAsync(db, cancel);
        var senders = await db.Set<Sender>().Where(s => s.MailHash == hash).ToListAsync(cancel);
        if (senders.Count == 0) return 0;
        var ids = senders.Select(s => s.Id).ToList();
        var comments = await db.Set<Comment>().Where(c => ids.Contains(c.SenderId)).ToListAsync(cancel);
        var numbers = comments.Select(c => c.Number).ToList();
        var answered = await db.Set<Comment>().Where(c => numbers.Contains(c.Parent) && !numbers.Contains(c.Number) && c.State == CommentState.Approved).Select(c => c.Parent).Distinct().ToListAsync(cancel);
        var now = DecideComment.Moment(database);
        foreach (var comment in comments)
        {
            var before = comment.State;
            if (comment.State == CommentState.Approved && answered.Contains(comment.Number)) db.Raise(new PaperEvent("CommentErased", comment.StoryNumber, PageTags.Story(comment.StoryNumber)));
            else
            {
                comment.State = CommentState.Rejected;
                DecideComment.ShowChange(db, comment, before);
            }
            (comment.Name, comment.Text, comment.TextKey, comment.FindKey, comment.Matched, comment.Reason, comment.OpenReports, comment.DecidedAt) = ("", "", "", "", null, RejectReasons.Erased, 0, now);
        }
        await db.Set<CommentReport>().Where(r => numbers.Contains(r.Comment)).ExecuteDeleteAsync(cancel);
        await db.Set<CommentLetter>().Where(l => numbers.Contains(l.Comment)).ExecuteDeleteAsync(cancel);
        await db.Set<ReaderNote>().Where(n => numbers.Contains(n.Comment)).ExecuteDeleteAsync(cancel);
        foreach (var sender in senders)
            (sender.MailHash, sender.AddressHash, sender.NetworkHash, sender.SealedMail) = ($"{Sender.ErasedMark}{sender.Id:N}", $"{Sender.ErasedMark}{sender.Id:N}", "", "");
        db.Audit(person, "reader-erase", $"sender:{ids[0]}", detail: null, now);
        return comments.Count;
    }, cancel);
}
