using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Newsroom.Publishing;

/// <summary>The second pair of eyes: send to review, sign off, send back.</summary>
sealed class ReviewScreens(Database database, PublishPanel panel, Screens screens) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom)
    {
        var publish = newsroom.MapGroup("/stories/{number:int}/publish");
        publish.MapPost("/review", AskAsync).Needs(Act.Write);
        publish.MapPost("/sign", SignAsync).Needs(Act.Review);
        publish.MapPost("/back", SendBackAsync).Needs(Act.Review);
    }

    async Task AskAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenAsync(http, number) is not { } sheet) return;
        if (!PublishPanel.MayChange(http.Who(), sheet.Story))
        {
            await screens.SendAsync(http, new NoRightModel(Act.EditOthers), 403);
            return;
        }
        var version = PublishPanel.Version(await http.Request.ReadFormAsync(cancel));
        await panel.AnswerAsync(http, number, PublishForm.Empty, await ReviewStory.AskAsync(database, number, http.Who().Key, version, cancel), "asked");
    }

    async Task SignAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenForAsync(http, number, Act.Review) is null) return;
        var version = PublishPanel.Version(await http.Request.ReadFormAsync(cancel));
        await panel.AnswerAsync(http, number, PublishForm.Empty, await ReviewStory.SignAsync(database, number, http.Who().Key, version, cancel), "signed");
    }

    async Task SendBackAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenForAsync(http, number, Act.Review) is null) return;
        var typed = await http.Request.ReadFormAsync(cancel);
        var form = new PublishForm { Open = "back", Reason = typed.Typed("reason").Trim() };
        await panel.AnswerAsync(http, number, form, await ReviewStory.SendBackAsync(database, number, http.Who().Key, form.Reason, PublishPanel.Version(typed), cancel), "back");
    }
}
