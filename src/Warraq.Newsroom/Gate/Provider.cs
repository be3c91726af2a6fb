using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Warraq.Accounts;
using Warraq.Newsroom.Door;
using Warraq.Platform;

namespace Warraq.Newsroom.Gate;

/// <summary>Signing in by an OpenID Connect provider, where <c>WARRAQ_OIDC</c> names one: the code flow with PKCE; the framework checks what comes back.</summary>
static class Provider
{
    public const string Callback = "/newsroom/sign-in/provider/done";
    const string Scheme = "provider";
    const string Nowhere = "provider-nowhere";

    public static bool IsSet(PaperOptions options) => options.Oidc.Length > 0;

    public static void AddProvider(this IServiceCollection services, PaperOptions options) => services.AddAuthentication()
        // The framework wants a scheme that keeps who signed in; our own session does, so this one is never used.
        .AddCookie(Nowhere)
        .AddOpenIdConnect(Scheme, provider =>
        {
            provider.SignInScheme = Nowhere;
            provider.Authority = options.Oidc;
            provider.RequireHttpsMetadata = !new Uri(options.Oidc).IsLoopback;
            provider.ClientId = options.OidcClient;
            provider.ClientSecret = options.OidcSecret;
            provider.CallbackPath = Callback;
            provider.ResponseType = OpenIdConnectResponseType.Code;
            provider.ResponseMode = OpenIdConnectResponseMode.Query;
            provider.MapInboundClaims = false;
            provider.SaveTokens = false;
            provider.Scope.Add("email");
            provider.CorrelationCookie.Path = provider.NonceCookie.Path = SessionCookie.Path;
            provider.CorrelationCookie.SameSite = provider.NonceCookie.SameSite = SameSiteMode.Lax;
            provider.Events.OnTicketReceived = ComeInAsync;
            provider.Events.OnRemoteFailure = failed =>
            {
                failed.Response.Redirect("/newsroom/sign-in");
                failed.HandleResponse();
                return Task.CompletedTask;
            };
        });

    public static Task AskAsync(HttpContext http) => http.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = ReturnAddress.Safe(http.Request.Query["back"]) });

    static async Task ComeInAsync(TicketReceivedContext ticket)
    {
        var (http, claims) = (ticket.HttpContext, ticket.Principal!);
        var database = http.RequestServices.GetRequiredService<Database>();
        var email = claims.FindFirst("email_verified")?.Value is "true" or "True" ? claims.FindFirst("email")?.Value : null;
        var issuer = claims.FindFirst("iss")?.Value ?? ticket.Options.ClaimsIssuer ?? Scheme;
        if (claims.FindFirst("sub") is { Value: var subject } && await SignIn.WithProviderAsync(database, issuer, subject, email, http.RequestAborted) is { } person)
        {
            SessionCookie.Set(http.Response, await Sessions.BeginAsync(database, person, SignInWay.Provider, stays: false, Devices.Name(http.Request.Headers.UserAgent), http.RequestAborted), lasts: null);
            http.Response.Redirect(ReturnAddress.Safe(ticket.ReturnUri));
        }
        else http.Response.Redirect("/newsroom/sign-in?refused=provider");
        ticket.HandleResponse();
    }
}
