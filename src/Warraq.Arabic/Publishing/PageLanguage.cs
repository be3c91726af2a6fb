namespace Warraq.Arabic.Publishing;

/// <summary>The language marks of an Arabic page, its feeds and its metadata (rule D4).</summary>
public static class PageLanguage
{
    /// <summary>The language of the page: <c>lang</c>, <c>xml:lang</c>, <c>inLanguage</c>, the language of feeds and sitemaps.</summary>
    public const string Lang = "ar";

    /// <summary>The direction of the page, set on the root element.</summary>
    public const string Dir = "rtl";

    /// <summary>The locale of Open Graph: the umbrella code for Arabic.</summary>
    public const string OpenGraphLocale = "ar_AR";
}
