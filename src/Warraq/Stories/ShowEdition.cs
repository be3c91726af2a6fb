using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>Puts an Edition before the readers, in place of the one they see: the public index and the live pointer, inside an open transaction.</summary>
static class ShowEdition
{
    /// <returns>Tags of the pages that showed what was live, and of those that will show this one.</returns>
    public static async Task<HashSet<string>> DoAsync(WarraqDb db, Story story, Edition edition, Credits credits, SectionTree sections, DateTimeOffset published, DateTimeOffset updated, TimeZoneInfo zone, CancellationToken cancel)
    {
        var tags = new HashSet<string>();
        Listing? existed = null;
        List<ListingName> listed = [];
        if (story.LiveEditionId is { } live)
        {
            existed = await db.Set<Listing>().FirstOrDefaultAsync(l => l.Number == story.Number, cancel);
            var before = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == live, cancel);
            // Pages that showed the old edition and will not show the new one must go too.
            tags.UnionWith(EditionTags.Of(story.Number, sections, before.SectionId, Credits.Read(before.Credits), PublishStory.LocalDay(published, zone)));
            listed = await db.Set<ListingName>().Where(n => n.Number == story.Number).ToListAsync(cancel);
        }

        story.State = StoryState.Published;
        story.FirstPublishedAt = published;
        story.UpdatedAt = updated;
        story.PublishAt = null;
        story.WithdrawnAt = null;
        story.WithdrawnReason = null;
        story.WithdrawnAsError = false;
        story.LiveEditionId = edition.Id;

        var listing = existed ?? new Listing { Number = story.Number, Headline = "", Lang = "", Slug = "" };
        listing.StoryId = story.Id;
        listing.EditionId = edition.Id;
        listing.SectionId = edition.SectionId;
        listing.TopSectionId = sections.Top(edition.SectionId).Id;
        listing.Kind = edition.Kind;
        listing.Lang = edition.Lang;
        listing.TranslationGroup = story.TranslationGroup;
        listing.Headline = edition.Headline;
        listing.Deck = edition.Deck;
        listing.Kicker = edition.Kicker;
        listing.Slug = edition.Slug;
        listing.Picture = await LeadPicture.ForReadersAsync(db, edition.Picture, cancel);
        listing.Byline = credits.Byline(edition.Lang);
        listing.Prominence = story.Prominence;
        listing.CommentsClosed = story.CommentsClosed;
        listing.PublishedAt = published;
        listing.UpdatedAt = updated;
        if (existed is null) db.Add(listing);
        var wanted = credits.All().Select(n => (n.Kind, n.Name.Id)).ToHashSet();
        db.RemoveRange(listed.Where(n => !wanted.Remove((n.Kind, n.NameId))));
        foreach (var (kind, id) in wanted) db.Add(new ListingName { Kind = kind, NameId = id, PublishedAt = published, Number = story.Number });

        tags.UnionWith(EditionTags.Of(story.Number, sections, edition.SectionId, credits, PublishStory.LocalDay(published, zone)));
        return tags;
    }
}
