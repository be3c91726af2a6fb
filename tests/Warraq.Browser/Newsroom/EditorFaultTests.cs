using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>What can go wrong while somebody types; after each of it every letter is where it belongs.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class EditorFaultTests(RunningNewsroom paper, Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_is_saved_after_a_pause_and_stands_there_after_reloading()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.TypeAsync("فقرة أولى.\nفقرة ثانية.");
        await page.Page.Locator(".headline.ProseMirror").ClickAsync();
        await page.Page.Keyboard.TypeAsync("عنوان القصة");
        await page.SavedAsync();
        (await page.KeptAsync()).ShouldBe(["فقرة أولى.", "فقرة ثانية."]);
        await page.GoAsync();
        (await page.ShownAsync()).ShouldBe(["فقرة أولى.", "فقرة ثانية."]);
        (await page.Page.Locator(".headline.ProseMirror").TextContentAsync()).ShouldBe("عنوان القصة");
        page.Reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_that_is_lost_in_mid_save_loses_nothing_and_saves_once()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        // The server takes the save; its answer never arrives.
        var lost = 0;
        await page.Page.RouteAsync("**/save", async route =>
        {
            if (Interlocked.Increment(ref lost) > 2)
            {
                await route.ContinueAsync();
                return;
            }
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await page.TypeAsync("حُفظ والجواب ضاع.");
        await Assertions.Expect(page.Note("network")).ToBeVisibleAsync();
        await page.TypeAsync(" ثم كُتب المزيد.");
        await page.SavedAsync();
        (await page.KeptAsync()).ShouldBe(["حُفظ والجواب ضاع. ثم كُتب المزيد."]);
        await Assertions.Expect(page.Note("network")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_network_typing_goes_on_and_is_kept_when_the_page_is_closed()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.TypeAsync("قبل الانقطاع.");
        await page.SavedAsync();
        await page.Page.Context.SetOfflineAsync(true);
        await page.TypeAsync(" كُتب بلا شبكة.");
        await Assertions.Expect(page.Note("network")).ToBeVisibleAsync();
        // The lid is closed, the page is gone; the browser still holds the text.
        var context = page.Page.Context;
        await page.Page.GotoAsync("about:blank");
        await context.SetOfflineAsync(false);
        await page.GoAsync();
        (await page.ShownAsync()).ShouldBe(["قبل الانقطاع. كُتب بلا شبكة."]);
        await page.SavedAsync();
        (await page.KeptAsync()).ShouldBe(["قبل الانقطاع. كُتب بلا شبكة."]);
    }

    [Fact]
    public async Task A_session_that_ends_while_one_types_is_renewed_without_losing_the_text()
    {
        var email = await paper.ColleagueAsync("editor");
        await using var page = await EditorPage.BeginAsync(paper, chromium, email);
        await page.TypeAsync("قبل.");
        await page.SavedAsync();
        await page.Page.Context.ClearCookiesAsync();
        await page.TypeAsync(" كُتب بعد انتهاء الجلسة.");
        await Assertions.Expect(page.Note("door")).ToBeVisibleAsync();
        // Somebody else signs in with this browser: nothing is sent under his name.
        await paper.SignInAsync(page.Reader, paper.EnglishOwner);
        await page.Note("door").GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(page.Note("door")).ToContainTextAsync("شخص آخر");
        (await page.KeptAsync()).ShouldBe(["قبل."]);
        await page.Page.Context.ClearCookiesAsync();
        await paper.SignInAsync(page.Reader, email);
        await page.Note("door").GetByRole(AriaRole.Button).Last.ClickAsync();
        await page.SavedAsync();
        (await page.KeptAsync()).ShouldBe(["قبل. كُتب بعد انتهاء الجلسة."]);
    }

    [Fact]
    public async Task Two_windows_are_seen_and_their_paragraphs_are_merged()
    {
        await using var one = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await one.TypeAsync("الأولى.\nالثانية.");
        await one.SavedAsync();
        await using var two = await EditorPage.OpenAsync(paper, chromium, await paper.ColleagueAsync("editor", "سامر الخطيب"), one.Number);
        await Assertions.Expect(two.Note("others")).ToContainTextAsync("مها عزّام");
        (await two.Body.GetAttributeAsync("contenteditable")).ShouldBe("false");
        await two.Note("others").Locator("button.primary").ClickAsync();
        await two.TypeAsync(" زاد سامر على الثانية.");
        await two.SavedAsync();
        await one.Body.Locator("p").First.ClickAsync();
        await one.Page.Keyboard.PressAsync("End");
        await one.Page.Keyboard.TypeAsync(" زادت مها على الأولى.");
        await one.SavedAsync();
        (await one.KeptAsync()).ShouldBe(["الأولى. زادت مها على الأولى.", "الثانية. زاد سامر على الثانية."]);
        (await one.ShownAsync()).ShouldBe(await one.KeptAsync());
        await Assertions.Expect(one.Note("merged")).ToContainTextAsync("سامر الخطيب");
    }

    [Fact]
    public async Task Two_who_change_one_paragraph_choose_and_both_texts_are_there_until_then()
    {
        await using var one = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await one.TypeAsync("الأصل.");
        await one.SavedAsync();
        await using var two = await EditorPage.OpenAsync(paper, chromium, await paper.ColleagueAsync("editor", "سامر الخطيب"), one.Number);
        await two.Note("others").Locator("button.primary").ClickAsync();
        // What she hears of him every fifteen seconds would bring his text before she types.
        await one.Page.RouteAsync("**/presence", route => route.AbortAsync());
        await two.TypeAsync(" نص سامر.");
        await two.SavedAsync();
        await one.TypeAsync(" نص مها.");
        var note = one.Note("clash");
        await Assertions.Expect(note).ToContainTextAsync("الأصل. نص سامر.");
        await Assertions.Expect(note).ToContainTextAsync("الأصل. نص مها.");
        (await one.KeptAsync()).ShouldBe(["الأصل. نص سامر."]);
        await note.Locator("input[value=mine]").CheckAsync();
        await note.Locator("button.primary").ClickAsync();
        await one.SavedAsync();
        (await one.KeptAsync()).ShouldBe(["الأصل. نص مها."]);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_changes_nothing()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.Page.AddInitScriptAsync("const now = Date.now; Date.now = () => now() - 40 * 365 * 86400000; window.Date = class extends Date { constructor(...a) { a.length ? super(...a) : super(1); } };");
        await page.GoAsync();
        await page.TypeAsync("كُتب في سنة 1970.");
        await page.SavedAsync();
        (await page.KeptAsync()).ShouldBe(["كُتب في سنة 1970."]);
        (await page.Status.TextContentAsync()).ShouldNotBeNull().ShouldNotContain("1970");
    }

    [Fact]
    public async Task A_story_that_is_gone_leaves_its_text_here()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.TypeAsync("قبل الحذف.");
        await page.SavedAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={System.IO.Path.Combine(paper.Data, "warraq.db")};Default Timeout=30"))
        {
            await connection.OpenAsync();
            await using var delete = connection.CreateCommand();
            delete.CommandText = "DELETE FROM stories WHERE number = $number";
            delete.Parameters.AddWithValue("$number", page.Number);
            await delete.ExecuteNonQueryAsync();
        }
        await page.TypeAsync(" كُتب بعده.");
        await Assertions.Expect(page.Note("gone")).ToBeVisibleAsync();
        (await page.ShownAsync()).ShouldBe(["قبل الحذف. كُتب بعده."]);
        (await page.Page.EvaluateAsync<int>("new Promise(done => { const open = indexedDB.open('warraq-editor'); open.onsuccess = () => { const all = open.result.transaction('copies').objectStore('copies').getAll(); all.onsuccess = () => done(JSON.stringify(all.result).includes('كُتب بعده') ? 1 : 0); }; })")).ShouldBe(1);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_while_one_types_stops_the_save_and_keeps_the_text()
    {
        var email = await paper.ColleagueAsync("editor");
        await using var page = await EditorPage.BeginAsync(paper, chromium, email);
        await page.TypeAsync("قبل.");
        await page.SavedAsync();
        (await PaperProcess.RunAsync(paper.Data, "user", "role", email, "privacy")).Done();
        (await PaperProcess.RunAsync(paper.Data, "user", "role", email, "editor", "--take")).Done();
        await page.TypeAsync(" بعد.");
        await Assertions.Expect(page.Note("forbidden")).ToBeVisibleAsync();
        (await page.ShownAsync()).ShouldBe(["قبل. بعد."]);
    }

    [Fact]
    public async Task A_pasted_document_of_5_megabytes_is_cleaned_and_saved()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.Body.ClickAsync();
        var paragraphs = await page.Page.EvaluateAsync<int>("""
            () => {
              let html = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p.MsoNormal{margin:0}</style></head><body>", n = 0;
              const noise = "<span lang=AR-SA style='font-size:14.0pt;line-height:107%;font-family:\"Simplified Arabic\",serif;mso-bidi-language:AR-LB'>";
              while (html.length < 5000000) { html += `<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'>${noise}فقرة رقم ${++n} من وثيقة طويلة جداً جاءت من برنامج آخر وفيها <b>كلام</b> كثير.<o:p></o:p></span></p>`; }
              const data = new DataTransfer();
              data.setData("text/html", html + "</body></html>");
              document.querySelector(".body.ProseMirror").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
              return n;
            }
            """);
        await page.SavedAsync();
        var kept = await page.KeptAsync();
        kept.Length.ShouldBe(paragraphs);
        kept[^1].ShouldBe($"فقرة رقم {paragraphs} من وثيقة طويلة جداً جاءت من برنامج آخر وفيها كلام كثير.");
    }
}
