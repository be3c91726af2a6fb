using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>
/// Bans words, e-mail addresses and networks, and lifts bans. An e-mail or network is given in clear, or as the number of a comment
/// whose sender is meant, since a moderator never sees either; only its keyed hash is kept.
/// </summary>
public static class BanSender
{
    const int LongestWord = 100;

    static readonly Refusal NoValue = new("no-value", "القيمة غير صحيحة: كلمة، أو عنوان بريد، أو شبكة مثل 203.0.113.0/24، أو رقم تعليق.",
        "This cannot be banned: give a word, an e-mail address, a network such as 203.0.113.0/24, or the number of a comment.");

    static readonly Refusal NoBan = new("no-ban", "لا حظر كهذا.", "There is no such ban.");

    /// <summary>Bans until <paramref name="expires"/>, or for good. What is banned already gets the new end.</summary>
    /// <returns>Empty when done. A refusal never repeats the value.</returns>
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, PaperSecret secret, BanKind kind, string value, string person, DateTimeOffset? expires = null, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            var (kept, no) = await KeptAsync(db, secret, kind, value, cancel);
            if (kept is null) return [no];
            var now = database.Time.GetUtcNow();
            var ban = await db.Set<Ban>().FirstOrDefaultAsync(b => b.Kind == kind && b.Value == kept, cancel);
            if (ban is not null && ban.ExpiresAt == expires) return [];
            if (ban is null) db.Add(ban = new Ban { Id = Guid.CreateVersion7(now), Kind = kind, Value = kept, CreatedAt = now });
            ban.ExpiresAt = expires;
            db.Audit(person, "ban", $"ban:{ban.Id}", kind.ToString(), now);
            return [];
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> LiftAsync(Database database, PaperSecret secret, BanKind kind, string value, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            var (kept, no) = await KeptAsync(db, secret, kind, value, cancel);
            if (kept is null) return [no];
            if (await db.Set<Ban>().FirstOrDefaultAsync(b => b.Kind == kind && b.Value == kept, cancel) is not { } ban)
                return [NoBan];
            db.Remove(ban);
            db.Audit(person, "unban", $"ban:{ban.Id}", kind.ToString(), database.Time.GetUtcNow());
            return [];
        }, cancel);

    /// <summary>Lifts the ban with this id, which a screen can name without knowing what is banned.</summary>
    public static Task<IReadOnlyList<Refusal>> LiftAsync(Database database, Guid id, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            if (await db.Set<Ban>().FirstOrDefaultAsync(b => b.Id == id, cancel) is not { } ban) return [NoBan];
            db.Remove(ban);
            db.Audit(person, "unban", $"ban:{ban.Id}", ban.Kind.ToString(), database.Time.GetUtcNow());
            return [];
        }, cancel);

    /// <summary>A word or phrase as the list keeps it; null when it cannot be an entry.</summary>
    internal static string? Word(string value) => ArabicText.Clean(value) is { Length: > 0 and <= LongestWord } word && word.Any(char.IsLetterOrDigit) ? word : null;

    /// <summary>What the table keeps: the word, or the hash; or why the value is of no use.</summary>
    static async Task<(string? Kept, Refusal No)> KeptAsync(WarraqDb db, PaperSecret secret, BanKind kind, string value, CancellationToken cancel)
    {
        if (kind == BanKind.Word) return (Word(value), NoValue);
        value = value.Trim();
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var sender = await db.Set<Comment>().Where(c => c.Number == number)
                .Join(db.Set<Sender>(), c => c.SenderId, s => s.Id, (_, s) => new { s.MailHash, s.NetworkHash })
                .FirstOrDefaultAsync(s => !s.MailHash.StartsWith(Sender.ErasedMark), cancel);
            return (kind == BanKind.Email ? sender?.MailHash : sender?.NetworkHash, new Refusal("no-comment", $"لا تعليق بالرقم {number}.", $"There is no comment {number}."));
        }
        if (kind == BanKind.Email) return (EmailAddress.Read(value) is { } mail ? SenderMarks.OfMail(secret, mail) : null, NoValue);
        return (Networks.Read(value) is { } network ? SenderMarks.OfNetwork(secret, network) : null, NoValue);
    }
}
