using System.Net;
using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Comments;

/// <summary>
/// Sends the letters that are due, once for the paper. A letter is taken for a while before it is sent, so two processes do not send the same; one that was
/// taken by a process that died is sent again with the same <c>Message-ID</c>, by which the reader's server knows it.
/// </summary>
public sealed class SendCommentLetters(Database database, IPost post)
{
    static readonly TimeSpan Taken = TimeSpan.FromMinutes(5);
    const int MostAttempts = 10;

    /// <returns>The number of letters that a server took.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancel = default)
    {
        if (!post.Goes) return 0;
        var now = database.Time.GetUtcNow();
        List<int> due;
        await using (var db = database.CreateContext())
            due = await db.Set<CommentLetter>().AsNoTracking().Where(l => l.SentAt == null && l.DueAt <= now && l.Attempts < MostAttempts).OrderBy(l => l.DueAt).Select(l => l.Comment).Take(20).ToListAsync(cancel);
        var sent = 0;
        foreach (var comment in due)
            if (await TakeAsync(comment, now, cancel) is { } letter && await post.SendAsync(letter, cancel) is null)
            {
                await database.WriteAsync(db => db.Set<CommentLetter>().Where(l => l.Comment == comment).ExecuteUpdateAsync(u => u.SetProperty(l => l.SentAt, now), cancel), cancel);
                sent++;
            }
        return sent;
    }

    /// <summary>The letter, taken for this process until the next attempt is due; null when it has been taken, called off, or there is nobody to write to.</summary>
    Task<Letter?> TakeAsync(int number, DateTimeOffset now, CancellationToken cancel) => database.WriteAsync(async db =>
    {
        await CommentLock.TakeAsync(db, cancel);
        if (await db.Set<CommentLetter>().FirstOrDefaultAsync(l => l.Comment == number && l.SentAt == null && l.DueAt <= now, cancel) is not { } letter) return null;
        var comment = await db.Set<Comment>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == number && c.State == CommentState.Rejected, cancel);
        var mail = comment is null ? null : await MailAsync(db, comment.SenderId, cancel);
        if (comment is null || mail is null || RejectReasons.Find(letter.Reason) is not { } reason)
        {
            db.Remove(letter);
            return null;
        }
        letter.Attempts++;
        letter.DueAt = now + (Taken * Math.Pow(2, letter.Attempts - 1));
        var story = await db.Set<Story>().AsNoTracking().Where(s => s.Number == comment.StoryNumber).Select(s => new { s.Headline, s.Lang }).FirstOrDefaultAsync(cancel);
        return Write(mail, comment, reason, story?.Headline ?? "", story?.Lang ?? "ar", await Settings.LoadAsync(db, cancel));
    }, cancel);

    async Task<string?> MailAsync(WarraqDb db, Guid sender, CancellationToken cancel)
    {
        var kept = await db.Set<Sender>().AsNoTracking().Where(s => s.Id == sender).Select(s => s.SealedMail).FirstOrDefaultAsync(cancel);
        return kept is null ? null : (await PaperSecret.LoadAsync(database, cancel)).Unseal(kept);
    }

    static Letter Write(string mail, Comment comment, RejectReasons.RejectReason reason, string headline, string lang, PaperSettings paper)
    {
        var english = lang == "en";
        var name = english ? paper.NameEn : paper.FullName;
        var subject = english ? $"Your comment on {name}" : $"تعليقك في {name}";
        var why = english ? $"Your comment on “{SafeText.Line(headline)}” was not published {reason.ToSenderEnglish}" : $"لم يُنشر تعليقك على «{SafeText.Line(headline)}» {reason.ToSender}";
        var yours = english ? "You had written:" : "كنت قد كتبت:";
        string Html(string text) => WebUtility.HtmlEncode(text);
        return new Letter(mail, subject, $"{why}\n\n{yours}\n\n{comment.Text}\n\n{name}\n{paper.Url}\n",
            $"<!DOCTYPE html>\n<html lang=\"{(english ? "en" : "ar")}\" dir=\"{(english ? "ltr" : "rtl")}\"><head><meta charset=\"utf-8\"><title>{Html(subject)}</title></head><body><p>{Html(why)}</p><p>{yours}</p><blockquote>{CommentHtml.Of(comment.Text)}</blockquote><p>{Html(name)}</p></body></html>")
        {
            Id = $"comment-{comment.Number}@{new Uri(paper.Url).Host}",
        };
    }
}
