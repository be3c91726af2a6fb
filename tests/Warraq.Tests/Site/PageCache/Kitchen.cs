using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

/// <summary>The cache without a web server.</summary>
internal sealed class Kitchen
{
    public Kitchen(Action<PageCacheOptions>? configure = null)
    {
        var options = new PageCacheOptions();
        configure?.Invoke(options);
        var services = new ServiceCollection().BuildServiceProvider();
        Store = new(Options.Create(options), Clock);
        Renders = new(
            Store, Reads, services.GetRequiredService<IServiceScopeFactory>(), Clock, Options.Create(options),
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), NullLogger<PageRenders>.Instance);
        Best = new(Store, Options.Create(options));
        Pages = new(Store, Renders, Reads, new ServiceCollection().AddMetrics().BuildServiceProvider()
            .GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), NullLogger<ReaderPages>.Instance);
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    public StoryReads Reads { get; } = new();
    public PageStore Store { get; }
    public PageRenders Renders { get; }
    public BestCompression Best { get; }
    public ReaderPages Pages { get; }

    public CachedPage Keep(string path, Page page)
    {
        var ready = Renders.Prepare(Recipes.For(path, page), page);
        Store.EndRender(Store.BeginRender(), ready).ShouldBeTrue();
        return ready;
    }
}

internal static class Recipes
{
    public static PageRecipe For(string path, PageHandler handler) => new(path, path, "", handler, new RouteValueDictionary(), null);

    public static PageRecipe For(string path, Page page) => For(path, (_, _) => ValueTask.FromResult(page));

    /// <summary>Text that compresses, but not to nothing.</summary>
    public static string Prose(int letters)
    {
        var text = new StringBuilder("<!doctype html><html lang=ar dir=rtl><title>خبر</title><p>");
        for (var i = 0; text.Length < letters; i++)
            text.Append("قالت الوزارة إن ").Append(i * 7919 % 10007).Append(" شخصا وصلوا إلى المدينة. ");
        return text.ToString();
    }
}
