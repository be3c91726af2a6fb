namespace Warraq.Site.PageCache;

/// <summary>How much the page cache keeps and what it says to browsers. Works without being set.</summary>
public sealed class PageCacheOptions
{
    /// <summary>Bytes of all kept pages in all encodings, with an allowance for each entry.</summary>
    public long Budget { get; set; } = 256L << 20;

    /// <summary>Bytes for what is not a page: 404, 410 and redirects. Random addresses fill this, never <see cref="Budget"/>.</summary>
    public long ApartBudget { get; set; } = 8L << 20;

    /// <summary>How long "not found" is believed.</summary>
    public TimeSpan NotFoundLifetime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Query parameters that make a page the reader's own for once: never looked up, never kept.</summary>
    public IReadOnlyList<string> BypassParameters { get; set; } = ["reply", "report"];

    /// <summary>Renders at the same time; others wait their turn, so that a cold start does not drown the machine.</summary>
    public int Renders { get; set; } = Math.Max(4, Environment.ProcessorCount * 2);

    public TimeSpan RenderTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Pages that may wait for brotli 11; more are left at the quality they have.</summary>
    public int BestCompressionQueue { get; set; } = 256;

    /// <summary>Sent with every page. A hash of the theme script is to be added by who prints the script (DECISIONS 6, 34).</summary>
    public string ContentSecurityPolicy { get; set; } =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    internal bool IsSound() =>
        Budget > 0 && ApartBudget > 0 && Renders > 0 && BestCompressionQueue > 0
        && NotFoundLifetime > TimeSpan.Zero && RenderTimeout > TimeSpan.Zero
        && !ContentSecurityPolicy.Contains("unsafe-inline", StringComparison.Ordinal);
}
