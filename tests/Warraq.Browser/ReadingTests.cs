using Microsoft.Playwright;

namespace Warraq.Browser;

/// <summary>What a reader does on an article besides reading it.</summary>
[Collection(DemoPaper.Name)]
public sealed class ReadingTests(RunningPaper paper, Chromium chromium)
{
    const string Background = "getComputedStyle(document.body).backgroundColor";

    [Fact]
    public async Task Back_to_top_works_without_script()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, script: false);
        await reader.GoAsync(paper.Page(PageKind.Article));
        await reader.Page.Mouse.WheelAsync(0, 3000);
        await reader.Page.WaitForFunctionAsync("scrollY > 500");
        await reader.Page.Locator("a.totop").ClickAsync();
        await reader.Page.WaitForFunctionAsync("scrollY === 0");
    }

    [Theory, InlineData(ColorScheme.Light, "dark"), InlineData(ColorScheme.Dark, "light")]
    public async Task The_chosen_theme_stays_on_the_next_page(ColorScheme device, string chosen)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, device);
        await reader.GoAsync(paper.Page(PageKind.Front));
        var before = await reader.AskAsync<string>(Background);
        await reader.Page.Locator("[data-theme-toggle]").ClickAsync();
        var after = await reader.AskAsync<string>(Background);
        after.ShouldNotBe(before);

        await reader.GoAsync(paper.Page(PageKind.Article));
        (await reader.AskAsync<string>("document.documentElement.dataset.theme")).ShouldBe(chosen);
        (await reader.AskAsync<string>(Background)).ShouldBe(after);
        (await reader.AskAsync<string>("document.cookie")).ShouldBeEmpty();
        reader.Faults.ShouldBeEmpty();
    }

    [Theory, InlineData(PageKind.Front), InlineData(PageKind.Article), InlineData(PageKind.ArticleEnglish)]
    public async Task The_first_tab_stop_skips_to_the_content(PageKind kind)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await reader.GoAsync(paper.Page(kind));
        await reader.Page.Keyboard.PressAsync("Tab");
        (await reader.AskAsync<string>("document.activeElement.className")).ShouldBe("skip");
        (await reader.AskAsync<bool>("(r => r.width > 1 && r.top >= 0 && r.left >= 0 && r.right <= innerWidth)(document.activeElement.getBoundingClientRect())"))
            .ShouldBeTrue("the link is seen while it has the focus");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Tab");
        (await reader.AskAsync<bool>("document.querySelector('#main').contains(document.activeElement)")).ShouldBeTrue();
    }

    [Theory, InlineData(PageKind.Article), InlineData(PageKind.ArticleEnglish)]
    public async Task Print_shows_the_article_and_leaves_out_what_paper_cannot_do(PageKind kind)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await reader.GoAsync(paper.Page(kind));
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });
        (await reader.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
        var paragraphs = reader.Page.Locator("article .text > p");
        (await paragraphs.CountAsync()).ShouldBeGreaterThan(1);
        for (var i = 0; i < await paragraphs.CountAsync(); i++) (await paragraphs.Nth(i).IsVisibleAsync()).ShouldBeTrue();
        foreach (var screenOnly in (string[])["nav.sections", "a.totop", "form", ".tools"])
        {
            foreach (var part in await reader.Page.Locator(screenOnly).AllAsync()) (await part.IsVisibleAsync()).ShouldBeFalse(screenOnly);
        }
    }

    [Fact]
    public async Task A_public_page_sets_no_cookie()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        foreach (var kind in (PageKind[])[PageKind.Front, PageKind.Article, PageKind.Section])
        {
            await reader.GoAsync(paper.Page(kind));
            (await reader.Page.Context.CookiesAsync()).ShouldBeEmpty();
        }
    }
}
