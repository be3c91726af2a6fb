using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>A letter to the sender of a rejected comment that is to be sent, or was. One comment has one at most.</summary>
public sealed class CommentLetter
{
    public int Comment { get; set; }

    /// <summary>One of <see cref="RejectReasons"/>.</summary>
    public required string Reason { get; set; }

    /// <summary>Not before undoing has become impossible; later after each attempt that failed.</summary>
    public DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>When a server took it.</summary>
    public DateTimeOffset? SentAt { get; set; }
}

sealed class CommentLetterTable : IEntityTypeConfiguration<CommentLetter>
{
    public void Configure(EntityTypeBuilder<CommentLetter> builder)
    {
        builder.ToTable("comment_letters").HasKey(l => l.Comment);
        builder.Property(l => l.Comment).ValueGeneratedNever();
        builder.HasIndex(l => new { l.SentAt, l.DueAt });
    }
}

/// <summary>Writes down which letters are to be sent.</summary>
static class CommentLetters
{
    /// <summary>A decision brings its letter, or calls off the one that waits. A letter that has gone is not sent a second time.</summary>
    public static async Task ArrangeAsync(WarraqDb db, Comment comment, CommentDecision decision, DateTimeOffset now, CancellationToken cancel)
    {
        await CallOffAsync(db, comment.Number, cancel);
        if (!decision.Letter || decision.State != CommentState.Rejected || comment.ByPaper || RejectReasons.Find(decision.Reason) is not { } reason) return;
        if (!await db.Set<CommentLetter>().AnyAsync(l => l.Comment == comment.Number, cancel))
            db.Add(new CommentLetter { Comment = comment.Number, Reason = reason.Code, DueAt = now + UndoDecision.Until });
    }

    public static Task CallOffAsync(WarraqDb db, int comment, CancellationToken cancel) =>
        db.Set<CommentLetter>().Where(l => l.Comment == comment && l.SentAt == null).ExecuteDeleteAsync(cancel);
}
