using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>A comment of the same sender.</summary>
public sealed record EarlierComment(int Number, string Text, CommentState State, DateTimeOffset Sent, string? Reason);

/// <summary>Who sent a comment, as far as a moderator may know: known again by keyed hash, never by name or address.</summary>
/// <param name="Mail">Only where it was asked for, by who may see it.</param>
/// <param name="MailBan">A ban of the sender is in force.</param>
/// <param name="NetworkBan">A ban of the network is in force.</param>
public sealed record SenderView(DateTimeOffset FirstSeen, SenderCounts Counts, int Waiting, int Reports, DateTimeOffset? LastReport, bool MailBan, bool NetworkBan, string? Mail, IReadOnlyList<EarlierComment> Earlier);

/// <summary>History of a sender, by the hash of the e-mail: the same person from another address is the same sender.</summary>
public static class SenderReads
{
    /// <param name="database">The paper.</param>
    /// <param name="number">Of a comment.</param>
    /// <param name="mail">The secret that opens the e-mail address, where who asks may see it (the act SeeReaders); null where not, and then it is not even read.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Null when there is no such comment, or nobody sent it (the paper's own; erased).</returns>
    public static async Task<SenderView?> FindAsync(Database database, int number, PaperSecret? mail, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var found = await db.Set<Comment>().AsNoTracking().Where(c => c.Number == number).Join(db.Set<Sender>(), c => c.SenderId, s => s.Id, (c, s) => new { s.MailHash, s.NetworkHash }).FirstOrDefaultAsync(cancel);
        if (found is null || found.MailHash.StartsWith(Sender.ErasedMark, StringComparison.Ordinal)) return null;
        var now = database.Time.GetUtcNow();
        var mine = CommentGate.OfSenders(db, s => s.MailHash == found.MailHash);
        var states = await mine.GroupBy(c => c.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var reports = db.Set<CommentReport>().AsNoTracking().Join(mine, r => r.Comment, c => c.Number, (r, c) => r);
        var bans = await db.Set<Ban>().AsNoTracking().Where(b => (b.ExpiresAt == null || b.ExpiresAt > now) && ((b.Kind == BanKind.Email && b.Value == found.MailHash) || (b.Kind == BanKind.Network && b.Value == found.NetworkHash)))
            .Select(b => b.Kind).ToListAsync(cancel);
        var firstSeen = await db.Set<Sender>().Where(s => s.MailHash == found.MailHash).MinAsync(s => s.FirstSeen, cancel);
        var kept = mail is null ? null : await db.Set<Sender>().Where(s => s.MailHash == found.MailHash).Select(s => s.SealedMail).FirstAsync(cancel);
        return new SenderView(firstSeen, Counts(states), states.GetValueOrDefault(CommentState.Pending), await reports.CountAsync(cancel), await reports.MaxAsync(r => (DateTimeOffset?)r.At, cancel),
            bans.Contains(BanKind.Email), bans.Contains(BanKind.Network), kept is null ? null : mail!.Unseal(kept),
            await mine.Where(c => c.Number != number).OrderByDescending(c => c.Number).Take(10).Select(c => new EarlierComment(c.Number, c.Text, c.State, c.SentAt, c.Reason)).ToListAsync(cancel));
    }

    /// <summary>Counts of the persons behind these sender rows.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, SenderCounts>> CountAsync(WarraqDb db, IReadOnlyList<Guid> senders, CancellationToken cancel)
    {
        var hashes = await db.Set<Sender>().AsNoTracking().Where(s => senders.Contains(s.Id)).Select(s => new { s.Id, s.MailHash }).ToListAsync(cancel);
        var mails = hashes.Select(h => h.MailHash).Distinct().ToList();
        var counted = (await db.Set<Sender>().AsNoTracking().Where(s => mails.Contains(s.MailHash)).Join(db.Set<Comment>(), s => s.Id, c => c.SenderId, (s, c) => new { s.MailHash, c.State })
            .GroupBy(x => new { x.MailHash, x.State }).Select(g => new { g.Key.MailHash, g.Key.State, Count = g.Count() }).ToListAsync(cancel)).ToLookup(c => c.MailHash);
        return hashes.ToDictionary(h => h.Id, h => Counts(counted[h.MailHash].ToDictionary(c => c.State, c => c.Count)));
    }

    static SenderCounts Counts(Dictionary<CommentState, int> states) => new(states.GetValueOrDefault(CommentState.Approved), states.GetValueOrDefault(CommentState.Rejected), states.GetValueOrDefault(CommentState.Spam));
}
