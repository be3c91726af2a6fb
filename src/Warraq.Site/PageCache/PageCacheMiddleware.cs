using Microsoft.AspNetCore.Http;

namespace Warraq.Site.PageCache;

/// <summary>Answers from the cache before anything else is asked; lets through what it does not hold.</summary>
internal sealed class PageCacheMiddleware(
    RequestDelegate next, PageStore store, PageAnswer answer, KnownParameters known, BestCompression best)
{
    private const int HitsWorthTheBest = 2;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return next(context);
        if (known.Key(request) is not { } key || store.Find(key) is not { } page)
            return next(context);
        if (page.Hit() == HitsWorthTheBest)
            best.Ask(page);
        return answer.SendAsync(context, page);
    }
}
