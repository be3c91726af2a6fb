using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Warraq.Site.PageCache;

/// <summary>All pages kept. Looking up takes no lock; every change takes the one.</summary>
internal sealed class PageStore(IOptions<PageCacheOptions> options, TimeProvider clock)
{
    private const int HotAtMost = 4096;

    private readonly ConcurrentDictionary<string, CachedPage> pages = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly TagIndex tags = new();
    private readonly Shelf shelf = new(options.Value.Budget);
    private readonly Shelf apart = new(options.Value.ApartBudget);
    private readonly HashSet<RenderWatch> watches = [];
    private readonly Dictionary<string, PageRecipe> hot = new(StringComparer.Ordinal);

    public CachedPage? Find(string key) =>
        pages.TryGetValue(key, out var page) && (page.Expires == long.MaxValue || !IsOver(page)) ? page : null;

    public RenderWatch BeginRender()
    {
        var watch = new RenderWatch();
        lock (gate)
            watches.Add(watch);
        return watch;
    }

    public void GiveUp(RenderWatch watch)
    {
        lock (gate)
            watches.Remove(watch);
    }

    /// <summary>Ends a render and keeps its page if it may be kept.</summary>
    /// <returns>False when an eviction overtook it: the page shows what is no longer so.</returns>
    public bool EndRender(RenderWatch watch, CachedPage page)
    {
        lock (gate)
        {
            watches.Remove(watch);
            if (watch.Overtook(page))
                return false;
            if (page.IsKeepable && !IsOver(page) && !ShelfOf(page).IsTooLarge(page))
                Keep(page);
            return true;
        }
    }

    public void Evict(IReadOnlyCollection<string> evicted)
    {
        lock (gate)
        {
            foreach (var watch in watches)
                watch.Tell(evicted);
            foreach (var page in evicted.SelectMany(tags.PagesOf).ToHashSet())
            {
                Remove(page);
                if (page.Hits >= 2 && hot.Count < HotAtMost)
                    hot[page.Recipe.Key] = page.Recipe;
            }
        }
    }

    /// <summary>One of the pages worth rendering before somebody asks, or null.</summary>
    public PageRecipe? TakeHot()
    {
        lock (gate)
        {
            if (hot.Count == 0)
                return null;
            var (key, recipe) = hot.First();
            hot.Remove(key);
            return recipe;
        }
    }

    /// <summary>To be called when a page has got a further encoding.</summary>
    public void Weigh(CachedPage page)
    {
        lock (gate)
        {
            if (page.Place is null)
                return;
            ShelfOf(page).Weigh(page);
            MakeRoom(ShelfOf(page), coming: 0);
        }
    }

    public bool IsKept(CachedPage page) => pages.TryGetValue(page.Recipe.Key, out var kept) && kept == page;

    public PageCacheSizes Sizes()
    {
        lock (gate)
            return new(shelf.Count, shelf.Bytes, shelf.Budget, apart.Count, apart.Bytes, tags.Count, watches.Count, hot.Count);
    }

    private void Keep(CachedPage page)
    {
        if (pages.TryGetValue(page.Recipe.Key, out var old))
            Remove(old);
        hot.Remove(page.Recipe.Key);
        MakeRoom(ShelfOf(page), page.Weight);
        pages[page.Recipe.Key] = page;
        tags.Add(page);
        ShelfOf(page).Add(page);
    }

    private void MakeRoom(Shelf full, long coming)
    {
        while (full.Overflow(coming) is { } page)
            Remove(page);
    }

    private void Remove(CachedPage page)
    {
        pages.TryRemove(KeyValuePair.Create(page.Recipe.Key, page));
        tags.Remove(page);
        ShelfOf(page).Remove(page);
    }

    private Shelf ShelfOf(CachedPage page) => page.Status == 200 ? shelf : apart;

    private bool IsOver(CachedPage page) => page.Expires <= clock.GetUtcNow().UtcTicks;
}

/// <summary>What the page cache holds at this moment. Bytes count all encodings and an allowance for each entry.</summary>
/// <param name="Apart">Kept answers that are no pages: 404, 410 and redirects.</param>
/// <param name="Rendering">Renders in progress.</param>
/// <param name="Hot">Evicted pages that wait to be refilled.</param>
public sealed record PageCacheSizes(int Pages, long Bytes, long Budget, int Apart, long ApartBytes, int Tags, int Rendering, int Hot);
