using SmartReader;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Markup;

/// <summary>What the Readability algorithm takes for the article, as a second opinion.</summary>
internal static class Readability
{
    private const int LargestPage = 1_500_000;

    /// <summary>Folded paragraphs of its choice; null when the page is too large for it or it finds nothing.</summary>
    public static IReadOnlySet<string>? Read(string html)
    {
        if (html.Length > LargestPage) return null;
        try
        {
            var article = new Reader("https://page.invalid/", html) { CharThreshold = 100 }.GetArticle();
            if (!article.IsReadable && article.Length == 0) return null;
            return article.TextContent.Split('\n').Select(PhraseKey.Of).Where(key => key.Length > 20).ToHashSet();
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or NullReferenceException or UriFormatException)
        {
            return null; // an opinion less; the page is judged without it
        }
    }
}
