using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>Notes on a passage and suggested changes, in the editor and on the story's screen.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class EditorRemarkTests(RunningNewsroom paper, Chromium chromium)
{
    [Fact]
    public async Task A_colleague_suggests_from_the_storys_screen_and_the_editor_accepts_by_one_key()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.TypeAsync("قال الوزير إنه عاد.");
        await page.SavedAsync();

        await using (var colleague = await chromium.ReaderAsync(paper.Address))
        {
            await paper.SignInAsync(colleague, paper.EnglishOwner);
            await colleague.GoAsync($"{paper.Address}/newsroom/stories/{page.Number}");
            await colleague.AskAsync<bool>("(() => { const t = document.querySelector('#p1').firstChild, at = t.data.indexOf('الوزير'); getSelection().setBaseAndExtent(t, at, t, at + 6); return true; })()");
            await Assertions.Expect(colleague.Page.Locator("#note-quote")).ToHaveValueAsync("الوزير");
            await colleague.Page.Locator("[name=suggests]").CheckAsync();
            await colleague.Page.Locator("#note-change").FillAsync("وزير الداخلية");
            await colleague.Page.Locator("#new-note .primary").ClickAsync();
            await Assertions.Expect(colleague.Page.Locator(".remark ins")).ToHaveTextAsync("وزير الداخلية");
            colleague.Faults.ShouldBeEmpty();
        }

        await page.GoAsync();
        await Assertions.Expect(page.Page.Locator(".body .proposed")).ToHaveTextAsync("الوزير");
        await page.Page.Locator("[data-note] summary").ClickAsync();
        await page.Page.Keyboard.PressAsync("KeyR");
        await Assertions.Expect(page.Page.Locator("[data-note]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Body).ToHaveTextAsync("قال وزير الداخلية إنه عاد.");
        (await page.KeptAsync()).ShouldBe(["قال وزير الداخلية إنه عاد."]);
        page.Reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_is_written_on_what_is_chosen_and_the_text_goes_on()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.TypeAsync("عاد الهدوء إلى المدينة.");
        await page.Page.Keyboard.PressAsync("Control+a");
        await page.Page.Keyboard.PressAsync("Control+Alt+KeyM");
        await page.Page.Keyboard.TypeAsync("من قال هذا؟");
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Page.Locator(".body .noted")).ToHaveTextAsync("عاد الهدوء إلى المدينة.");
        await page.TypeAsync(" وبعده جملة.");
        await page.SavedAsync();
        await Assertions.Expect(page.Page.Locator("[data-note]")).ToHaveCountAsync(1);
        await page.Page.Locator("[data-note] summary").ClickAsync();
        await page.Page.Keyboard.PressAsync("KeyV");
        await Assertions.Expect(page.Page.Locator("[data-note]")).ToHaveCountAsync(0);
        (await page.KeptAsync()).ShouldBe(["عاد الهدوء إلى المدينة. وبعده جملة."]);
        page.Reader.Faults.ShouldBeEmpty();
    }
}
