namespace Warraq.Site.PageCache;

/// <summary>
/// One render in progress. What it shows is known only at its end, so it is told every tag that is evicted meanwhile;
/// if one of them is its own, it read the paper before the change and must not be kept. Used under the store's lock.
/// </summary>
internal sealed class RenderWatch
{
    private HashSet<string>? evicted;

    public void Tell(IEnumerable<string> tags) => (evicted ??= new(StringComparer.Ordinal)).UnionWith(tags);

    public bool Overtook(CachedPage page) => evicted is not null && page.Tags.Any(evicted.Contains);
}
