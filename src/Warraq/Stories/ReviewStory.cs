using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories.Saving;

namespace Warraq.Stories;

/// <summary>A story's way over the desk before it goes out: sent to review, signed off by somebody else than its last writer, sent back with a reason.</summary>
public static class ReviewStory
{
    static readonly string[] Writing = ["begin", "edit"];
    static readonly Refusal NotDraft = new("not-draft", "ليست مسودة: إما أُرسلت للمراجعة وإما نُشرت.", "This is no draft any more: it was sent to review, or published.");
    static readonly Refusal NotInReview = new("not-in-review", "ليست القصة في المراجعة ولا مجدولة.", "The story is neither in review nor scheduled.");
    static readonly Refusal Withdrawn = new("withdrawn", "سُحبت هذه القصة.", "This story was withdrawn.");
    static readonly Refusal Own = new("own-text", "أنت آخر من كتب فيها. العين الثانية لغيرك.", "You wrote it last. The second pair of eyes is somebody else's.");
    static readonly Refusal NoReason = new("no-reason", "اكتب للكاتب ما ينقصها.", "Tell the writer what is missing.");

    public static Task<IReadOnlyList<Refusal>> AskAsync(Database database, int number, string person, int? version = null, CancellationToken cancel = default) =>
        ChangeAsync(database, number, version, (db, story, now) =>
        {
            if (story.State != StoryState.Draft) return Task.FromResult<Refusal?>(NotDraft);
            story.State = StoryState.InReview;
            Add(db, story, ReviewAct.Asked, person, null, now, "ask-review");
            return Task.FromResult<Refusal?>(null);
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> SignAsync(Database database, int number, string person, int? version = null, CancellationToken cancel = default) =>
        ChangeAsync(database, number, version, async (db, story, now) =>
        {
            if (story.State == StoryState.Withdrawn) return Withdrawn;
            if (await LastWriterAsync(db, number, cancel) == person) return Own;
            Add(db, story, ReviewAct.SignedOff, person, null, now, "sign-off");
            return null;
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> SendBackAsync(Database database, int number, string person, string reason, int? version = null, CancellationToken cancel = default) =>
        ChangeAsync(database, number, version, (db, story, now) =>
        {
            if (string.IsNullOrWhiteSpace(reason)) return Task.FromResult<Refusal?>(NoReason);
            if (story.State is not (StoryState.InReview or StoryState.Scheduled)) return Task.FromResult<Refusal?>(NotInReview);
            story.State = StoryState.Draft;
            story.PublishAt = null;
            Add(db, story, ReviewAct.SentBack, person, reason.Trim(), now, "send-back");
            return Task.FromResult<Refusal?>(null);
        }, cancel);

    /// <summary>Who wrote in it last: whoever first saved the newest version, else by the audit; null when nobody did here (an import).</summary>
    public static async Task<string?> LastWriterAsync(WarraqDb db, int number, CancellationToken cancel = default)
    {
        if (await db.Set<StorySave>().AsNoTracking().Where(s => s.Number == number).OrderByDescending(s => s.Version).ThenBy(s => s.At).Select(s => s.Person).FirstOrDefaultAsync(cancel) is { } saved) return saved;
        var subject = PageTags.Story(number);
        return await db.Set<AuditRow>().AsNoTracking().Where(a => a.Subject == subject && Writing.Contains(a.Act)).OrderByDescending(a => a.Id).Select(a => a.Person).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Who signed off the text as it stands, other than its last writer; null for nobody.</summary>
    public static async Task<StoryReview?> FindSignatureAsync(WarraqDb db, Story story, CancellationToken cancel = default)
    {
        var digest = StoryReview.DigestOf(story);
        var writer = await LastWriterAsync(db, story.Number, cancel);
        var newest = await db.Set<StoryReview>().AsNoTracking().Where(r => r.Number == story.Number).OrderByDescending(r => r.Id).ToListAsync(cancel);
        // What was sent back after a signature is not signed any more.
        return newest.TakeWhile(r => r.Act != ReviewAct.SentBack).FirstOrDefault(r => r.Act == ReviewAct.SignedOff && r.Digest == digest && r.Person != writer);
    }

    static Task<IReadOnlyList<Refusal>> ChangeAsync(Database database, int number, int? version, Func<WarraqDb, Story, DateTimeOffset, Task<Refusal?>> change, CancellationToken cancel) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (TakeStory.Changed(story, version) is { } changed) return [changed];
            var now = database.Time.GetUtcNow();
            if (await change(db, story, now) is { } refusal) return [refusal];
            story.Version++;
            story.ChangedAt = now;
            return [];
        }, cancel);

    static void Add(WarraqDb db, Story story, ReviewAct act, string person, string? reason, DateTimeOffset now, string audit)
    {
        db.Add(new StoryReview { Id = Guid.CreateVersion7(now), Number = story.Number, Act = act, Person = person, Digest = StoryReview.DigestOf(story), Reason = reason, At = now });
        db.Audit(person, audit, PageTags.Story(story.Number), reason, now);
    }
}
