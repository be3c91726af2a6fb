using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Body;

namespace Warraq.Stories;

/// <summary>How a story is to be published.</summary>
/// <param name="Person">Who does it: an account's id, or "terminal".</param>
/// <param name="PublishedAt">Date of first publication when the copy carries one (import); null for now.</param>
/// <param name="UpdatedAt">Last change when the copy carries one; never earlier than the publication.</param>
/// <param name="Note">Line for the public update log; null for a silent change.</param>
/// <param name="Detail">What the audit keeps beside the act, such as the findings left open by an override (DECISIONS 14).</param>
public sealed record PublishOrder(string Person, DateTimeOffset? PublishedAt = null, DateTimeOffset? UpdatedAt = null, string? Note = null, string? Detail = null);

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
            // Takes the row, so that of two who publish at once the second reads what the first has made.
            await db.Set<Story>().Where(s => s.Number == number).ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version), cancel);
            var story = await db.Set<Story>().FirstOrDefaultAsync(s => s.Number == number, cancel);
            if (story is null) return [new Refusal("no-story", $"لا خبر بالرقم {number}.", $"There is no story {number}.")];
            if (version is not null && version != story.Version)
                return [new Refusal("changed", "غيّر شخص آخر هذا الخبر في هذه الأثناء.", $"The story was changed meanwhile (version {story.Version}, not {version}).")];
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

        var tags = new HashSet<string>();
        var ordinal = 1;
        Listing? existed = null;
        List<ListingName> listed = [];
        if (story.LiveEditionId is { } live)
        {
            existed = await db.Set<Listing>().FirstOrDefaultAsync(l => l.Number == story.Number, cancel);
            var before = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == live, cancel);
            // Pages that showed the old edition and will not show the new one must go too.
            tags.UnionWith(EditionTags.Of(story.Number, sections, before.SectionId, Credits.Read(before.Credits), LocalDay(published, zone)));
            listed = await db.Set<ListingName>().Where(n => n.Number == story.Number).ToListAsync(cancel);
        }

        if (!first) ordinal = await db.Set<Edition>().Where(e => e.StoryId == story.Id).MaxAsync(e => e.Ordinal, cancel) + 1;

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
            Words = body.Texts().Sum(CountWords),
            PublishedAt = first ? published : updated,
            Note = order.Note,
        };
        db.Add(edition);

        story.State = StoryState.Published;
        story.FirstPublishedAt = published;
        story.UpdatedAt = updated;
        story.PublishAt = null;
        story.WithdrawnAt = null;
        story.WithdrawnReason = null;
        story.WithdrawnAsError = false;
        story.LiveEditionId = edition.Id;
        story.Version++;
        story.ChangedAt = now;

        var listing = existed ?? new Listing { Number = story.Number, Headline = "", Lang = "", Slug = "" };
        listing.StoryId = story.Id;
        listing.EditionId = edition.Id;
        listing.SectionId = story.SectionId;
        listing.TopSectionId = sections.Top(story.SectionId).Id;
        listing.Kind = story.Kind;
        listing.Lang = story.Lang;
        listing.TranslationGroup = story.TranslationGroup;
        listing.Headline = story.Headline;
        listing.Deck = story.Deck;
        listing.Kicker = story.Kicker;
        listing.Slug = edition.Slug;
        listing.Picture = story.Picture;
        listing.Byline = credits.Byline(story.Lang);
        listing.Prominence = story.Prominence;
        listing.CommentsClosed = story.CommentsClosed;
        listing.PublishedAt = published;
        listing.UpdatedAt = updated;
        if (existed is null) db.Add(listing);
        var wanted = credits.All().Select(n => (n.Kind, n.Name.Id)).ToHashSet();
        db.RemoveRange(listed.Where(n => !wanted.Remove((n.Kind, n.NameId))));
        foreach (var (kind, id) in wanted) db.Add(new ListingName { Kind = kind, NameId = id, PublishedAt = published, Number = story.Number });

        tags.UnionWith(EditionTags.Of(story.Number, sections, story.SectionId, credits, LocalDay(published, zone)));
        db.Audit(order.Person, ordinal == 1 ? "publish" : "update", PageTags.Story(story.Number), order.Detail, now);
        db.Raise(new PaperEvent("StoryPublished", story.Number, string.Join(' ', tags)));
        return edition;
    }

    /// <summary>The slug of a headline; a headline without a letter or digit still gets an address.</summary>
    public static string SlugOf(string headline) => Slugs.FromHeadline(headline) is { Length: > 0 } slug ? slug : "خبر";

    public static DateOnly LocalDay(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

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
