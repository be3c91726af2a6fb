using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>Every screen of people and of the door, in both directions, light and dark, on a desk and on a phone.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class ScreenTests(RunningNewsroom paper, Chromium chromium)
{
    static readonly string[] Screens = ["sign-in", "refused", "link", "dead-link", "desk", "desk-state", "desk-empty", "desk-saved", "search", "search-now", "story", "editor", "editor-note", "editor-remark", "story-remark", "new-story", "publish", "publish-refused", "publish-live", "versions", "preview", "front", "front-refused", "style", "sections", "redirects", "policy", "paper", "account", "codes", "people", "person", "invited", "no-right", "nowhere"];

    public static TheoryData<string, string> Shown => Views.InBothLanguages(Screens);

    [Theory, MemberData(nameof(Shown))]
    public async Task A_screen_is_right_in_every_view(string screen, string lang)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await ShowAsync(reader, screen, lang);
        (await reader.AskAsync<string>("document.documentElement.dir")).ShouldBe(lang == "en" ? "ltr" : "rtl");
        await reader.ShouldBeRightInEveryViewAsync($"newsroom-{screen}-{lang}");
        // A save that is refused is what that screen shows.
        reader.Faults.Where(f => screen != "editor-note" || !f.Contains("/save", StringComparison.Ordinal)).ShouldBeEmpty();
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
            case "desk-saved":
                await In(lang == "en" ? "/newsroom?for=nobody&due=overdue" : "/newsroom?for=me&due=overdue");
                await page.Locator("details:has([name=name]) > summary").ClickAsync();
                await page.Locator("#filter-name").FillAsync(lang == "en" ? "Late and free" : "قصصي المتأخرة");
                await page.Locator("[name=shared]").CheckAsync();
                await page.Locator("form[action$='/filters'] button").ClickAsync();
                await page.Locator(".saved a[aria-current]").First.WaitForAsync();
                break;
            case "search":
                await In("/newsroom/search?q=كازاخستان");
                await page.Locator(".found-one").First.WaitForAsync();
                break;
            case "search-now":
                await In("/newsroom");
                await page.Locator("find-box:defined").WaitForAsync();
                await page.Keyboard.PressAsync("Control+k");
                await page.Keyboard.TypeAsync(lang == "en" ? "sett" : "إعدا");
                await page.Locator(".found .found-one").First.WaitForAsync();
                await page.Keyboard.PressAsync("ArrowDown");
                break;
            case "story":
                await In("/newsroom?state=draft");
                await page.Locator(".story [data-card]").Last.ClickAsync();
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
            case "versions":
                await In($"/newsroom/stories/{await paper.ChangedStoryAsync()}/versions?from=1");
                await page.Locator("version-keys:defined .pair").First.WaitForAsync();
                break;
            case "preview":
                await In("/newsroom/stories/1/preview?as=desktop");
                await page.Locator("iframe").WaitForAsync();
                break;
            case "front" or "front-refused":
                await paper.LiveStoryAsync();
                await In("/newsroom/front");
                if (await page.Locator(".slot").CountAsync() == 0)
                {
                    await page.Locator("[data-pool] button").First.ClickAsync();
                    await page.Locator("#rule").SelectOptionAsync("world");
                    await page.Locator("button[value=rule]").ClickAsync();
                }
                await page.Locator("front-slots:defined .slot").First.WaitForAsync();
                if (screen == "front") break;
                await page.Locator("details:has(button[value=schedule]) > summary").ClickAsync();
                await page.Locator("button[value=schedule]").ClickAsync();
                await page.GetByRole(AriaRole.Alert).WaitForAsync();
                break;
            case "style" or "sections" or "redirects":
                await In($"/newsroom/setup/{screen}");
                break;
            case "policy":
                await In("/newsroom/setup/comments");
                break;
            case "paper":
                await In("/newsroom/setup/paper?look=now");
                break;
            case "editor":
                await In("/newsroom?state=draft");
                await page.Locator(".story .title").Last.ClickAsync();
                await page.Locator("story-editor[data-ready]").WaitForAsync();
                await page.Locator("details.finding[data-rule] summary").First.ClickAsync();
                break;
            case "editor-note":
                // A story of its own: others have the sample open.
                await In("/newsroom/stories/new");
                await page.Locator("form[action$='/new'] button").ClickAsync();
                await page.Locator("story-editor[data-ready]").WaitForAsync();
                await page.RouteAsync("**/save", route => route.FulfillAsync(new() { Status = 503 }));
                await page.Locator("#f-deck").FillAsync("جملة لم تصل بعد");
                await page.Keyboard.PressAsync("Control+f");
                await page.Locator(".note[data-about=network]").WaitForAsync();
                break;
            case "editor-remark" or "story-remark":
                await In("/newsroom/stories/new");
                await page.Locator("form[action$='/new'] button").ClickAsync();
                await page.Locator("story-editor[data-ready]").WaitForAsync();
                await page.Locator(".body.ProseMirror").ClickAsync();
                await page.Keyboard.TypeAsync("قال الوزير إن المعرض يفتح غداً في المدينة.");
                await Assertions.Expect(page.Locator("[data-part=status]")).ToContainTextAsync(lang == "en" ? "Saved " : "حُفظ ");
                await reader.AskAsync<bool>("""
                    (async () => {
                      const root = location.pathname.replace('/edit', ''), text = await (await fetch(root + '/text')).json();
                      const send = fields => fetch(root + '/notes', { method: 'POST', headers: { 'X-Form': text.token }, body: new URLSearchParams({ block: text.text.body.content[0].attrs.id, ...fields }) });
                      await send({ quote: 'الوزير', text: 'من هو الوزير؟ سمّه هنا.' });
                      return (await send({ quote: 'يفتح غداً في المدينة', suggests: 'yes', change: 'يُفتتح غداً', text: 'أقصر' })).ok;
                    })()
                    """);
                await page.ReloadAsync();
                await page.Locator("[data-note] summary").Last.ClickAsync();
                await page.Keyboard.PressAsync("Control+Alt+KeyM");
                await page.Locator(".rail form textarea").First.WaitForAsync();
                if (screen == "editor-remark") break;
                await reader.GoAsync(page.Url[..^"/edit".Length]);
                await page.Locator("#new-note summary").ClickAsync();
                break;
            case "new-story":
                await In("/newsroom/stories/new");
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
