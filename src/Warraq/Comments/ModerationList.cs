using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>A comment as the moderator reads it. Never with the e-mail.</summary>
/// <param name="Parent">The comment it answers; 0 for none.</param>
/// <param name="Reason">One of <see cref="HoldReasons"/> while it waits; the moderator's own words once rejected.</param>
/// <param name="Matched">The banned entry found in it.</param>
public sealed record ModerationRow(int Number, int Story, int Parent, string Name, string Text, CommentState State, DateTimeOffset Sent, string? Reason, string? Matched);

/// <summary>A ban as it can be shown: the word; of an e-mail or network only the beginning of its hash.</summary>
public sealed record BanRow(Guid Id, BanKind Kind, string Shown, DateTimeOffset Created, DateTimeOffset? Expires);

/// <summary>What the moderator looks through.</summary>
public static class ModerationList
{
    /// <summary>Comments, newest first.</summary>
    /// <param name="database">The paper.</param>
    /// <param name="state">Only those; null for all.</param>
    /// <param name="story">Only of that story; null for all.</param>
    /// <param name="limit">At most so many; null for all.</param>
    /// <param name="before">Only those with a smaller number: the last one of the page before.</param>
    public static async Task<IReadOnlyList<ModerationRow>> ReadAsync(Database database, CommentState? state, int? story = null, int? limit = null, int? before = null, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var comments = db.Set<Comment>().AsNoTracking();
        if (state is { } s) comments = comments.Where(c => c.State == s);
        if (story is { } n) comments = comments.Where(c => c.StoryNumber == n);
        if (before is { } b) comments = comments.Where(c => c.Number < b);
        comments = comments.OrderByDescending(c => c.Number);
        if (limit is { } most) comments = comments.Take(most);
        return await comments.Select(c => new ModerationRow(c.Number, c.StoryNumber, c.Parent, c.Name, c.Text, c.State, c.SentAt, c.Reason, c.Matched)).ToListAsync(cancel);
    }

    /// <summary>Bans in force, newest first.</summary>
    public static async Task<IReadOnlyList<BanRow>> BansAsync(Database database, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var now = database.Time.GetUtcNow();
        var bans = await db.Set<Ban>().AsNoTracking().Where(b => b.ExpiresAt == null || b.ExpiresAt > now).OrderByDescending(b => b.CreatedAt).ToListAsync(cancel);
        return [.. bans.Select(b => new BanRow(b.Id, b.Kind, b.Kind == BanKind.Word ? b.Value : $"{b.Value[..8]}…", b.CreatedAt, b.ExpiresAt))];
    }
}
