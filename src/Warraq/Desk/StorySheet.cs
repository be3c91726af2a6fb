using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>A story as the desk opens it.</summary>
/// <param name="Changed">Readers see another text than this one.</param>
/// <param name="Assignee">Name of the person it is assigned to.</param>
public sealed record StorySheet(Story Story, Credits Credits, bool Changed, string? Assignee)
{
    /// <summary>Null when there is no such story, or none that this person sees.</summary>
    public static async Task<StorySheet?> LoadAsync(Database database, DeskEye eye, int number, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        if (await db.Set<Story>().AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, cancel) is not { } story || !eye.Sees(story)) return null;
        var live = story.LiveEditionId is { } id ? await db.Set<Edition>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancel) : null;
        var changed = live is not null && (live.Headline, live.Deck, live.Kicker, live.Body, live.Picture, live.SectionId) != (story.Headline, story.Deck, story.Kicker, story.Body, story.Picture, story.SectionId);
        var people = await PeopleReads.NamesAsync(db, [story.Assignee], cancel);
        return new StorySheet(story, await StoryNames.LoadAsync(db, story.Id, cancel), changed, story.Assignee is null ? null : people.GetValueOrDefault(story.Assignee, story.Assignee));
    }
}
