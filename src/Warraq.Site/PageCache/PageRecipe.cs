using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Warraq.Site.PageCache;

/// <summary>All that is needed to make a page, with or without a reader who waits for it.</summary>
/// <param name="Query">Only the parameters that count, with the question mark; or empty.</param>
internal sealed record PageRecipe(string Key, string Path, string Query, PageHandler Handler, RouteValueDictionary Values, Endpoint? Endpoint)
{
    /// <summary>
    /// A request that says what the address says and nothing of who asks: no cookie, no host, no other header.
    /// So a page cannot become one reader's own by mistake.
    /// </summary>
    public HttpContext Ask(IServiceProvider services, CancellationToken cancel)
    {
        var context = new DefaultHttpContext { RequestServices = services, RequestAborted = cancel };
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = "http";
        context.Request.Path = Path;
        context.Request.QueryString = new QueryString(Query);
        context.Request.RouteValues = new RouteValueDictionary(Values);
        context.SetEndpoint(Endpoint);
        return context;
    }
}

/// <summary>Makes one page.</summary>
/// <param name="context">Path, route values, known query parameters and services; other headers only when the cache is bypassed.</param>
public delegate ValueTask<Page> PageHandler(HttpContext context, CancellationToken cancel);
