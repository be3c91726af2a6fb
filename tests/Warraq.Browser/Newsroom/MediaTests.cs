using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>The media library in every view; pictures dropped, several at once, and their focus set by a click.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class MediaTests(RunningNewsroom paper, Chromium chromium)
{
    static readonly string Drawings = Path.Combine(Repository.Root, "samples", "demo", "pictures");

    public static TheoryData<string, string> Shown => Views.InBothLanguages(["shelf", "refused", "picture"]);

    [Theory, MemberData(nameof(Shown))]
    public async Task A_screen_of_the_library_is_right_in_every_view(string screen, string lang)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await paper.SignInAsync(reader, lang == "en" ? paper.EnglishOwner : paper.Owner);
        await reader.GoAsync(paper.Address + "/newsroom/media");
        await SendAsync(reader, "harbour.svg", "press.svg", "snow-town.svg", "storm-sea.svg");
        if (screen == "refused")
        {
            var page = Path.Combine(paper.Data, "page.png");
            await File.WriteAllTextAsync(page, "<html>");
            await reader.Page.Locator("#files").SetInputFilesAsync([page, Path.Combine(Drawings, "press.svg")]);
            await reader.Page.Locator("#upload button").ClickAsync();
            await reader.Page.Locator(".sending .urgent").WaitForAsync();
            await reader.Page.Locator(".sending a").Last.WaitForAsync();
        }
        else await reader.GoAsync(paper.Address + "/newsroom/media");
        if (screen == "picture")
        {
            await reader.Page.Locator(".shelf a").First.ClickAsync();
            await reader.Page.Locator("picture-focus.live").WaitForAsync();
        }
        await reader.AskAsync<bool>("Promise.all([...document.images].filter(i => i.loading !== 'lazy').map(i => i.decode().catch(() => 0))).then(() => true)");
        await reader.ShouldBeRightInEveryViewAsync($"media-{screen}-{lang}");
        if (screen != "refused") reader.Faults.ShouldBeEmpty(); // Chromium reports the refusal's status
    }

    [Fact]
    public async Task A_click_sets_the_focus_and_without_script_a_picture_comes_by_the_form()
    {
        await using (var plain = await chromium.ReaderAsync(paper.Address, script: false))
        {
            await paper.SignInAsync(plain, paper.Owner);
            await plain.Page.GotoAsync(paper.Address + "/newsroom/media");
            await plain.Page.Locator("#files").SetInputFilesAsync(Path.Combine(Drawings, "oil.svg"));
            await plain.Page.Locator("#upload button").ClickAsync();
            await plain.Page.Locator("#alt").WaitForAsync();
        }
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await paper.SignInAsync(reader, paper.Owner);
        await reader.GoAsync(paper.Address + "/newsroom/media?q=oil");
        await reader.Page.Locator(".shelf a").First.ClickAsync();
        await reader.Page.Locator("picture-focus.live").WaitForAsync();
        var box = (await reader.Page.Locator("picture-focus img").BoundingBoxAsync())!;
        await reader.Page.Mouse.ClickAsync(box.X + (box.Width * 0.25f), box.Y + (box.Height * 0.8f));
        var x = int.Parse(await reader.Page.Locator("#x").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        x.ShouldBeInRange(23, 27);
        await reader.Page.Locator("#alt").FillAsync("بئر نفط في الصحراء");
        await reader.Page.Locator("form:has(#alt) .primary").ClickAsync();
        await reader.Page.Locator(".note.done").WaitForAsync();
        (await reader.AskAsync<bool>($"[...document.querySelectorAll('aside img')].every(i => i.getAttribute('src').includes('-{x}-'))")).ShouldBeTrue();
        reader.Faults.ShouldBeEmpty();
    }

    static async Task SendAsync(Reader reader, params string[] drawings)
    {
        await reader.Page.Locator("picture-drop:defined").WaitForAsync();
        await reader.Page.Locator("#files").SetInputFilesAsync(drawings.Select(d => Path.Combine(Drawings, d)));
        await reader.Page.Locator("#upload button").ClickAsync();
        await reader.Page.Locator($".sending li:nth-child({drawings.Length}) a").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
    }
}
