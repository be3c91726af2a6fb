using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Comments;

/// <summary>Asks in turn: is there such a story, is it open, are the fields right, is the sender welcome, was it sent before, is it too much.</summary>
static class CommentGate
{
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);
    static readonly TimeSpan RateWindow = TimeSpan.FromMinutes(10);

    /// <param name="Answer">Why it will not be stored; null when it may.</param>
    /// <param name="Parent">The top-level comment it will stand under; 0 for none.</param>
    /// <param name="Settings">As of this moment.</param>
    public sealed record Verdict(CommentAnswer? Answer, int Parent, PaperSettings Settings);

    public static async Task<Verdict> AskAsync(WarraqDb db, CommentCopy copy, DateTimeOffset now, CancellationToken cancel)
    {
        var settings = await Settings.LoadAsync(db, cancel);
        Verdict No(int status, CommentMessage message, TimeSpan? retryAfter = null) => new(new CommentAnswer.Refused(status, [message], retryAfter), 0, settings);

        var listing = await db.Set<Listing>().AsNoTracking().Where(l => l.Number == copy.StoryNumber)
            .Select(l => new { l.CommentsClosed, l.PublishedAt }).FirstOrDefaultAsync(cancel);
        if (listing is null) return No(404, CommentForms.NoStory);
        if (listing.CommentsClosed || (settings.CommentDays > 0 && listing.PublishedAt.AddDays(settings.CommentDays) <= now)) return No(403, CommentForms.Closed);

        var messages = copy.Messages.ToList();
        if (copy.Links > settings.CommentLinks) messages.Add(CommentForms.ManyLinks(settings.CommentLinks));
        var parent = await FindParentAsync(db, copy, cancel);
        if (parent is null) messages.Add(CommentForms.NoParent);
        if (messages.Count > 0 || copy.Sender is not { } sender || parent is null) return new(new CommentAnswer.Refused(422, messages), 0, settings);

        var banned = copy.Networks.ToList();
        if (await db.Set<Ban>().AnyAsync(b => (b.ExpiresAt == null || b.ExpiresAt > now)
                && ((b.Kind == BanKind.Email && b.Value == sender.MailHash) || (b.Kind == BanKind.Network && banned.Contains(b.Value))), cancel))
            return No(403, CommentForms.NotAccepted);

        // Pace is asked before the twin is looked for: one that is committed between the two questions is found, not refused as too fast.
        var mine = OfSenders(db, s => s.MailHash == sender.MailHash);
        var tooMuch = settings.CommentRate > 0 ? await TooMuchAsync(db, mine, sender, copy, settings, now, cancel) : null;
        var same = await mine.Where(c => c.StoryNumber == copy.StoryNumber && c.Parent == parent && c.Text == copy.Text)
            .OrderBy(c => c.Number).Select(c => new { c.Number, c.State }).FirstOrDefaultAsync(cancel);
        if (same is not null) return new(new CommentAnswer.Sent(same.Number, same.State), parent.Value, settings);
        if (tooMuch is { } much) return No(429, much.Message, much.Wait);
        return new(null, parent.Value, settings);
    }

    static async Task<(CommentMessage Message, TimeSpan Wait)?> TooMuchAsync(WarraqDb db, IQueryable<Comment> mine, Sender sender, CommentCopy copy, PaperSettings settings, DateTimeOffset now, CancellationToken cancel)
    {
        if (await WaitAsync(mine, 1, Pace, now, cancel) is { } moment) return (CommentForms.TooFast, moment);
        if (await WaitAsync(mine, settings.CommentRate, RateWindow, now, cancel) is { } sooner) return (CommentForms.TooMany, sooner);
        return copy.Networks.Count > 0 && await WaitAsync(OfSenders(db, s => s.NetworkHash == sender.NetworkHash), settings.CommentRate, RateWindow, now, cancel) is { } later
            ? (CommentForms.TooMany, later) : null;
    }

    public static IQueryable<Comment> OfSenders(WarraqDb db, System.Linq.Expressions.Expression<Func<Sender, bool>> which) =>
        db.Set<Sender>().AsNoTracking().Where(which).Join(db.Set<Comment>().AsNoTracking(), s => s.Id, c => c.SenderId, (_, c) => c);

    /// <summary>0 for none; the top-level comment, also when an answer was answered; null when there is nothing to answer.</summary>
    static async Task<int?> FindParentAsync(WarraqDb db, CommentCopy copy, CancellationToken cancel)
    {
        var number = copy.Parent;
        if (number == 0) return 0;
        // Two steps at most: an answer leads to its thread, and a thread leads nowhere.
        for (var step = 0; step < 2; step++)
        {
            var wanted = number;
            var found = await db.Set<Comment>().AsNoTracking().Where(c => c.Number == wanted && c.StoryNumber == copy.StoryNumber && c.State == CommentState.Approved)
                .Select(c => (int?)c.Parent).FirstOrDefaultAsync(cancel);
            if (found is null) return null;
            if (found == 0) return number;
            number = found.Value;
        }
        return null;
    }

    /// <summary>How long to wait until fewer than <paramref name="limit"/> comments lie in the window; null when it is so already.</summary>
    static async Task<TimeSpan?> WaitAsync(IQueryable<Comment> comments, int limit, TimeSpan window, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - window;
        var sent = await comments.Where(c => c.SentAt > since).OrderByDescending(c => c.SentAt).Skip(limit - 1).Select(c => (DateTimeOffset?)c.SentAt).FirstOrDefaultAsync(cancel);
        return sent is { } at ? at - since : null;
    }
}
