namespace Warraq.Site.PageCache;

/// <summary>
/// Pages in a ring with a budget of bytes: the hand passes over pages that were hit since it last came by, and takes
/// the first that was not (CLOCK). A flood of addresses nobody asks for twice displaces only itself. Used under the store's lock.
/// </summary>
internal sealed class Shelf(long budget)
{
    private readonly LinkedList<CachedPage> ring = new();

    public long Bytes { get; private set; }
    public int Count => ring.Count;
    public long Budget => budget;

    /// <summary>One page may not push out a quarter of all.</summary>
    public bool IsTooLarge(CachedPage page) => page.Weight > budget / 4;

    public void Add(CachedPage page)
    {
        page.Place = ring.AddLast(page);
        Weigh(page);
    }

    public void Remove(CachedPage page)
    {
        if (page.Place is null)
            return;
        ring.Remove(page.Place);
        page.Place = null;
        Bytes -= page.Weighed;
        page.Weighed = 0;
    }

    /// <summary>To be called when an encoding was added.</summary>
    public void Weigh(CachedPage page)
    {
        var weight = page.Weight;
        Bytes += weight - page.Weighed;
        page.Weighed = weight;
    }

    /// <summary>The page that has to go, or null when all fit.</summary>
    /// <param name="coming">Bytes about to be added; a new page is not weighed against those in use, or it would never get in.</param>
    public CachedPage? Overflow(long coming = 0)
    {
        if (Bytes + coming <= budget)
            return null;
        // Hits go on meanwhile and set marks again: after one round any page has to do.
        for (var looked = 0; looked < ring.Count && ring.First is { Value.Touched: true } first; looked++)
        {
            first.Value.Touched = false;
            ring.RemoveFirst();
            ring.AddLast(first);
        }

        return ring.First?.Value;
    }
}
