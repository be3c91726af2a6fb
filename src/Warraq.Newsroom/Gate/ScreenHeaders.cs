using Microsoft.AspNetCore.Http;
using Warraq.Site;

namespace Warraq.Newsroom.Gate;

/// <summary>What every answer of the newsroom tells the browser: keep nothing, run nothing of others, show it in no frame but ours.</summary>
static class ScreenHeaders
{
    static readonly string Policy =
        $"default-src 'none'; script-src 'self' '{SiteAssets.ThemeScriptHash}'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    public static void Write(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-cache, no-store"; // as the forgery tokens say it themselves
        headers.Pragma = "no-cache";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
    }
}
