using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>A comment in the file of a reader.</summary>
public sealed record FiledComment(int Number, int Story, string Name, string Text, CommentState State, DateTimeOffset Sent, DateTimeOffset? Decided, string? Reason);

/// <summary>All that the paper keeps of one reader, for the reader: it is his by right (GDPR, article 15).</summary>
/// <param name="FirstSeen">When the first comment came.</param>
/// <param name="Senders">From how many addresses; these themselves are kept as hashes only.</param>
/// <param name="Letters">When letters about rejected comments were sent.</param>
/// <param name="Banned">The address is banned; until when, null for always.</param>
public sealed record ReaderFile(string Email, DateTimeOffset? FirstSeen, int Senders, IReadOnlyList<FiledComment> Comments, IReadOnlyList<DateTimeOffset> Letters, bool Banned, DateTimeOffset? BannedUntil);

/// <summary>Finds what is kept of a person.</summary>
public static class ReaderFiles
{
    /// <summary>Writes into the audit that the file of some reader was looked up, and by whom; never of whom.</summary>
    /// <returns>A file without comments when the paper knows nobody of this address.</returns>
    public static async Task<ReaderFile> OpenAsync(Database database, PaperSecret secret, EmailAddress mail, string act, string person, CancellationToken cancel = default)
    {
        var hash = SenderMarks.OfMail(secret, mail);
        await database.WriteAsync(db =>
        {
            db.Audit(person, act, "reader", detail: null, database.Time.GetUtcNow());
            return Task.CompletedTask;
        }, cancel);
        await using var db = database.CreateContext();
        var senders = await db.Set<Sender>().AsNoTracking().Where(s => s.MailHash == hash).Select(s => s.FirstSeen).ToListAsync(cancel);
        var mine = CommentGate.OfSenders(db, s => s.MailHash == hash);
        var comments = await mine.OrderBy(c => c.Number).Select(c => new FiledComment(c.Number, c.StoryNumber, c.Name, c.Text, c.State, c.SentAt, c.DecidedAt, c.Reason)).ToListAsync(cancel);
        var letters = await db.Set<CommentLetter>().AsNoTracking().Where(l => l.SentAt != null).Join(mine, l => l.Comment, c => c.Number, (l, c) => l.SentAt!.Value).ToListAsync(cancel);
        var now = database.Time.GetUtcNow();
        var ban = await db.Set<Ban>().AsNoTracking().FirstOrDefaultAsync(b => b.Kind == BanKind.Email && b.Value == hash && (b.ExpiresAt == null || b.ExpiresAt > now), cancel);
        return new ReaderFile(mail.Value, senders.Count == 0 ? null : senders.Min(), senders.Count, comments, letters, ban is not null, ban?.ExpiresAt);
    }
}
