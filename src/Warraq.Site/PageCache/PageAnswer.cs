using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Warraq.Site.PageCache;

/// <summary>Sends a page: ready headers, ready bytes, one write.</summary>
internal sealed class PageAnswer(PageStore store, SafetyHeaders safety)
{
    // DECISIONS 4.
    private static readonly StringValues ForBrowsers = "public, no-cache";
    private static readonly StringValues ForCdns = "max-age=60, stale-while-revalidate=30";
    private static readonly StringValues ForOneReader = "private, no-cache";
    private static readonly StringValues Vary = "Accept-Encoding";

    public Task SendAsync(HttpContext context, CachedPage page)
    {
        var request = context.Request;
        var response = context.Response;
        var headers = response.Headers;
        var coding = AcceptedCodings.Choose(request.Headers.AcceptEncoding);
        var variant = page.Find(coding) ?? Make(page, coding);
        var isGet = HttpMethods.IsGet(request.Method);

        headers.Vary = Vary;
        if (page.IsKeepable)
        {
            headers.CacheControl = ForBrowsers;
            headers["CDN-Cache-Control"] = ForCdns;
            headers["Surrogate-Key"] = page.SurrogateKey;
        }
        else
        {
            headers.CacheControl = ForOneReader;
        }

        if (isGet && page.Reads is { } reads && !StoryReads.IsRobot(request.Headers.UserAgent))
            reads.Add();

        if (page.Status == StatusCodes.Status200OK)
        {
            var known = Known(request.Headers.IfNoneMatch, variant);
            headers.ETag = known.Count > 0 ? known : variant.ETag;
            if (known.Count > 0)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        else
        {
            response.StatusCode = page.Status;
        }

        safety.Write(headers);
        foreach (var (name, value) in page.Headers)
            headers[name] = value;
        headers.ContentType = page.ContentType;
        headers.ContentLength = variant.Bytes.Length;
        if (variant.Coding.Count > 0)
            headers.ContentEncoding = variant.Coding;
        if (!isGet || variant.Bytes.Length == 0)
            return Task.CompletedTask;

        var write = response.BodyWriter.WriteAsync(variant.Bytes, context.RequestAborted);
        return write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
    }

    /// <summary>The entity tag of ours that the browser holds, or none.</summary>
    private static StringValues Known(StringValues held, Variant variant)
    {
        if (held.Count == 0)
            return default;
        if (EntityTags.Names(held, variant.ETag!))
            return variant.ETag;
        return variant.Earlier.Count > 0 && EntityTags.Names(held, variant.Earlier!) ? variant.Earlier : default;
    }

    private Variant Make(CachedPage page, ContentCoding coding)
    {
        var made = page.Make(coding);
        store.Weigh(page);
        return made;
    }
}
