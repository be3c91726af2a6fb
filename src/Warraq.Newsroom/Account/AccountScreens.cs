using System.Buffers.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;

namespace Warraq.Newsroom.Account;

/// <summary>What a person sees and changes of his own account.</summary>
sealed class AccountScreens(Database database, PaperState state, Screens screens, Passkeys passkeys) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom)
    {
        var account = newsroom.MapGroup("/account");
        account.MapGet("", (HttpContext http) => ShowAsync(http, done: http.Request.Query["done"])).Needs(Act.Enter);
        account.MapPost("/profile", ProfileAsync).Needs(Act.Enter);
        account.MapPost("/password", PasswordAsync).Needs(Act.Enter);
        account.MapPost("/passkeys/options", OfferAsync).Needs(Act.Enter);
        account.MapPost("/passkeys", AddPasskeyAsync).Needs(Act.Enter);
        account.MapPost("/passkeys/remove", RemovePasskeyAsync).Needs(Act.Enter);
        account.MapPost("/codes/begin", BeginCodesAsync).Needs(Act.Enter);
        account.MapGet("/codes", (HttpContext http) => ShowCodesAsync(http, [])).Needs(Act.Enter);
        account.MapPost("/codes", AskForCodesAsync).Needs(Act.Enter);
        account.MapPost("/codes/stop", StopCodesAsync).Needs(Act.Enter);
        account.MapPost("/codes/recovery", RecoveryAsync).Needs(Act.Enter);
        account.MapPost("/sessions/end", EndSessionAsync).Needs(Act.Enter);
        account.MapPost("/sessions/end-others", EndOthersAsync).Needs(Act.Enter);
    }

    async Task ShowAsync(HttpContext http, string? about = null, IReadOnlyList<Refusal>? refusals = null, string? done = null)
    {
        var who = http.Who();
        var model = new AccountModel(await PeopleReads.AccountAsync(database, who.Id, http.RequestAborted), await Sessions.ListAsync(database, who.Id, http.RequestAborted), about, refusals ?? [], done);
        await screens.SendAsync(http, model, refusals is null ? 200 : 422);
    }

    /// <summary>Shows what was refused, or leads back to the account with a word that it is done.</summary>
    async Task AnswerAsync(HttpContext http, string about, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0) await ShowAsync(http, about, refusals);
        else http.See($"/newsroom/account?done={about}#{about}");
    }

    async Task ProfileAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var keys = Enum.TryParse<KeyMode>(form.Typed("keys"), out var chosen) && Enum.IsDefined(chosen) ? chosen : KeyMode.Place;
        await AnswerAsync(http, "profile", await ChangeAccount.ProfileAsync(database, http.Who(), form.Typed("name"), form.Typed("lang"), keys, cancel));
    }

    async Task PasswordAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        await AnswerAsync(http, "password", await ChangeAccount.PasswordAsync(database, http.Who(), form.Typed("now"), form.Typed("password"), cancel));
    }

    async Task OfferAsync(HttpContext http, CancellationToken cancel)
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(await passkeys.OfferAsync(http), cancel);
    }

    async Task AddPasskeyAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        await AnswerAsync(http, "passkeys", await passkeys.AddAsync(http, form.Typed("credential"), form.Typed("name"), cancel));
    }

    async Task RemovePasskeyAsync(HttpContext http, CancellationToken cancel)
    {
        var typed = (await http.Request.ReadFormAsync(cancel)).Typed("passkey");
        var credential = Base64Url.IsValid(typed) ? Base64Url.DecodeFromChars(typed) : [];
        await AnswerAsync(http, "passkeys", await ChangeAccount.RemovePasskeyAsync(database, http.Who(), credential, cancel));
    }

    async Task BeginCodesAsync(HttpContext http, CancellationToken cancel)
    {
        await ChangeAccount.BeginCodesAsync(database, http.Who(), cancel);
        http.See("/newsroom/account/codes");
    }

    async Task ShowCodesAsync(HttpContext http, IReadOnlyList<Refusal> refusals)
    {
        var who = http.Who();
        if (await PeopleReads.BegunKeyAsync(database, who.Id, http.RequestAborted) is not { } key)
        {
            http.See("/newsroom/account#codes");
            return;
        }
        var paper = (await state.GetAsync(http.RequestAborted)).Settings;
        await screens.SendAsync(http, new CodesModel(key, QrPicture.Of(paper.FullName, who.Email, key), refusals), refusals.Count > 0 ? 422 : 200);
    }

    async Task AskForCodesAsync(HttpContext http, CancellationToken cancel)
    {
        var (codes, refusals) = await ChangeAccount.AskForCodesAsync(database, http.Who(), (await http.Request.ReadFormAsync(cancel)).Typed("code"), cancel);
        if (refusals.Count > 0) await ShowCodesAsync(http, refusals);
        else await screens.SendAsync(http, new RecoveryModel(codes));
    }

    async Task StopCodesAsync(HttpContext http, CancellationToken cancel)
    {
        var password = (await http.Request.ReadFormAsync(cancel)).Typed("now");
        await AnswerAsync(http, "codes", await ChangeAccount.StopCodesAsync(database, http.Who(), password, cancel));
    }

    async Task RecoveryAsync(HttpContext http, CancellationToken cancel) =>
        await screens.SendAsync(http, new RecoveryModel(await ChangeAccount.NewRecoveryCodesAsync(database, http.Who(), cancel)));

    async Task EndSessionAsync(HttpContext http, CancellationToken cancel)
    {
        var who = http.Who();
        if (Guid.TryParse((await http.Request.ReadFormAsync(cancel)).Typed("session"), out var session)) await Sessions.EndAsync(database, who.Id, session, who.Key, cancel);
        http.See("/newsroom/account?done=sessions#sessions");
    }

    async Task EndOthersAsync(HttpContext http, CancellationToken cancel)
    {
        var who = http.Who();
        await Sessions.EndOthersAsync(database, who.Id, who.Session, who.Key, cancel);
        http.See("/newsroom/account?done=sessions#sessions");
    }
}
