using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Body;
using Warraq.Stories.Versions;

namespace Warraq.Stories;

/// <summary>How a story is to be published.</summary>
/// <param name="Person">Who does it: an account's id, or "terminal".</param>
/// <param name="PublishedAt">Date of first publication when the copy carries one (import); null for now.</param>
/// <param name="UpdatedAt">Last change when the copy carries one; never earlier than the publication.</param>
/// <param name="Note">Line for the public update log; null for a silent change.</param>
/// <param name="Detail">What the audit keeps beside the act, such as the findings left open by an override (DECISIONS 14).</param>
/// <param name="Override">What was missing and why it goes out all the same: an act of its own in the audit. Null for none.</param>
public sealed record PublishOrder(string Person, DateTimeOffset? PublishedAt = null, DateTimeOffset? UpdatedAt = null, string? Note = null, string? Detail = null, string? Override = null);

/// <summary>Freezes what the desk wrote into an Edition and shows it to readers; all in one transaction, or not at all.</summary>
public static class PublishStory
{
    /// <summary>Empty when the story may be published.</summary>
    public static IReadOnlyList<Refusal> WhyNot(Story story, DateTimeOffset now)
    {
        var reasons = new List<Refusal>();
        if (story.Killed) reasons.Add(new("killed", "أُلغي هذا الخبر ولا يجوز نشره.", "The story was killed and may not be published."));
        if (story.EmbargoUntil > now) reasons.Add(new("embargo", "الخبر محظور نشره قبل موعده.", $"The story is under embargo until {story.EmbargoUntil:u}."));
        if (string.IsNullOrWhiteSpace(story.Headline)) reasons.Add(new("no-headline", "لا عنوان للخبر.", "The story has no headline."));
        if (!BodyJson.Parse(story.Body).Texts().Any()) reasons.Add(new("no-body", "لا نص للخبر.", "The story has no text."));
        return reasons;
    }

    /// <summary>Publishes the story with that number, or answers why not.</summary>
    public static async Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, PublishOrder order, int? version = null, CancellationToken cancel = default) =>
        await database.WriteAsync(async db =>
        {
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (TakeStory.Changed(story, version) is { } changed) return [changed];
            if (WhyNot(story, database.Time.GetUtcNow()) is { Count: > 0 } reasons) return reasons;
            var sections = await SectionTree.LoadAsync(db, cancel);
            await ApplyAsync(db, story, await StoryNames.LoadAsync(db, story.Id, cancel), sections, order, await PaperZone.LoadAsync(db, cancel), database.Time.GetUtcNow(), cancel);
            return Array.Empty<Refusal>();
        }, cancel);

    /// <summary>The same inside a transaction that is already open. The caller has asked <see cref="WhyNot"/>.</summary>
    public static async Task<Edition> ApplyAsync(WarraqDb db, Story story, Credits credits, SectionTree sections, PublishOrder order, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancel = default)
    {
        var first = story.FirstPublishedAt is null;
        var published = story.FirstPublishedAt ?? order.PublishedAt ?? now;
        var updated = order.UpdatedAt ?? (first ? published : now);
        if (updated < published) updated = published;
        if (story.UpdatedAt > updated) updated = story.UpdatedAt.Value;

        // A first publication that was taken back leaves its Edition behind; a story made in this transaction has none.
        var ordinal = db.Entry(story).State == EntityState.Added ? 1 : await db.Set<Edition>().Where(e => e.StoryId == story.Id).MaxAsync(e => (int?)e.Ordinal, cancel) + 1 ?? 1;
        var body = BodyJson.Parse(story.Body);
        var edition = new Edition
        {
            Id = Guid.CreateVersion7(now),
            StoryId = story.Id,
            Number = story.Number,
            Ordinal = ordinal,
            Kind = story.Kind,
            Lang = story.Lang,
            SectionId = story.SectionId,
            Headline = story.Headline,
            Deck = story.Deck,
            Kicker = story.Kicker,
            Slug = SlugOf(story.Headline),
            Body = story.Body,
            Picture = story.Picture,
            Credits = credits.Write(),
            Words = WordsOf(body),
            PublishedAt = first ? published : updated,
            Note = order.Note,
        };
        db.Add(edition);

        var tags = await ShowEdition.DoAsync(db, story, edition, credits, sections, published, updated, zone, cancel);
        await KeepVersion.ActAsync(db, story, VersionAct.Published, order.Person, order.Note, now, edition.Id, cancel);
        story.Version++;
        story.ChangedAt = now;
        if (order.Override is { } over) db.Audit(order.Person, "override", PageTags.Story(story.Number), over, now);
        db.Audit(order.Person, first ? "publish" : "update", PageTags.Story(story.Number), order.Detail, now);
        db.Raise(new PaperEvent("StoryPublished", story.Number, string.Join(' ', tags)));
        return edition;
    }

    /// <summary>The slug of a headline; a headline without a letter or digit still gets an address.</summary>
    public static string SlugOf(string headline) => Slugs.FromHeadline(headline) is { Length: > 0 } slug ? slug : "خبر";

    public static DateOnly LocalDay(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>Words of a text, as the reading time counts them.</summary>
    public static int WordsOf(StoryBody body) => body.Texts().Sum(CountWords);

    static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inWord) words++;
            inWord = letter || (inWord && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark);
        }
        return words;
    }
}
