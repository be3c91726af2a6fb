using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>Every screen of people and of the door, in both directions, light and dark, on a desk and on a phone.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class ScreenTests(RunningNewsroom paper, Chromium chromium)
{
    static readonly string[] Screens = ["sign-in", "refused", "link", "dead-link", "desk", "desk-state", "desk-empty", "story", "publish", "publish-refused", "publish-live", "preview", "account", "codes", "people", "person", "invited", "no-right", "nowhere"];

    /// <summary>All eight views of each screen when somebody wants to look at them; else four in which every pair of direction, light and width is met.</summary>
    public static TheoryData<string, string, ColorScheme, int> Views
    {
        get
        {
            var views = new TheoryData<string, string, ColorScheme, int>();
            foreach (var screen in Screens)
                foreach (var lang in (string[])["ar", "en"])
                    foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                        foreach (var width in (int[])[1280, 390])
                            if (Repository.Screens is not null || (lang == "ar") == ((scheme == ColorScheme.Light) == (width == 1280))) views.Add(screen, lang, scheme, width);
            return views;
        }
    }

    [Theory, MemberData(nameof(Views))]
    public async Task A_screen_is_right_in_every_view(string screen, string lang, ColorScheme scheme, int width)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, scheme, width);
        await ShowAsync(reader, screen, lang);
        await reader.AskAsync<bool>("document.fonts.ready.then(() => true)");
        await reader.ScreenAsync($"newsroom-{screen}-{lang}-{scheme}-{width}".ToLowerInvariant());
        (await reader.AskAsync<string>("document.documentElement.dir")).ShouldBe(lang == "en" ? "ltr" : "rtl");
        (await reader.AskAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the screen scrolls sideways");
        (await reader.AskAsync<int>("document.querySelectorAll('h1').length")).ShouldBe(1, "one first heading");
        // What stands in a frame is a page of the site, and judged there.
        var axe = await reader.Page.RunAxe(new AxeRunOptions { Iframes = false });
        axe.Violations.Select(v => $"{v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        reader.Faults.ShouldBeEmpty();
    }

    async Task ShowAsync(Reader reader, string screen, string lang)
    {
        var (page, owner) = (reader.Page, lang == "en" ? paper.EnglishOwner : paper.Owner);
        async Task In(string path, string? email = null)
        {
            await paper.SignInAsync(reader, email ?? owner);
            await reader.GoAsync(paper.Address + path);
        }
        switch (screen)
        {
            case "sign-in":
                await reader.GoAsync($"{paper.Address}/newsroom/sign-in?lang={lang}");
                break;
            case "refused":
                await reader.GoAsync($"{paper.Address}/newsroom/sign-in?lang={lang}");
                await page.Locator("#mail").FillAsync("nobody@almadar.example");
                await page.Locator("#pass").FillAsync("not this one");
                await page.Locator("#door button[type=submit]").ClickAsync();
                break;
            case "link":
                await reader.GoAsync($"{paper.Address}{await paper.InviteAsync($"{Guid.CreateVersion7():N}@almadar.example", "editor")}?lang={lang}");
                break;
            case "dead-link":
                await reader.GoAsync($"{paper.Address}/newsroom/link/nothing?lang={lang}");
                break;
            case "desk":
                await In("/newsroom");
                await page.Locator(".story").First.WaitForAsync();
                break;
            case "desk-state":
                await In("/newsroom?state=draft");
                await page.Locator("desk-keys:defined").WaitForAsync();
                await page.Keyboard.PressAsync("j");
                break;
            case "desk-empty":
                await In("/newsroom?q=لا%20شيء");
                await page.Locator(".empty").WaitForAsync();
                break;
            case "story":
                await In("/newsroom?state=draft");
                await page.Locator(".story .title").Last.ClickAsync();
                await page.Locator("details.finding summary").First.ClickAsync();
                break;
            case "publish":
                await In("/newsroom/stories/1/publish");
                break;
            case "publish-refused":
                await In("/newsroom/stories/1/publish");
                await page.Locator("[name=when][value=later]").CheckAsync();
                await page.Locator("form[action$='/publish'] button").ClickAsync();
                await page.GetByRole(AriaRole.Alert).WaitForAsync();
                break;
            case "publish-live":
                await In($"/newsroom/stories/{await paper.LiveStoryAsync()}/publish?done=published");
                await page.Locator("form[action$='/correct']").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
                break;
            case "preview":
                await In("/newsroom/stories/1/preview?as=desktop");
                await page.Locator("iframe").WaitForAsync();
                break;
            case "account":
                await In("/newsroom/account");
                break;
            case "codes":
                await In("/newsroom/account");
                await page.Locator("form[action$='/codes/begin'] button").ClickAsync();
                await page.Locator("code.key").WaitForAsync();
                break;
            case "people":
                await In("/newsroom/people");
                break;
            case "person":
                await In("/newsroom/people");
                await page.Locator("#members tbody a").First.ClickAsync();
                await page.Locator("form[action$='/give']").WaitForAsync();
                break;
            case "invited":
                await In("/newsroom/people");
                await page.Locator("#mail").FillAsync($"{Guid.CreateVersion7():N}@almadar.example");
                await page.Locator("#invite button").ClickAsync();
                await page.Locator("#link").WaitForAsync();
                break;
            case "no-right":
                await In("/newsroom/people", await paper.ColleagueAsync("reporter", lang: lang));
                break;
            case "nowhere":
                await In("/newsroom/nowhere");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(screen), screen, null);
        }
    }
}
