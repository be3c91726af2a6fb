using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Newsroom.Setup;

/// <summary>Sections and their order in the menu, and addresses that lead elsewhere.</summary>
sealed class SectionScreens(Database database, Screens screens) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom)
    {
        var sections = newsroom.MapGroup("/setup/sections");
        sections.MapGet("", (HttpContext http) => ShowAsync(http, [])).Needs(Act.SetStyle);
        sections.MapPost("", AddAsync).Needs(Act.SetStyle);
        sections.MapPost("/{id:int}", ChangeAsync).Needs(Act.SetStyle);
        sections.MapPost("/{id:int}/retire", RetireAsync).Needs(Act.SetStyle);
        var redirects = newsroom.MapGroup("/setup/redirects");
        redirects.MapGet("", (HttpContext http) => ShowRedirectsAsync(http, [], "", "")).Needs(Act.SetStyle);
        redirects.MapPost("", RedirectAsync).Needs(Act.SetStyle);
        redirects.MapPost("/remove", RemoveAsync).Needs(Act.SetStyle);
    }

    async Task ShowAsync(HttpContext http, IReadOnlyList<Refusal> refusals)
    {
        await using var db = database.CreateContext();
        await screens.SendAsync(http, new SectionsModel(await SectionTree.LoadAsync(db, http.RequestAborted), refusals, http.Request.Query["done"].ToString()), refusals.Count > 0 ? 422 : 200);
    }

    async Task AddAsync(HttpContext http, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        await AnswerAsync(http, await EditSections.AddAsync(database, typed.Typed("slug"), typed.Typed("ar"), typed.Typed("en"), typed.Typed("parent"), http.Who().Key, cancel), "added");
    }

    async Task ChangeAsync(int id, HttpContext http, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        await AnswerAsync(http, typed.Typed("do") switch
        {
            "up" => await EditSections.MoveAsync(database, id, -1, http.Who().Key, cancel),
            "down" => await EditSections.MoveAsync(database, id, 1, http.Who().Key, cancel),
            "hide" => await EditSections.HideAsync(database, id, true, http.Who().Key, cancel),
            "show" => await EditSections.HideAsync(database, id, false, http.Who().Key, cancel),
            _ => await EditSections.RenameAsync(database, id, typed.Typed("ar"), typed.Typed("en"), http.Who().Key, cancel),
        }, "saved");
    }

    async Task RetireAsync(int id, HttpContext http, CancellationToken cancel)
    {
        var into = (await http.Request.ReadFormAsync(cancel)).Typed("into");
        await AnswerAsync(http, await RetireSection.DoAsync(database, id, into, http.Who().Key, cancel), "retired");
    }

    async Task AnswerAsync(HttpContext http, IReadOnlyList<Refusal> refusals, string done)
    {
        if (refusals.Count > 0) await ShowAsync(http, refusals);
        else http.See($"/newsroom/setup/sections?done={done}");
    }

    async Task ShowRedirectsAsync(HttpContext http, IReadOnlyList<Refusal> refusals, string from, string to) => await screens.SendAsync(http,
        new RedirectsModel(await Redirects.ListAsync(database, http.RequestAborted), from, to, refusals, http.Request.Query["done"].ToString()), refusals.Count > 0 ? 422 : 200);

    async Task RedirectAsync(HttpContext http, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        var (from, to) = (typed.Typed("from").Trim(), typed.Typed("to").Trim());
        var refusals = await Redirects.AddAsync(database, from, to, http.Who().Key, cancel);
        if (refusals.Count > 0) await ShowRedirectsAsync(http, refusals, from, to);
        else http.See("/newsroom/setup/redirects?done=added");
    }

    async Task RemoveAsync(HttpContext http, CancellationToken cancel)
    {
        var refusals = await Redirects.RemoveAsync(database, (await http.Request.ReadFormAsync(cancel)).Typed("from"), http.Who().Key, cancel);
        if (refusals.Count > 0) await ShowRedirectsAsync(http, refusals, "", "");
        else http.See("/newsroom/setup/redirects?done=removed");
    }
}

public sealed record SectionsModel(SectionTree Sections, IReadOnlyList<Refusal> Refusals, string Done) : IModelOf<SectionsScreen>;

public sealed record RedirectsModel(IReadOnlyList<Redirect> Redirects, string From, string To, IReadOnlyList<Refusal> Refusals, string Done) : IModelOf<RedirectsScreen>;
