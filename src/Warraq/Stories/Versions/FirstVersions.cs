using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Saving;

namespace Warraq.Stories.Versions;

/// <summary>
/// The versions of a story for which none were written down yet: an archive of a million stories has a million texts, and nobody will ever ask for
/// the versions of most. What is known of them stands in their Editions and in the story itself; it is written down when the first change comes.
/// </summary>
static class FirstVersions
{
    // Of a story that went out more often, the newest.
    const int MostEditions = 200;

    /// <summary>Its Editions, oldest first, then the text at the desk where that is another one. The last has no digest: its text is the story's. The others have one that tells them apart.</summary>
    /// <param name="now">What the story holds.</param>
    public static async Task<List<(StoryVersion Version, StoryText Text)>> OfAsync(WarraqDb db, Story story, StoryText now, CancellationToken cancel = default)
    {
        var found = new List<(StoryVersion, StoryText)>();
        var editions = await db.Set<Edition>().AsNoTracking().Where(e => e.StoryId == story.Id).OrderByDescending(e => e.Ordinal).Take(MostEditions).ToListAsync(cancel);
        editions.Reverse();
        var sections = editions.Count == 0 ? null : await SectionTree.LoadAsync(db, cancel);
        foreach (var edition in editions)
            found.Add((new StoryVersion
            {
                Number = story.Number, Ordinal = found.Count + 1, Act = VersionAct.Published, Since = edition.PublishedAt, At = edition.PublishedAt,
                Note = edition.Note, EditionId = edition.Id, Words = edition.Words,
            }, TextOf(edition, sections!, story)));
        if (found.Count == 0 || !SaveStory.Same(found[^1].Item2, now))
        {
            var begun = found.Count == 0;
            found.Add((new StoryVersion
            {
                Number = story.Number, Ordinal = found.Count + 1, Act = !begun ? VersionAct.Edited : story.Origin is null ? VersionAct.Begun : VersionAct.Imported,
                Person = begun && story.Origin is null ? story.Assignee : null, Since = begun ? story.CreatedAt : story.ChangedAt, At = story.ChangedAt, Words = PublishStory.WordsOf(now.Body),
            }, now));
        }
        foreach (var (version, _) in found.SkipLast(1)) version.Digest = $"first-{version.Ordinal}";
        return found;
    }

    static StoryText TextOf(Edition edition, SectionTree sections, Story story) => StoryText.Of(new Story
    {
        Headline = edition.Headline, Deck = edition.Deck, Kicker = edition.Kicker, Kind = edition.Kind, Lang = edition.Lang, Picture = edition.Picture, Body = edition.Body,
        Prominence = story.Prominence, // no Edition tells it
    }, Credits.Read(edition.Credits), sections.Get(edition.SectionId).Slug);
}
