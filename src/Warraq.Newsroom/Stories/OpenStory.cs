using Microsoft.AspNetCore.Http;
using Warraq.Desk;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Stories;

/// <summary>The story that a screen is about.</summary>
static class OpenStory
{
    /// <summary>The story; or null, when the answer was sent that there is none: the same for one that this person may not see.</summary>
    public static async Task<StorySheet?> OpenStoryAsync(this Screens screens, Database database, HttpContext http, int number)
    {
        var who = http.Who();
        var sheet = await StorySheet.LoadAsync(database, new DeskEye(who.Key, who.Rights), number, http.RequestAborted);
        if (sheet is null) await screens.SendAsync(http, new NoScreenModel(), 404);
        return sheet;
    }
}
