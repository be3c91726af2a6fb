using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Desk;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Parts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search.Related;
using Warraq.Stories;
using Warraq.Stories.Saving;

namespace Warraq.Newsroom.Stories;

/// <summary>
/// One story: its text with what the proofing desk and colleagues say, who writes it until when, and its related news. What is done with it as a whole stands in
/// <see cref="Publishing.PublishScreens"/>.
/// </summary>
sealed class StoryScreens(Database database, PaperState state, StoryPage page, Screens screens) : IScreens
{
    static readonly Refusal NoNumber = new("no-number", "اكتب رقم القصة.", "Give the number of a story.");

    public void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/stories/{number:int}", (int number, HttpContext http) => page.SendAsync(http, number)).Needs(Act.Enter);
        newsroom.MapPost("/stories/{number:int}/assign", AssignAsync).Needs(Act.EditOthers);
        newsroom.MapPost("/stories/{number:int}/readers/{comment:int}/done", PutAwayAsync).Needs(Act.Write);
        newsroom.MapPost("/stories/{number:int}/related", RelateAsync).Needs(Act.Publish);
    }

    async Task AssignAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenForAsync(http, number, Act.EditOthers) is null) return;
        var form = await http.Request.ReadFormAsync(cancel);
        var (typed, zone) = (form.Typed("due").Trim(), (await state.GetAsync(cancel)).Zone);
        var (at, why) = typed.Length == 0 ? (default, null) : form.When("due", zone);
        var refusals = why is not null ? [why] : await AssignStory.DoAsync(database, number, http.Who().Key, http.Who().Rights,
            new Assignment(OrNull(form.Typed("person")), OrNull(form.Typed("desk")), typed.Length == 0 ? null : at), cancel);
        await AnswerAsync(http, number, typed, refusals, "assigned", "assign");
    }

    async Task RelateAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenForAsync(http, number, Act.Publish) is null) return;
        var (form, by) = (await http.Request.ReadFormAsync(cancel), http.Who().Key);
        IReadOnlyList<Refusal> refusals = !int.TryParse(form.Typed("related").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var other) ? [NoNumber] : form.Typed("do") switch
        {
            "ban" => await ChooseRelatives.BanAsync(database, number, other, by, cancel),
            "free" => await ChooseRelatives.FreeAsync(database, number, other, by, cancel),
            _ => await ChooseRelatives.PinAsync(database, number, other, by, cancel),
        };
        await AnswerAsync(http, number, null, refusals, "related", "related");
    }

    /// <summary>The desk is done with what a reader noticed; who may change the story says so.</summary>
    async Task PutAwayAsync(int number, int comment, HttpContext http, CancellationToken cancel)
    {
        if (await screens.OpenStoryAsync(database, http, number) is not { } sheet) return;
        if (!SaveStory.May(http.Who().Rights, http.Who().Key, sheet.Story))
        {
            await screens.SendAsync(http, new NoRightModel(Act.EditOthers), 403);
            return;
        }
        if ((await ReaderNotes.OfStoryAsync(database, number, cancel)).Any(n => n.Comment == comment)) await ReaderNotes.CloseAsync(database, comment, http.Who().Key, cancel);
        http.See($"/newsroom/stories/{number}?done=reader");
    }

    /// <summary>The story for a verb that this person may do at its desk; null when he was answered already.</summary>
    async Task<StorySheet?> OpenForAsync(HttpContext http, int number, Act act)
    {
        if (await screens.OpenStoryAsync(database, http, number) is not { } sheet) return null;
        if (http.Who().Rights.May(act, sheet.Story.Desk)) return sheet;
        await screens.SendAsync(http, new NoRightModel(act), 403);
        return null;
    }

    async Task AnswerAsync(HttpContext http, int number, string? due, IReadOnlyList<Refusal> refusals, string done, string place)
    {
        if (refusals.Count > 0) await page.SendAsync(http, number, new StoryTyped(refusals) { Due = due });
        else http.See($"/newsroom/stories/{number}?done={done}#{place}");
    }

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
