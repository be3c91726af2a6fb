using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Publishing;
using Warraq.Newsroom.Stories;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories.Saving;
using Warraq.Stories.Versions;

namespace Warraq.Newsroom.Versions;

/// <summary>The versions of a story: two of them side by side, an older one brought back, the present one kept under a name.</summary>
sealed class VersionScreens(Database database, PaperState state, Screens screens) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom)
    {
        var versions = newsroom.MapGroup("/stories/{number:int}/versions");
        versions.MapGet("", ShowAsync).Needs(Act.Enter);
        versions.MapPost("/restore", RestoreAsync).Needs(Act.Write);
        versions.MapPost("/name", NameAsync).Needs(Act.Write);
    }

    async Task ShowAsync(int number, HttpContext http)
    {
        if (await screens.OpenStoryAsync(database, http, number) is { } sheet) await SendAsync(http, sheet, [], http.Request.Query["from"], http.Request.Query["to"]);
    }

    async Task RestoreAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenAsync(http, number) is not { } sheet) return;
        var form = await http.Request.ReadFormAsync(cancel);
        var ordinal = int.TryParse(form.Typed("ordinal"), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var refusals = await RestoreVersion.DoAsync(database, number, ordinal, http.Who().Key, http.Who().Rights, PublishPanel.Version(form), cancel);
        if (refusals.Count == 0) http.See($"/newsroom/stories/{number}/versions?done=restored");
        else await SendAgainAsync(http, number, refusals, form);
    }

    async Task NameAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenAsync(http, number) is null) return;
        var form = await http.Request.ReadFormAsync(cancel);
        var refusals = await NameVersion.DoAsync(database, number, http.Who().Key, http.Who().Rights, form.Typed("name"), PublishPanel.Version(form), cancel);
        if (refusals.Count == 0) http.See($"/newsroom/stories/{number}/versions?done=named");
        else await SendAgainAsync(http, number, refusals, form);
    }

    // Read anew: a refusal says that somebody changed the story, and the screen shows what it is now.
    async Task SendAgainAsync(HttpContext http, int number, IReadOnlyList<Refusal> refusals, IFormCollection form)
    {
        if (await screens.OpenStoryAsync(database, http, number) is { } sheet) await SendAsync(http, sheet, refusals, form.Typed("from"), form.Typed("to"), form.Typed("name"));
    }

    async Task SendAsync(HttpContext http, StorySheet sheet, IReadOnlyList<Refusal> refusals, string? from, string? to, string name = "")
    {
        var past = await StoryPast.LoadAsync(database, sheet.Story, from, to, http.RequestAborted);
        await screens.SendAsync(http, new VersionsModel(sheet, past, (await state.GetAsync(http.RequestAborted)).Sections, refusals)
        {
            MayChange = SaveStory.May(http.Who().Rights, http.Who().Key, sheet.Story) && !sheet.Story.Killed,
            Name = name,
            Done = http.Request.Query["done"].ToString(),
        }, refusals.Count > 0 ? 422 : 200);
    }

    async Task<StorySheet?> OpenAsync(HttpContext http, int number)
    {
        if (await screens.OpenStoryAsync(database, http, number) is not { } sheet) return null;
        if (SaveStory.May(http.Who().Rights, http.Who().Key, sheet.Story)) return sheet;
        await screens.SendAsync(http, new NoRightModel(Act.EditOthers), 403);
        return null;
    }
}
