using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Comments;

/// <summary>The queues of the moderators, paged by keyset: as fast at the last page as at the first.</summary>
public static class QueueReads
{
    const int MostStories = 50;
    const int MostReports = 20;

    /// <summary>How much there is to do; the tabs of what is done are not counted.</summary>
    public static async Task<IReadOnlyDictionary<QueueTab, int>> CountAsync(Database database, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var counts = new Dictionary<QueueTab, int>();
        foreach (var tab in (QueueTab[])[QueueTab.Waiting, QueueTab.Held, QueueTab.Reported]) counts[tab] = await Of(db, tab).CountAsync(cancel);
        return counts;
    }

    public static async Task<QueuePage> PageAsync(Database database, QueueAsk ask, int size, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var comments = Of(db, ask.Tab);
        if (ask.Story is { } story) comments = comments.Where(c => c.StoryNumber == story);
        var (number, reports) = (ask.From?.Number ?? 0, ask.From?.Reports ?? 0);
        comments = (ask.Order, ask.From) switch
        {
            (QueueOrder.Oldest, not null) => comments.Where(c => c.Number > number).OrderBy(c => c.Number),
            (QueueOrder.Oldest, null) => comments.OrderBy(c => c.Number),
            (QueueOrder.Newest, not null) => comments.Where(c => c.Number < number).OrderByDescending(c => c.Number),
            (QueueOrder.Newest, null) => comments.OrderByDescending(c => c.Number),
            (_, not null) => comments.Where(c => c.OpenReports < reports || (c.OpenReports == reports && c.Number < number)).OrderByDescending(c => c.OpenReports).ThenByDescending(c => c.Number),
            _ => comments.OrderByDescending(c => c.OpenReports).ThenByDescending(c => c.Number),
        };
        var found = await comments.Take(size + 1).ToListAsync(cancel);
        var more = found.Count > size;
        if (more) found.RemoveAt(size);
        return new QueuePage(await RowsAsync(db, found, cancel), more ? new QueuePlace(found[^1].OpenReports, found[^1].Number) : null);
    }

    /// <summary>One comment as the queue shows it; null when there is none.</summary>
    public static async Task<QueueRow?> FindAsync(Database database, int number, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        return (await RowsAsync(db, await db.Set<Comment>().AsNoTracking().Where(c => c.Number == number).ToListAsync(cancel), cancel)).FirstOrDefault();
    }

    /// <summary>Stories with most comments in a queue.</summary>
    public static async Task<IReadOnlyList<QueueStory>> StoriesAsync(Database database, QueueTab tab, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var counted = await Of(db, tab).GroupBy(c => c.StoryNumber).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenByDescending(g => g.Key).Take(MostStories).ToListAsync(cancel);
        var numbers = counted.Select(c => c.Key).ToList();
        var headlines = await db.Set<Story>().AsNoTracking().Where(s => numbers.Contains(s.Number)).Select(s => new { s.Number, s.Headline }).ToDictionaryAsync(s => s.Number, s => s.Headline, cancel);
        return [.. counted.Select(c => new QueueStory(c.Key, headlines.GetValueOrDefault(c.Key, ""), c.Count))];
    }

    static IQueryable<Comment> Of(WarraqDb db, QueueTab tab)
    {
        var comments = db.Set<Comment>().AsNoTracking();
        return tab switch
        {
            QueueTab.Waiting => comments.Where(c => c.State == CommentState.Pending),
            QueueTab.Held => comments.Where(c => c.State == CommentState.Pending && (c.Reason == HoldReasons.Word || c.Reason == HoldReasons.Copy)),
            QueueTab.Reported => comments.Where(c => c.OpenReports > 0),
            QueueTab.Approved => comments.Where(c => c.State == CommentState.Approved),
            QueueTab.Spam => comments.Where(c => c.State == CommentState.Spam),
            _ => comments.Where(c => c.State == CommentState.Rejected),
        };
    }

    static async Task<IReadOnlyList<QueueRow>> RowsAsync(WarraqDb db, List<Comment> comments, CancellationToken cancel)
    {
        if (comments.Count == 0) return [];
        List<int> stories = [.. comments.Select(c => c.StoryNumber).Distinct()], parents = [.. comments.Select(c => c.Parent).Where(p => p > 0).Distinct()], numbers = [.. comments.Select(c => c.Number)];
        var of = await db.Set<Story>().AsNoTracking().Where(s => stories.Contains(s.Number)).Select(s => new { s.Number, s.Headline, s.Lang }).ToDictionaryAsync(s => s.Number, cancel);
        var answered = await db.Set<Comment>().AsNoTracking().Where(c => parents.Contains(c.Number)).Select(c => new { c.Number, c.Name, c.Text }).ToDictionaryAsync(c => c.Number, cancel);
        var reports = (await db.Set<CommentReport>().AsNoTracking().Where(r => numbers.Contains(r.Comment) && r.HandledAt == null).OrderBy(r => r.At).ToListAsync(cancel)).ToLookup(r => r.Comment);
        var notes = await db.Set<ReaderNote>().AsNoTracking().Where(n => numbers.Contains(n.Comment)).Select(n => n.Comment).ToHashSetAsync(cancel);
        var keys = comments.Select(c => c.TextKey).Where(k => k.Length > 0).Distinct().ToList();
        var copies = await db.Set<Comment>().AsNoTracking().Where(c => keys.Contains(c.TextKey)).GroupBy(c => c.TextKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var senders = await SenderReads.CountAsync(db, [.. comments.Select(c => c.SenderId).Distinct()], cancel);
        return [.. comments.Select(c => new QueueRow
        {
            Number = c.Number,
            Story = c.StoryNumber,
            Headline = of.GetValueOrDefault(c.StoryNumber)?.Headline ?? "",
            Lang = of.GetValueOrDefault(c.StoryNumber)?.Lang ?? "ar",
            Name = c.Name,
            Text = c.Text,
            State = c.State,
            Sent = c.SentAt,
            Decided = c.DecidedAt,
            Reason = c.Reason,
            Matched = c.Matched,
            ByPaper = c.ByPaper,
            Parent = answered.GetValueOrDefault(c.Parent) is { } parent ? (parent.Number, parent.Name, parent.Text) : null,
            Sender = senders.GetValueOrDefault(c.SenderId, SenderCounts.None),
            Copies = Math.Max(0, copies.GetValueOrDefault(c.TextKey, 1) - 1),
            HasLink = CommentLinks.Count(c.Text) > 0,
            IsNote = notes.Contains(c.Number),
            Reports = [.. reports[c.Number].Take(MostReports).Select(r => new ReportView(r.Reason, r.Text, r.At))],
        })];
    }
}
