namespace Warraq.Site.PageCache;

/// <summary>Which pages show what. Used under the store's lock; a tag without a page takes no room.</summary>
internal sealed class TagIndex
{
    private readonly Dictionary<string, HashSet<CachedPage>> pages = new(StringComparer.Ordinal);

    public int Count => pages.Count;

    public void Add(CachedPage page)
    {
        foreach (var tag in page.Tags)
        {
            if (!pages.TryGetValue(tag, out var shown))
                pages.Add(tag, shown = []);
            shown.Add(page);
        }
    }

    public void Remove(CachedPage page)
    {
        foreach (var tag in page.Tags)
        {
            if (pages.TryGetValue(tag, out var shown) && shown.Remove(page) && shown.Count == 0)
                pages.Remove(tag);
        }
    }

    public IReadOnlyCollection<CachedPage> PagesOf(string tag) => pages.TryGetValue(tag, out var shown) ? [.. shown] : [];
}
