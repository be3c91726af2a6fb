using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Comments;

/// <summary>The paper answers a comment under its own name. A comment that waits is approved with it.</summary>
public static class ReplyAsPaper
{
    static readonly Refusal NotShown = new("not-shown", "لا يُردّ على تعليق مرفوض أو مزعج.", "A rejected comment or spam is not answered.");
    static readonly Refusal NoText = new("no-text", "اكتب الردّ.", "Write the answer.");
    static readonly Refusal LongText = new("long-text", $"لا يزيد الردّ على {CommentForms.TextLength} حرف.", $"An answer has at most {CommentForms.TextLength} characters.");

    /// <returns>Empty when done. The same answer sent twice stands once.</returns>
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, string text, string person, CancellationToken cancel = default)
    {
        var said = text.Length > CommentForms.HugeLength ? null : CommentCleaning.Paragraphs(text);
        if (said is null || said.Length > CommentForms.TextLength) return Task.FromResult<IReadOnlyList<Refusal>>([LongText]);
        if (said.Length == 0) return Task.FromResult<IReadOnlyList<Refusal>>([NoText]);
        return database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            if (await db.Set<Comment>().FirstOrDefaultAsync(c => c.Number == number, cancel) is not { } comment) return [DecideComment.NoComment(number)];
            if (comment.State is CommentState.Rejected or CommentState.Spam) return [NotShown];
            var now = DecideComment.Moment(database);
            var thread = comment.Parent == 0 ? comment.Number : comment.Parent;
            if (await db.Set<Comment>().AnyAsync(c => c.ByPaper && c.Parent == thread && c.Text == said && c.State == CommentState.Approved, cancel)) return [];
            if (comment.State != CommentState.Approved) await DecideComment.DecideAsync(db, comment, new CommentDecision(CommentState.Approved), person, now, cancel);
            var lang = await db.Set<Story>().Where(s => s.Number == comment.StoryNumber).Select(s => s.Lang).FirstOrDefaultAsync(cancel);
            var paper = await Settings.LoadAsync(db, cancel);
            var answer = new Comment
            {
                Number = await db.TakeNumbersAsync("comment", 1, cancel),
                StoryNumber = comment.StoryNumber,
                Parent = thread,
                Name = lang == "en" ? paper.NameEn : paper.FullName,
                Text = said,
                FindKey = FindComments.KeyOf("", said),
                State = CommentState.Approved,
                SentAt = now,
                DecidedAt = now,
                ByPaper = true,
            };
            db.Add(answer);
            db.Audit(person, "comment-reply", $"comment:{answer.Number}", $"comment:{number}", now);
            DecideComment.ShowChange(db, answer, CommentState.Pending);
            return [];
        }, cancel);
    }
}
