using Microsoft.AspNetCore.Http;
using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Desk;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Notes;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Newsroom.Stories;

/// <summary>Prints the screen of one story; also with what was typed into one of its forms and refused.</summary>
sealed class StoryPage(Database database, PaperState state, RelatedReads related, Screens screens)
{
    public async Task SendAsync(HttpContext http, int number, StoryTyped? typed = null)
    {
        typed ??= StoryTyped.Nothing;
        if (await screens.OpenStoryAsync(database, http, number) is not { } sheet) return;
        var (paper, story, who, cancel) = (await state.GetAsync(http.RequestAborted), sheet.Story, http.Who(), http.RequestAborted);
        await screens.SendAsync(http, new StoryModel(sheet, ProofStory.Do(story, paper.Settings, database.Time.GetUtcNow()), paper.Sections,
            await NoteReads.OfStoryAsync(database, story, who.Key, who.Rights, cancel),
            who.Rights.May(Act.EditOthers, story.Desk) ? await AssignStory.ListWritersAsync(database, story.Desk, cancel) : null,
            who.Rights.May(Act.Publish, story.Desk) ? await RelatedBoard.LoadAsync(database, related, number, cancel) : null,
            typed, typed.Due ?? (story.DueAt is { } at ? LocalTime.Write(at, paper.Zone) : ""), http.Request.Query["done"].ToString()) { Readers = await ReaderNotes.OfStoryAsync(database, number, cancel) }, typed.Refusals.Count > 0 ? 422 : 200);
    }
}
