using Microsoft.AspNetCore.Http;

namespace Warraq.Newsroom.Gate;

/// <summary>
/// The cookies of the newsroom. Their path is /newsroom, so that no page for readers is ever asked with one. They are always Secure: browsers keep
/// such a cookie for http://localhost too, and for nothing else without TLS.
/// </summary>
static class SessionCookie
{
    public const string Path = "/newsroom";
    const string Name = "__Secure-warraq";
    const string StepName = "__Secure-warraq-step";

    public static string? Key(HttpRequest request) => request.Cookies[Name];

    /// <param name="lasts">How long it stays when the browser is closed; null for not at all.</param>
    public static void Set(HttpResponse response, string key, TimeSpan? lasts) => response.Cookies.Append(Name, key, Options(lasts));

    public static void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options(null));

    /// <summary>What lies between two steps of signing in, sealed.</summary>
    public static string? Step(HttpRequest request) => request.Cookies[StepName];

    public static void SetStep(HttpResponse response, string value) => response.Cookies.Append(StepName, value, Options(null));

    public static void ClearStep(HttpResponse response) => response.Cookies.Delete(StepName, Options(null));

    static CookieOptions Options(TimeSpan? lasts) => new() { Path = Path, Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = lasts };
}

/// <summary>The forgery cookie, always Secure; the framework's own policy "always" would refuse http://localhost.</summary>
sealed class FormCookie : CookieBuilder
{
    public FormCookie()
    {
        Name = "__Secure-warraq-form";
        Path = SessionCookie.Path;
        HttpOnly = true;
        SameSite = SameSiteMode.Strict;
        IsEssential = true;
        SecurePolicy = CookieSecurePolicy.None;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
