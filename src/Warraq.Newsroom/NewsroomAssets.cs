using Warraq.Site;

namespace Warraq.Newsroom;

/// <summary>Styles, scripts and icons of the newsroom; its fonts are the site's.</summary>
public static class NewsroomAssets
{
    static readonly AssetShelf Files = new(typeof(NewsroomAssets).Assembly);

    public static string Stylesheet { get; } = Files.Address("newsroom", ".css");
    public static string Script { get; } = Files.Address("newsroom", ".js");

    /// <summary>The story editor; only its screen fetches it.</summary>
    public static string Editor { get; } = Files.Address("editor", ".js");
    public static string Icons { get; } = Files.Address("icons", ".svg");

    public static IReadOnlyCollection<SiteAsset> All => Files.All;
}
