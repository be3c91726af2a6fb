using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>In which language, light and width a screen is looked at.</summary>
static class Views
{
    // Opposites, so that each screen is met in both directions, both lights and both widths.
    static readonly (string Lang, ColorScheme Scheme, int Width)[][] Pairs =
    [
        [("ar", ColorScheme.Light, 1280), ("en", ColorScheme.Dark, 390)],
        [("ar", ColorScheme.Dark, 390), ("en", ColorScheme.Light, 1280)],
        [("ar", ColorScheme.Dark, 1280), ("en", ColorScheme.Light, 390)],
        [("ar", ColorScheme.Light, 390), ("en", ColorScheme.Dark, 1280)],
    ];

    /// <summary>All eight views of each screen when somebody wants to look at them; else two.</summary>
    public static TheoryData<string, string, ColorScheme, int> Of(IReadOnlyList<string> screens)
    {
        var views = new TheoryData<string, string, ColorScheme, int>();
        for (var i = 0; i < screens.Count; i++)
            foreach (var (lang, scheme, width) in Repository.Screens is null ? Pairs[i % Pairs.Length] : [.. Pairs.SelectMany(p => p)])
                views.Add(screens[i], lang, scheme, width);
        return views;
    }
}
