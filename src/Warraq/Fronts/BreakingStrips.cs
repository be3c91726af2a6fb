using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Fronts;

/// <summary>Puts up the breaking strip, changes its end, takes it down. What is breaking does not wait for a draft.</summary>
public static class BreakingStrips
{
    /// <summary>UTF-16 units of a sentence that fits the strip on a phone in three lines.</summary>
    public const int LongestText = 160;

    static readonly Refusal NoText = new("no-text", $"اكتب جملة العاجل، في {LongestText} حرفاً على الأكثر.", $"Write the sentence of the strip, in {LongestText} characters at most.");
    static readonly Refusal BadEnd = new("bad-end", "ينتهي العاجل في وقت آتٍ، خلال يومين على الأكثر.", "A strip ends in the future, within two days.");
    static readonly Refusal Gone = new("no-strip", "انتهى هذا العاجل أو أُزيل.", "This strip has ended or was taken down.");

    /// <param name="number">The story it leads to; 0 for none.</param>
    public static Task<IReadOnlyList<Refusal>> PutUpAsync(Database database, string text, int number, DateTimeOffset expires, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var now = database.Time.GetUtcNow();
            text = SafeText.Legal(text).Trim();
            if (text.Length is 0 or > LongestText) return [NoText];
            if (!IsFuture(expires, now)) return [BadEnd];
            if (number != 0 && !await db.Set<Stories.Listing>().AnyAsync(l => l.Number == number, cancel)) return [new Refusal("no-story", $"لا خبر منشوراً بالرقم {number}.", $"No published story has the number {number}.")];
            // One strip at a time: the one before ends where this begins.
            await db.Set<Strip>().Where(s => s.ExpiresAt > now).ExecuteUpdateAsync(s => s.SetProperty(x => x.ExpiresAt, now), cancel);
            ArrangeFront.AddStrip(db, text, number, now, expires);
            db.Audit(person, "strip", FrontDesk.Paper, expires.ToString("O"), now);
            return [];
        }, cancel);

    /// <param name="expires">The new end; null for at once.</param>
    public static Task<IReadOnlyList<Refusal>> EndAsync(Database database, Guid id, DateTimeOffset? expires, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var now = database.Time.GetUtcNow();
            if (expires is { } end && !IsFuture(end, now)) return [BadEnd];
            if (await db.Set<Strip>().Where(s => s.Id == id && s.ExpiresAt > now).ExecuteUpdateAsync(s => s.SetProperty(x => x.ExpiresAt, expires ?? now), cancel) == 0) return [Gone];
            db.Audit(person, expires is null ? "strip-down" : "strip-end", FrontDesk.Paper, expires?.ToString("O"), now);
            db.Raise(new PaperEvent("StripChanged", 0, PageTags.Strip));
            return [];
        }, cancel);

    /// <summary>The strip of this moment; null for none.</summary>
    public static async Task<Strip?> FindAsync(Database database, CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        await using var db = database.CreateContext();
        return await db.Set<Strip>().AsNoTracking().Where(s => s.At <= now && s.ExpiresAt > now).OrderByDescending(s => s.At).FirstOrDefaultAsync(cancel);
    }

    static bool IsFuture(DateTimeOffset expires, DateTimeOffset now) => expires > now && expires <= now.AddDays(2);
}
