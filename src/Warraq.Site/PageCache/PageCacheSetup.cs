using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Warraq.Platform;

namespace Warraq.Site.PageCache;

/// <summary>Puts the page cache into a web application.</summary>
public static class PageCacheSetup
{
    public static IServiceCollection AddPageCache(this IServiceCollection services, Action<PageCacheOptions>? configure = null)
    {
        services.AddOptions<PageCacheOptions>()
            .Configure(options => configure?.Invoke(options))
            .Validate(options => options.IsSound(), "Page cache: budgets and times must be above zero, and the policy without unsafe-inline.")
            .ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PageStore>();
        services.AddSingleton<StoryReads>();
        services.AddSingleton<KnownParameters>();
        services.AddSingleton<SafetyHeaders>();
        services.AddSingleton<PageRenders>();
        services.AddSingleton<PageAnswer>();
        services.AddSingleton<BestCompression>();
        services.AddHostedService(provider => provider.GetRequiredService<BestCompression>());
        services.AddSingleton(provider => new ReaderPages(
            provider.GetRequiredService<PageStore>(),
            provider.GetRequiredService<PageRenders>(),
            provider.GetRequiredService<StoryReads>(),
            provider.GetRequiredService<IMeterFactory>(),
            provider.GetRequiredService<ILogger<ReaderPages>>()));
        services.AddSingleton<IReaderPages>(provider => provider.GetRequiredService<ReaderPages>());
        return services;
    }

    /// <summary>
    /// Answers from the page cache. Call it first, and <c>app.UseRouting()</c> somewhere after it: without that call
    /// the web application routes each request before this is asked.
    /// </summary>
    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app) => app.UseMiddleware<PageCacheMiddleware>();
}
