using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site.Api;
using Warraq.Site.PageCache;

namespace Warraq.Site.Endpoints;

/// <summary>Registers and maps what readers see.</summary>
public static class SiteSetup
{
    public static IServiceCollection AddSite(this IServiceCollection services, PaperOptions options) => services
        .AddPageCache(o => o.ContentSecurityPolicy = SiteAssets.ContentSecurityPolicy)
        .AddSingleton(new Blobs(options.BlobFolder))
        .AddSingleton<PictureVariants>()
        .AddSingleton<KeepPicture>()
        .AddSingleton<ShareCards>()
        .AddSingleton<PictureReads>()
        .AddSingleton<SitemapReads>()
        .AddSingleton<PageRenderer>()
        .AddSingleton<Frames>()
        .AddSingleton<Rails>()
        .AddSingleton<LostPages>()
        .AddSingleton<ListPages>()
        .AddSingleton<ArticlePages>()
        .AddSingleton<FeedPages>()
        .AddSingleton<EnginePages>()
        .AddSingleton<MediaRoutes>()
        .AddSingleton<RequestPace>()
        .AddSingleton<SearchPages>()
        .AddSingleton<ApiRoutes>()
        .AddSingleton<PaperSecrets>()
        .AddSingleton<CommentRoutes>()
        .AddSingleton<ReportRoutes>();

    public static IEndpointRouteBuilder MapSite(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        app.MapSiteAssets();
        services.GetRequiredService<ListPages>().Map(app);
        services.GetRequiredService<ArticlePages>().Map(app);
        services.GetRequiredService<FeedPages>().Map(app);
        services.GetRequiredService<EnginePages>().Map(app);
        services.GetRequiredService<MediaRoutes>().Map(app);
        services.GetRequiredService<SearchPages>().Map(app);
        services.GetRequiredService<ApiRoutes>().Map(app);
        services.GetRequiredService<CommentRoutes>().Map(app);
        services.GetRequiredService<ReportRoutes>().Map(app);
        var lost = services.GetRequiredService<LostPages>();
        var articles = services.GetRequiredService<ArticleReads>();
        app.MapPage("/{**address}", async (http, cancel) =>
            await articles.FindRedirectAsync(http.Request.Path.Value ?? "/", cancel) is { } now ? Page.Moved(now) : await lost.NotFoundAsync(cancel));
        return app;
    }
}
