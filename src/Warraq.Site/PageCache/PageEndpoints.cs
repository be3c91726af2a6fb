using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Warraq.Site.PageCache;

/// <summary>Maps public pages, the ones that are the same for every reader.</summary>
public static class PageEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Answers GET and HEAD with the page that <paramref name="handler"/> makes, from the cache where it is kept.
    /// The handler sees the path, the route values and the parameters named in <paramref name="options"/>; with a
    /// bypass parameter (<c>?reply=</c>) it sees the reader's whole request, and its page is not kept.
    /// </summary>
    public static IEndpointConventionBuilder MapPage(
        this IEndpointRouteBuilder endpoints, string pattern, PageHandler handler, PageOptions? options = null)
    {
        var kept = PageAddress.Sort((options ?? new()).Parameters);
        var services = endpoints.ServiceProvider;
        var known = services.GetRequiredService<KnownParameters>();
        var renders = services.GetRequiredService<PageRenders>();
        var answer = services.GetRequiredService<PageAnswer>();
        known.Add(kept);
        return endpoints.MapMethods(pattern, Reading, AnswerAsync);

        async Task AnswerAsync(HttpContext context)
        {
            var request = context.Request;
            var path = request.Path.Value ?? "/";
            var key = PageAddress.Key(path, request.QueryString.Value, kept, known.Bypass, out var query);
            // The server clears and reuses the route values when the request is over; the recipe lives on.
            var values = new RouteValueDictionary(request.RouteValues);
            var recipe = new PageRecipe(key ?? path, path, query, handler, values, context.GetEndpoint());
            var page = key is null || !PageAddress.CanBeKept(path)
                ? renders.Prepare(recipe, await handler(context, context.RequestAborted) with { Cacheable = false, StoryNumber = null })
                : await renders.GetAsync(recipe).WaitAsync(context.RequestAborted);
            await answer.SendAsync(context, page);
        }
    }

    /// <summary>
    /// Answers GET and HEAD with a page made for each request and kept nowhere: what is asked for has no end, as with a search.
    /// It is sent as other pages are, compressed, with an entity tag and 304. The handler sees the reader's whole request.
    /// </summary>
    public static IEndpointConventionBuilder MapFreshPage(this IEndpointRouteBuilder endpoints, string pattern, PageHandler handler)
    {
        var renders = endpoints.ServiceProvider.GetRequiredService<PageRenders>();
        var answer = endpoints.ServiceProvider.GetRequiredService<PageAnswer>();
        return endpoints.MapMethods(pattern, Reading, async context =>
        {
            var path = context.Request.Path.Value ?? "/";
            var recipe = new PageRecipe(path, path, "", handler, context.Request.RouteValues, context.GetEndpoint());
            await answer.SendAsync(context, renders.Prepare(recipe, await handler(context, context.RequestAborted) with { Cacheable = false }));
        });
    }
}
