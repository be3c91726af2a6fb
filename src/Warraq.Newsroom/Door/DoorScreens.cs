using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Door;

/// <summary>Signing in and out, and one-time links: the only routes that are open.</summary>
sealed class DoorScreens(Database database, Screens screens, Steps steps, Passkeys passkeys, DoorPace pace, PaperOptions options) : IScreens
{
    /// <summary>Who gave the right password and owes a code.</summary>
    sealed record HalfSignedIn(Guid Person, string Stamp, bool Stays);

    public void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/sign-in", AskAsync).IsOpen();
        newsroom.MapPost("/sign-in", PasswordAsync).IsOpen();
        newsroom.MapPost("/sign-in/passkey/options", AskPasskeyAsync).IsOpen();
        newsroom.MapPost("/sign-in/passkey", PasskeyAsync).IsOpen();
        if (Provider.IsSet(options)) newsroom.MapGet("/sign-in/provider", (HttpContext http) => Provider.AskAsync(http)).IsOpen();
        newsroom.MapGet("/sign-in/code", AskCodeAsync).IsOpen();
        newsroom.MapPost("/sign-in/code", CodeAsync).IsOpen();
        newsroom.MapPost("/sign-out", SignOutAsync).IsOpen();
        newsroom.MapGet("/link/{key}", LookAsync).IsOpen();
        newsroom.MapPost("/link/{key}", UseAsync).IsOpen();
    }

    Task AskAsync(HttpContext http)
    {
        var back = ReturnAddress.Safe(http.Request.Query["back"]);
        IReadOnlyList<Refusal> refusals = http.Request.Query["refused"] == "provider" ? [AccountRefusals.UnknownToUs] : [];
        if (http.WhoOrNobody() is null) return screens.SendAsync(http, Asked(back) with { Refusals = refusals });
        http.See(back);
        return Task.CompletedTask;
    }

    SignInModel Asked(string back) => new() { Back = back, Provider = Provider.IsSet(options) };

    async Task PasswordAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (back, stays) = (ReturnAddress.Safe(form.Typed("back")), form.Ticked("stays"));
        if (!pace.Allows(http))
        {
            await screens.SendAsync(http, Asked(back) with { Email = form.Typed("email"), Stays = stays, Refusals = [AccountRefusals.TooFast] }, 429);
            return;
        }
        var answer = await SignIn.WithPasswordAsync(database, form.Typed("email"), form.Typed("password"), cancel);
        if (answer.Person is not { } person)
        {
            await screens.SendAsync(http, Asked(back) with { Email = form.Typed("email"), Stays = stays, Refusals = [AccountRefusals.Mismatch] }, 422);
        }
        else if (answer.NeedsCode)
        {
            steps.Keep(http, new HalfSignedIn(person, answer.Stamp, stays));
            http.See("/newsroom/sign-in/code" + QueryString.Create("back", back).Add("lang", http.Request.Query["lang"] == "en" ? "en" : "ar"));
        }
        else
        {
            await ComeInAsync(http, person, SignInWay.Password, stays, cancel);
            http.See(back);
        }
    }

    async Task AskPasskeyAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(await passkeys.AskAsync(http), http.RequestAborted);
    }

    async Task PasskeyAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (back, stays) = (ReturnAddress.Safe(form.Typed("back")), form.Ticked("stays"));
        if (await passkeys.SignInAsync(http, form.Typed("credential"), cancel) is not { } person)
        {
            await screens.SendAsync(http, Asked(back) with { Stays = stays, Refusals = [AccountRefusals.BadPasskey] }, 422);
            return;
        }
        await ComeInAsync(http, person, SignInWay.Passkey, stays, cancel);
        http.See(back);
    }

    Task AskCodeAsync(HttpContext http)
    {
        var back = ReturnAddress.Safe(http.Request.Query["back"]);
        if (steps.Find<HalfSignedIn>(http) is not null) return screens.SendAsync(http, new CodeModel(back, []));
        http.See("/newsroom/sign-in" + QueryString.Create("back", back));
        return Task.CompletedTask;
    }

    async Task CodeAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var back = ReturnAddress.Safe(form.Typed("back"));
        if (steps.Find<HalfSignedIn>(http) is not { } half)
        {
            http.See("/newsroom/sign-in" + QueryString.Create("back", back));
            return;
        }
        if (await SignIn.WithCodeAsync(database, half.Person, half.Stamp, form.Typed("code"), cancel) is not { } way)
        {
            await screens.SendAsync(http, new CodeModel(back, [AccountRefusals.BadCode]), 422);
            return;
        }
        SessionCookie.ClearStep(http.Response);
        await ComeInAsync(http, half.Person, way, half.Stays, cancel);
        http.See(back);
    }

    async Task SignOutAsync(HttpContext http, CancellationToken cancel)
    {
        if (http.WhoOrNobody() is { } who) await Sessions.EndAsync(database, who.Id, who.Session, who.Key, cancel);
        SessionCookie.Clear(http.Response);
        http.See("/newsroom/sign-in");
    }

    async Task LookAsync(string key, HttpContext http, CancellationToken cancel) =>
        await ShowLinkAsync(http, new LinkModel(key, await UseLink.FindAsync(database, key, cancel), new LinkForm("", "", ""), []));

    async Task UseAsync(string key, HttpContext http, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        var form = new LinkForm(typed.Typed("name"), typed.Typed("email"), typed.Typed("password"));
        var (person, refusals) = await UseLink.DoAsync(database, key, form, http.Request.Query["lang"] == "en" ? "en" : "ar", cancel);
        if (person is null)
        {
            await ShowLinkAsync(http, new LinkModel(key, await UseLink.FindAsync(database, key, cancel), form, refusals), 422);
            return;
        }
        await ComeInAsync(http, person.Id, SignInWay.Link, stays: false, cancel);
        http.See(ReturnAddress.Desk);
    }

    Task ShowLinkAsync(HttpContext http, LinkModel model, int status = 200) => screens.SendAsync(http, model, model.Link is null ? 410 : status);

    async Task ComeInAsync(HttpContext http, Guid person, SignInWay way, bool stays, CancellationToken cancel) =>
        SessionCookie.Set(http.Response, await Sessions.BeginAsync(database, person, way, stays, Devices.Name(http.Request.Headers.UserAgent), cancel), stays ? Sessions.StaysFor : null);
}
