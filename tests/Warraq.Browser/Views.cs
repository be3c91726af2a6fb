using Microsoft.Playwright;

namespace Warraq.Browser;

/// <summary>A page that is open, looked at on a phone and on a desk, by day and by night.</summary>
static class Views
{
    /// <summary>Screens of the newsroom, each in Arabic and in English.</summary>
    public static TheoryData<string, string> InBothLanguages(IEnumerable<string> screens)
    {
        var shown = new TheoryData<string, string>();
        foreach (var screen in screens)
            foreach (var lang in (string[])["ar", "en"])
                shown.Add(screen, lang);
        return shown;
    }

    /// <summary>In each view: no sideways scroll, one first heading, no accessibility violation. Keeps a picture of each when somebody asked for them.</summary>
    public static async Task ShouldBeRightInEveryViewAsync(this Reader reader, string name)
    {
        foreach (var width in (int[])[390, 1280])
        {
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                var view = $"{name}-{scheme}-{width}".ToLowerInvariant();
                await reader.LookAsync(scheme, width);
                await reader.ScreenAsync(view);
                (await reader.AskAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{view} scrolls sideways");
                (await reader.AskAsync<int>("document.querySelectorAll('h1').length")).ShouldBe(1, $"{view} has one first heading");
                (await Axe.ViolationsAsync(reader.Page)).ShouldBeEmpty(view);
            }
        }
    }
}
