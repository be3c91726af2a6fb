using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Site.Endpoints;

namespace Warraq.Newsroom.Moderation;

/// <summary>Bans: those in force, a new one, and what a word would catch before it is one.</summary>
sealed class BanScreens(Database database, Screens screens, PaperSecrets secrets) : IScreens
{
    const string Path = "/newsroom/bans";

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var bans = newsroom.MapGroup("/bans");
        bans.MapGet("", (HttpContext http) => ShowAsync(http, http.Request.Query["try"].ToString(), http.Request.Query["text"].ToString(), [])).Needs(Act.Ban);
        bans.MapPost("", AddAsync).Needs(Act.Ban);
        bans.MapPost("/{ban:guid}/lift", LiftAsync).Needs(Act.Ban);
    }

    async Task ShowAsync(HttpContext http, string word, string text, IReadOnlyList<Refusal> refusals)
    {
        var trial = word.Length > 0 ? await TryWord.DoAsync(database, word, text, http.RequestAborted) : null;
        await screens.SendAsync(http, new BansModel(await ModerationList.BansAsync(database, http.RequestAborted), word, text, trial, http.Request.Query["done"].ToString(), refusals), refusals.Count > 0 ? 422 : 200);
    }

    async Task AddAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var kind = form.Typed("kind") switch { "email" => BanKind.Email, "network" => BanKind.Network, _ => BanKind.Word };
        var refusals = await BanSender.DoAsync(database, await secrets.GetAsync(cancel), kind, form.Typed("value"), http.Who().Key, BanTerm.End(form.Typed("for"), database.Time.GetUtcNow()), cancel);
        // An address that was refused is not printed again: it may be a reader's.
        if (refusals.Count > 0) await ShowAsync(http, kind == BanKind.Word ? form.Typed("value") : "", "", refusals);
        else http.See($"{Path}?done=banned");
    }

    async Task LiftAsync(Guid ban, HttpContext http, CancellationToken cancel)
    {
        var refusals = await BanSender.LiftAsync(database, ban, http.Who().Key, cancel);
        if (refusals.Count > 0) await ShowAsync(http, "", "", refusals);
        else http.See($"{Path}?done=lifted");
    }
}
