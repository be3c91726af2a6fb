using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Words;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>Takes a reader's comment: refuses with sentences, holds it for the moderator, or shows it at once.</summary>
public static class SendComment
{
    /// <summary>When this answers <see cref="CommentAnswer.Sent"/>, the comment is on disk.</summary>
    public static async Task<CommentAnswer> DoAsync(Database database, PaperSecret secret, CommentDraft draft, CancellationToken cancel = default)
    {
        if (!string.IsNullOrWhiteSpace(draft.Website)) return new CommentAnswer.Swallowed();
        if (draft.Text?.Length > CommentForms.HugeLength) return new CommentAnswer.Refused(413, [CommentForms.LongText]);
        var copy = CommentCopy.Read(draft, secret, database.Time.GetUtcNow());

        // What will be refused anyway is refused without taking the one writer from the newsroom.
        await using (var db = database.CreateContext())
            if ((await CommentGate.AskAsync(db, copy, database.Time.GetUtcNow(), cancel)).Answer is { } refused) return refused;

        return await database.WriteAsync(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            var now = database.Time.GetUtcNow();
            var verdict = await CommentGate.AskAsync(db, copy, now, cancel);
            return verdict.Answer ?? await StoreAsync(db, copy, verdict, now, cancel);
        }, cancel);
    }

    static async Task<CommentAnswer> StoreAsync(WarraqDb db, CommentCopy copy, CommentGate.Verdict verdict, DateTimeOffset now, CancellationToken cancel)
    {
        var sender = copy.Sender!;
        var known = await db.Set<Sender>().AsNoTracking().FirstOrDefaultAsync(s => s.MailHash == sender.MailHash && s.AddressHash == sender.AddressHash, cancel);
        if (known is null) db.Add(sender);
        var matched = await FindBannedAsync(db, copy, now, cancel);
        var key = TextCopies.Key(copy.Text);
        var reason = matched is not null ? HoldReasons.Word : await TextCopies.IsKnownAsync(db, key, copy.StoryNumber, cancel) ? HoldReasons.Copy : await WhyHoldAsync(db, verdict.Settings, sender, cancel);
        var comment = new Comment
        {
            Number = await db.TakeNumbersAsync("comment", 1, cancel),
            StoryNumber = copy.StoryNumber,
            Parent = verdict.Parent,
            Name = copy.Name,
            Text = copy.Text,
            State = reason is null ? CommentState.Approved : CommentState.Pending,
            SentAt = now,
            SenderId = (known ?? sender).Id,
            Reason = reason,
            Matched = matched,
            TextKey = key,
            FindKey = FindComments.KeyOf(copy.Name, copy.Text),
        };
        db.Add(comment);
        if (comment.State == CommentState.Approved) db.Raise(new PaperEvent("CommentApproved", copy.StoryNumber, PageTags.Story(copy.StoryNumber)));
        return new CommentAnswer.Sent(comment.Number, comment.State);
    }

    /// <summary>Null when it may be shown at once.</summary>
    static async Task<string?> WhyHoldAsync(WarraqDb db, PaperSettings settings, Sender sender, CancellationToken cancel) => settings.CommentModeration switch
    {
        "none" => null,
        "first" => await CommentGate.OfSenders(db, s => s.MailHash == sender.MailHash).AnyAsync(c => c.State == CommentState.Approved, cancel) ? null : HoldReasons.First,
        _ => HoldReasons.All,
    };

    static async Task<string?> FindBannedAsync(WarraqDb db, CommentCopy copy, DateTimeOffset now, CancellationToken cancel)
    {
        var entries = await db.Set<Ban>().AsNoTracking().Where(b => b.Kind == BanKind.Word && (b.ExpiresAt == null || b.ExpiresAt > now)).Select(b => b.Value).ToListAsync(cancel);
        if (entries.Count == 0) return null;
        var words = new BannedWords(entries);
        return (words.FindFirst(copy.Name) ?? words.FindFirst(copy.Text))?.Entry;
    }
}

/// <summary>Why a comment waits, as <see cref="Comment.Reason"/> keeps it.</summary>
public static class HoldReasons
{
    /// <summary>It holds a banned word; <see cref="Comment.Matched"/> says which.</summary>
    public const string Word = "banned-word";

    /// <summary>The same text was sent to another story already.</summary>
    public const string Copy = "copy";

    /// <summary>The paper reads every comment first.</summary>
    public const string All = "all";

    /// <summary>No comment of this sender was approved yet.</summary>
    public const string First = "first";
}
