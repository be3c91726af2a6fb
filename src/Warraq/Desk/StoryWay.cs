using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>How far a story has come over the desk: who asked, signed off or sent it back, and whether its publication can still be undone.</summary>
/// <param name="Steps">The newest first.</param>
/// <param name="Writer">Id of who wrote in it last.</param>
/// <param name="UndoUntil">Until when the newest publication can be taken back; null for not at all.</param>
public sealed record StoryWay(IReadOnlyList<ReviewStep> Steps, bool IsSigned, string? Writer, DateTimeOffset? UndoUntil)
{
    const int Shown = 6;

    public static async Task<StoryWay> LoadAsync(Database database, Story story, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var rows = await db.Set<StoryReview>().AsNoTracking().Where(r => r.Number == story.Number).OrderByDescending(r => r.Id).Take(Shown).ToListAsync(cancel);
        var people = await PeopleReads.NamesAsync(db, rows.Select(r => r.Person), cancel);
        return new StoryWay([.. rows.Select(r => new ReviewStep(r.Act, people.GetValueOrDefault(r.Person, r.Person), r.Reason, r.At))],
            await ReviewStory.FindSignatureAsync(db, story, cancel) is not null, await ReviewStory.LastWriterAsync(db, story.Number, cancel), await UndoPublish.UntilAsync(db, story, cancel));
    }
}

/// <param name="Name">Of the person.</param>
public sealed record ReviewStep(ReviewAct Act, string Name, string? Reason, DateTimeOffset At);
