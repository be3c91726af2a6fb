using System.Net;
using Microsoft.AspNetCore.Http;
using Warraq.Platform;

namespace Warraq.Site.Endpoints;

/// <summary>
/// Guards the forms of readers. A public page has no token (a token sets a cookie, and then no page could be cached), so a form of another site is
/// refused by what browsers say of the sender (DECISIONS 9).
/// </summary>
static class PublicForms
{
    static readonly IPNetwork[] Near = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    /// <summary>Answers what is no form of ours: 403 for one of another site, 415 for something else.</summary>
    /// <returns>True when it was answered.</returns>
    public static async Task<bool> RefuseAsync(HttpContext http)
    {
        if (IsForeign(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync("لا تُقبل التعليقات المرسلة من موقع آخر.\nComments from another site are refused.\n", http.RequestAborted);
            return true;
        }
        if (http.Request.HasFormContentType) return false;
        http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return true;
    }

    /// <summary>Behind a balancer that was not named every reader would have its address. A reader who only claims one is still checked.</summary>
    public static bool KnowsSender(HttpContext http, PaperOptions options) =>
        options.Proxies.Length > 0 || !http.Request.Headers.ContainsKey("X-Forwarded-For") || !IsNear(http.Connection.RemoteIpAddress);

    /// <summary>True when a browser says that the form stands on another site. Both headers missing is accepted.</summary>
    static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site") return true;
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Loopback or a private network: where a balancer in front of this process would be.</summary>
    static bool IsNear(IPAddress? address) => address is not null && (IPAddress.IsLoopback(address) || Near.Any(n => n.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)));
}
