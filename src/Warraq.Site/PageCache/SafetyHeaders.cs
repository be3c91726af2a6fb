using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Warraq.Site.PageCache;

/// <summary>What every answer tells the browser to refuse. Cached pages carry it; others may write it too.</summary>
public sealed class SafetyHeaders(IOptions<PageCacheOptions> options)
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues Permissions =
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private readonly StringValues policy = options.Value.ContentSecurityPolicy;

    public void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
    }
}
