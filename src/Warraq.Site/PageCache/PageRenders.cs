using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Warraq.Site.PageCache;

/// <summary>Makes each page once, however many readers wait for it.</summary>
internal sealed partial class PageRenders(
    PageStore store, StoryReads reads, IServiceScopeFactory scopes, TimeProvider clock,
    IOptions<PageCacheOptions> options, IHostApplicationLifetime lifetime, ILogger<PageRenders> log) : IDisposable
{
    // Only a paper that changes what a page shows faster than the page can be rendered comes to the third.
    private const int Attempts = 3;

    private readonly ConcurrentDictionary<string, Task<CachedPage>> flights = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turns = new(options.Value.Renders);

    /// <summary>The kept page or a new one. A reader who leaves does not stop it for the others.</summary>
    public Task<CachedPage> GetAsync(PageRecipe recipe)
    {
        if (store.Find(recipe.Key) is { } kept)
            return Task.FromResult(kept);
        var flight = new TaskCompletionSource<CachedPage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = flights.GetOrAdd(recipe.Key, flight.Task);
        if (running != flight.Task)
            return running;
        _ = FlyAsync(recipe, flight);
        return flight.Task;
    }

    private async Task FlyAsync(PageRecipe recipe, TaskCompletionSource<CachedPage> flight)
    {
        try
        {
            // Another flight may have landed between the look above and the start of this one.
            var page = store.Find(recipe.Key) ?? await RenderAsync(recipe);
            flights.TryRemove(recipe.Key, out _);
            flight.SetResult(page);
        }
        catch (Exception failure)
        {
            flights.TryRemove(recipe.Key, out _);
            RenderFailed(log, recipe.Path, failure);
            flight.SetException(failure);
            // All readers may have left; then nobody looks at the failure, and it is in the log.
            _ = flight.Task.Exception;
        }
    }

    private async Task<CachedPage> RenderAsync(PageRecipe recipe)
    {
        using var late = new CancellationTokenSource(options.Value.RenderTimeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, lifetime.ApplicationStopping);
        await turns.WaitAsync(stop.Token);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var watch = store.BeginRender();
                CachedPage page;
                try
                {
                    page = await RenderOnceAsync(recipe, stop.Token);
                }
                catch
                {
                    store.GiveUp(watch);
                    throw;
                }

                if (store.EndRender(watch, page) || attempt == Attempts)
                    return page;
            }
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<CachedPage> RenderOnceAsync(PageRecipe recipe, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return Prepare(recipe, await recipe.Handler(recipe.Ask(scope.ServiceProvider, cancel), cancel));
    }

    /// <summary>Makes the page ready to be sent, without keeping it.</summary>
    public CachedPage Prepare(PageRecipe recipe, Page page)
    {
        var expires = page.Expires;
        if (page.Status == 404)
        {
            var soon = clock.GetUtcNow() + options.Value.NotFoundLifetime;
            expires = expires < soon ? expires : soon;
        }

        return new(recipe, page, expires, page is { Status: 200, StoryNumber: { } story } ? reads.Of(story) : null);
    }

    public void Dispose() => turns.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page {Path} could not be rendered")]
    private static partial void RenderFailed(ILogger log, string path, Exception failure);
}
