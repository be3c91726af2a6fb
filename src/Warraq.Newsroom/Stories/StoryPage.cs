using Microsoft.AspNetCore.Http;
using Warraq.Desk;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Notes;
using Warraq.Notes;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site;

namespace Warraq.Newsroom.Stories;

/// <summary>Prints the screen of one story; also with what was typed into one of its forms and refused.</summary>
sealed class StoryPage(Database database, PaperState state, Screens screens)
{
    /// <param name="typed">A note that was not taken; null for an empty form.</param>
    public async Task SendAsync(HttpContext http, int number, NoteForm? typed = null, IReadOnlyList<Refusal>? refusals = null)
    {
        if (await screens.OpenStoryAsync(database, http, number) is not { } sheet) return;
        var (paper, who) = (await state.GetAsync(http.RequestAborted), http.Who());
        var notes = await NoteReads.OfStoryAsync(database, sheet.Story, who.Key, who.Rights, http.RequestAborted);
        await screens.SendAsync(http, new StoryModel(sheet, ProofStory.Do(sheet.Story, paper.Settings, database.Time.GetUtcNow()), paper.Sections, notes, typed ?? NoteForm.Empty, refusals ?? []), refusals is { Count: > 0 } ? 422 : 200);
    }

    /// <summary>Whether this person sees the story; else the answer that there is none was sent.</summary>
    public async Task<bool> MayOpenAsync(HttpContext http, int number)
    {
        if (await LoadAsync(http, number) is not null) return true;
        await screens.SendAsync(http, new NoScreenModel(), 404);
        return false;
    }

    public Task<StorySheet?> LoadAsync(HttpContext http, int number) => StorySheet.LoadAsync(database, new DeskEye(http.Who().Key, http.Who().Rights), number, http.RequestAborted);

    public async Task<PaperTime> TimeAsync(string lang, CancellationToken cancel) => new((await state.GetAsync(cancel)).Settings, lang);
}
