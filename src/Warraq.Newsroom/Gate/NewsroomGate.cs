using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Warraq.Accounts;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Gate;

/// <summary>
/// Stands before everything under /newsroom: who comes, may he, and does the form come from us. A route that does not say what it needs, and a post
/// without the form's token, are refused here, so no screen can forget either.
/// </summary>
sealed class NewsroomGate(RequestDelegate next, Database database, IAntiforgery antiforgery, Screens screens, PaperOptions options)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/newsroom", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }
        ScreenHeaders.Write(http.Response.Headers);
        if (!IsPrivate(http))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsync("غرفة الأخبار لا تُفتح إلا عبر https.\nThe newsroom opens over https only.\n", http.RequestAborted);
            return;
        }
        var who = await RecogniseAsync(http);
        var need = http.GetEndpoint()?.Metadata.GetMetadata<Need>();
        var changes = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        if (need is { Act: null })
        {
            if (changes && !await antiforgery.IsRequestValidAsync(http)) await screens.SendAsync(http, new StaleFormModel(), 400);
            else await next(http);
        }
        else if (who is null)
        {
            // Nothing is done with a post that comes after its session; the page that asks to sign in says so.
            if (changes) await screens.SendAsync(http, new SignInModel { Back = ReturnAddress.Safe(Referring(http.Request)), Lapsed = true, Provider = Provider.IsSet(options) }, 401);
            else Lead(http, ReturnAddress.SignIn(http.Request));
        }
        else if (!who.Rights.May(need?.Act ?? Act.Enter)) await screens.SendAsync(http, new NoRightModel(need?.Act ?? Act.Enter), 403);
        else if (need is null) await screens.SendAsync(http, new NoScreenModel(), 404);
        else if (changes && !await antiforgery.IsRequestValidAsync(http)) await screens.SendAsync(http, new StaleFormModel(), 400);
        else await next(http);
    }

    async ValueTask<Colleague?> RecogniseAsync(HttpContext http)
    {
        if (SessionCookie.Key(http.Request) is not { Length: > 0 and < 100 } key || await Sessions.FindAsync(database, key, http.RequestAborted) is not { } who) return null;
        http.Features.Set(who);
        // The forgery token is bound to what this says: a token of one session is worth nothing in another.
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, who.Session.ToString())], "session"));
        return who;
    }

    /// <summary>TLS, or this machine itself: a key that crosses a network in the clear is no key.</summary>
    static bool IsPrivate(HttpContext http) =>
        http.Request.IsHttps || http.Request.Host.Host is "localhost" or "[::1]" || (IPAddress.TryParse(http.Request.Host.Host, out var address) && IPAddress.IsLoopback(address));

    static string? Referring(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value ? from.PathAndQuery : null;

    static void Lead(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }
}

public static class Caller
{
    /// <summary>Who asks; only behind a route that needs a right.</summary>
    public static Colleague Who(this HttpContext http) => http.Features.Get<Colleague>() ?? throw new InvalidOperationException("This route is open and knows nobody.");

    public static Colleague? WhoOrNobody(this HttpContext http) => http.Features.Get<Colleague>();
}
