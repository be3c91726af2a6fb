using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>One story through the whole house, in both directions: the door, the desk, the editor, the panel, the readers, the moderators.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class WorkingDayTests(RunningNewsroom paper, Chromium chromium)
{
    [Theory, InlineData("ar", "rtl"), InlineData("en", "ltr")]
    public async Task A_page_comes_in_is_mended_published_answered_corrected_compared_and_withdrawn(string lang, string dir)
    {
        var owner = await paper.ColleagueAsync("owner", lang: lang);
        var number = await SampleDesk.ImportAsync(paper);
        await using var desk = await chromium.ReaderAsync(paper.Address);
        var page = desk.Page;
        await using var key = await VirtualKey.PlugInAsync(page);
        await PasskeyAsync(desk, owner);
        (await desk.AskAsync<string>("document.documentElement.dir")).ShouldBe(dir);

        // A picture for it.
        await desk.GoAsync(paper.Address + "/newsroom/media");
        await page.Locator("picture-drop:defined").WaitForAsync();
        await page.Locator("#files").SetInputFilesAsync(Path.Combine(Repository.Root, "samples", "demo", "pictures", lang == "ar" ? "press.svg" : "harbour.svg"));
        await page.Locator("#upload button").ClickAsync();
        await page.Locator(".sending li:nth-child(1) a").WaitForAsync(new() { Timeout = 60_000 });

        var editor = new EditorPage(paper, desk, number);
        await editor.GoAsync();
        await SampleDesk.FindingsAsync(editor, SampleDesk.Left);
        await SampleDesk.MendAsync(editor);
        await editor.CaretToEndAsync();
        await page.Locator($"[data-part=tools] button[title='{(lang == "en" ? "Picture" : "صورة")}']").ClickAsync();
        await page.Locator(".picker .thumb").First.ClickAsync();
        await page.Locator(".body [data-block=picture] input[data-key=alt]").First.FillAsync("رسم لمطبعة تدور وعامل يقرأ صفحة");
        await editor.SavedAsync();
        await desk.ScreenAsync($"day-editor-{lang}");

        // A time is set, then it goes out at once after all.
        await desk.GoAsync($"{paper.Address}/newsroom/stories/{number}/publish");
        await page.Locator("[name=when][value=later]").CheckAsync();
        await page.Locator("#at").FillAsync("2030-01-05T08:00");
        await PublishAsync(page);
        await page.WaitForURLAsync("**/publish?done=scheduled");
        await page.Locator("[name=when][value=now]").CheckAsync();
        await PublishAsync(page);
        await page.WaitForURLAsync("**/publish?done=published");
        await desk.ScreenAsync($"day-published-{lang}");

        await using var outside = await chromium.ReaderAsync(paper.Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        var reader = outside.Page;
        var site = paper.Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        (await outside.GoAsync($"{site}/{number}")).ShouldBe(200);
        var words = $"كنت أقرأ الخبر وأتساءل عن الرقم ({lang})";
        await reader.Locator("[name=text]").FillAsync(words);
        await reader.Locator("[name=name]").FillAsync("قارئة");
        await reader.Locator("[name=email]").FillAsync($"reader-{lang}@example.org");
        await reader.Locator($"{CommentForm.Of} button[type=submit]").ClickAsync();
        await reader.WaitForURLAsync("**/*c=received*");

        await desk.GoAsync(paper.Address + "/newsroom/comments");
        await page.Locator(".comment", new() { HasText = words }).Locator("[data-act=approve]").ClickAsync();
        await page.Locator("#undo").WaitForAsync();
        await SeenAsync(outside, $"{site}/{number}", words);

        await desk.GoAsync($"{paper.Address}/newsroom/stories/{number}/publish");
        await page.Locator("details:has(#correction) > summary").ClickAsync();
        await page.Locator("#correction").FillAsync("ورد أن الجلسة عُقدت صباحاً، والصواب مساءً.");
        await page.Locator("form[action$='/correct'] button").ClickAsync();
        await page.WaitForURLAsync("**/publish?done=corrected");
        await SeenAsync(outside, $"{site}/{number}", "والصواب مساءً");

        // What the findings mended, beside what came in; the day's acts stand in the list.
        await desk.GoAsync($"{paper.Address}/newsroom/stories/{number}/versions");
        (await page.Locator(".version a.strong").AllTextContentsAsync()).Count.ShouldBeGreaterThanOrEqualTo(4, "imported, edited, published, corrected");
        await page.Locator(".version [name=from]").Last.CheckAsync();
        await page.Locator("#versions form[method=get] button").ClickAsync();
        await page.Locator(".pair del.tiny", new() { HasText = "ألأنباء" }).First.WaitForAsync();
        await page.Locator("version-keys:defined").WaitForAsync();
        await page.Keyboard.PressAsync("j");
        (await desk.AskAsync<bool>("document.activeElement.hasAttribute('data-change')")).ShouldBeTrue();
        await desk.ScreenAsync($"day-versions-{lang}");

        await desk.GoAsync($"{paper.Address}/newsroom/stories/{number}/publish");
        await page.Locator("details:has(#reason) > summary").ClickAsync();
        await page.Locator("#reason").FillAsync("انتهى ما كُتب الخبر لأجله");
        await page.Locator("[name=sure]").CheckAsync();
        await page.Locator("form[action$='/withdraw'] button").ClickAsync();
        await page.WaitForURLAsync("**/publish?done=withdrawn");
        await WaitAsync(async () => await outside.GoAsync($"{site}/{number}") == 410, "the page is gone");
        desk.Faults.ShouldBeEmpty();
    }

    /// <summary>Adds a passkey with a password, goes out, and comes back by the passkey alone.</summary>
    async Task PasskeyAsync(Reader desk, string email)
    {
        await paper.SignInAsync(desk, email);
        await desk.GoAsync(paper.Address + "/newsroom/account");
        await desk.Page.Locator("new-passkey button").ClickAsync();
        await desk.Page.WaitForURLAsync("**/account?done=passkeys*");
        await desk.Page.Context.ClearCookiesAsync();
        await desk.GoAsync(paper.Address + "/newsroom/sign-in");
        await desk.Page.Locator("sign-in-passkey button").ClickAsync();
        await desk.Page.WaitForURLAsync("**/newsroom");
    }

    // What is missing is overridden with a reason, as an owner may.
    static async Task PublishAsync(IPage page)
    {
        if (await page.Locator("[name=override]").CountAsync() > 0)
        {
            await page.Locator("[name=override]").CheckAsync();
            await page.Locator("#why-typed").FillAsync("خبر قديم يُنشر للأرشيف");
        }
        await page.Locator("form[action$='/publish'] button.primary").ClickAsync();
    }

    static Task SeenAsync(Reader reader, string address, string words) => WaitAsync(async () =>
    {
        await reader.GoAsync(address);
        return (await reader.Page.ContentAsync()).Contains(words, StringComparison.Ordinal);
    }, $"readers see «{words}»");

    // The outbox worker evicts the page after the answer to the desk; until then a reader gets the page of before.
    static async Task WaitAsync(Func<Task<bool>> isSo, string what)
    {
        for (var tries = 0; tries < 40; tries++)
            if (await isSo()) return;
        Assert.Fail($"Not yet after 40 looks: {what}");
    }
}
