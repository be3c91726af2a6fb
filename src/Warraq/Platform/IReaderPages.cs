namespace Warraq.Platform;

/// <summary>The pages readers are sent, seen from the side of those who change what stands on them.</summary>
/// <remarks>Each process evicts and refills its own pages (DECISIONS 1). Both steps may be repeated safely.</remarks>
public interface IReaderPages
{
    /// <summary>
    /// Forgets every page that shows one of <paramref name="tags"/>. A page that is being rendered at this moment
    /// and names one of them is rendered again before anybody gets it. Call it after the change is committed.
    /// </summary>
    void Evict(IReadOnlyCollection<string> tags);

    /// <summary>Renders again the evicted pages that had been hit at least twice, one after the other.</summary>
    Task RefillAsync(CancellationToken cancel);
}

/// <summary>The names under which pages say what they show. The same names are sent to CDNs as <c>Surrogate-Key</c>.</summary>
public static class PageTags
{
    /// <summary>Stands on every page without being named: evicting it forgets all (settings, sections).</summary>
    public const string Paper = "paper";

    public const string Front = "front";

    /// <summary>The newest stories of the paper: its feeds and the news sitemap.</summary>
    public const string Latest = "latest";

    /// <summary>The breaking strip, on fronts and 404 pages.</summary>
    public const string Strip = "strip";

    /// <summary>The list of most read, on fronts and 404 pages.</summary>
    public const string MostRead = "mostread";

    public static string Story(int number) => $"story:{number}";
    public static string Section(string slug) => $"section:{slug}";
    public static string Topic(string slug) => $"tag:{slug}";
    public static string Author(string slug) => $"author:{slug}";
    public static string Day(DateOnly day) => $"day:{day:yyyy-MM-dd}";
}
