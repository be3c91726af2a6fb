using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Warraq.Site;

public static class SiteAssetRoutes
{
    /// <summary>Serves <c>/assets/…</c>, to be kept for a year without asking again, and <c>/favicon.ico</c> for those who guess it.</summary>
    public static IEndpointRouteBuilder MapSiteAssets(this IEndpointRouteBuilder app)
    {
        app.MapAssets(SiteAssets.All);
        var icon = SiteAssets.Find(SiteAssets.TouchIcon["/assets/".Length..])!;
        app.MapMethods("/favicon.ico", [HttpMethods.Get, HttpMethods.Head], context => Send(context, icon, "public, max-age=86400"));
        return app;
    }

    /// <summary>Serves what another assembly carries, such as the newsroom's styles, in the same way.</summary>
    public static void MapAssets(this IEndpointRouteBuilder app, IEnumerable<SiteAsset> assets)
    {
        foreach (var asset in assets)
            app.MapMethods($"/assets/{asset.Name}", [HttpMethods.Get, HttpMethods.Head], context => Send(context, asset, "public, max-age=31536000, immutable"));
    }

    static Task Send(HttpContext context, SiteAsset asset, string keep)
    {
        var response = context.Response;
        response.ContentType = asset.Type;
        response.Headers.CacheControl = keep;
        response.Headers.XContentTypeOptions = "nosniff";
        var bytes = asset.Identity;
        if (asset.Brotli is not null || asset.Gzip is not null)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
            if (asset.Brotli is { } brotli && Accepts("br")) (bytes, response.Headers.ContentEncoding) = (brotli, "br");
            else if (asset.Gzip is { } gzip && Accepts("gzip")) (bytes, response.Headers.ContentEncoding) = (gzip, "gzip");

            bool Accepts(string coding) => accepted.Any(a => a.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && a.Quality is not 0);
        }
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
