using System.Security.Cryptography;
using System.Text;

namespace Warraq.Site;

/// <summary>
/// What a page fetches besides itself: styles, script, fonts, icons. Embedded in the assembly under names that carry
/// a hash of the content, so that each can be kept for ever.
/// </summary>
public static class SiteAssets
{
    static readonly AssetShelf Files = new(typeof(SiteAssets).Assembly);

    /// <summary>The script printed into each head, and the hash by which the policy lets it run.</summary>
    public static string ThemeScript { get; } = Encoding.UTF8.GetString(Files.Find("theme.js")!.Identity).Trim();
    public static string ThemeScriptHash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ThemeScript)));

    /// <summary>The Content-Security-Policy of every page for readers (DECISIONS 34).</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; script-src 'self' '{ThemeScriptHash}'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static string Stylesheet { get; } = Files.Address("site", ".css");
    public static string Script { get; } = Files.Address("site", ".js");
    public static string SearchScript { get; } = Files.Address("search", ".js");
    public static string Icon { get; } = Files.Address("favicon", ".svg");
    public static string TouchIcon { get; } = Files.Address("touch", ".png");

    static readonly string[] ArabicPreloads = [Files.Address("markazi-arabic", ".woff2"), Files.Address("vazirmatn-arabic", ".woff2"), Files.Address("markazi-latin", ".woff2")];
    static readonly string[] EnglishPreloads = [Files.Address("markazi-latin", ".woff2"), Files.Address("vazirmatn-latin", ".woff2")];

    /// <summary>Addresses of the fonts that a page in this language sets its first lines in.</summary>
    public static IReadOnlyList<string> Preloads(string lang) => lang == "en" ? EnglishPreloads : ArabicPreloads;

    /// <summary>The file of this name; null for none.</summary>
    public static SiteAsset? Find(string name) => Files.Find(name);

    public static IReadOnlyCollection<SiteAsset> All => Files.All;
}

/// <summary>One file in the forms in which it can be sent; brotli and gzip are null for what is compressed already.</summary>
public sealed record SiteAsset(string Name, byte[] Identity, byte[]? Brotli, byte[]? Gzip)
{
    public string Type => Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        var other => throw new NotSupportedException($"No media type for {other}."),
    };
}
