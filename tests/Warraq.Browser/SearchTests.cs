using System.Text.Json;

namespace Warraq.Browser;

/// <summary>Searching as a person does: typing, choosing, going on; and from the terminal beside the running paper.</summary>
[Collection(DemoPaper.Name)]
public sealed class SearchTests(RunningPaper paper, Chromium chromium)
{
    [Fact]
    public async Task A_search_works_without_script()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, script: false);
        await reader.GoAsync(paper.Page(PageKind.SearchForm));
        await reader.Page.Locator("#q").FillAsync("المدينة");
        await reader.Page.Locator("#q").PressAsync("Enter");
        await reader.Page.WaitForURLAsync("**/search?q=*");
        (await reader.Page.Locator("main mark").CountAsync()).ShouldBeGreaterThan(0);
        (await reader.Page.Locator("#q").InputValueAsync()).ShouldBe("المدينة");
        var all = await reader.Page.Locator(".story").CountAsync();
        await reader.Page.Locator(".facets ul li:nth-child(2) a").First.ClickAsync();
        await reader.Page.WaitForURLAsync("**section=*");
        (await reader.Page.Locator(".facets [aria-current]").CountAsync()).ShouldBeGreaterThan(0);
        (await reader.Page.Locator(".story").CountAsync()).ShouldBeInRange(1, all);
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Suggestions_are_chosen_by_keys_and_leave_the_form_as_it_is()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await reader.GoAsync(paper.Page(PageKind.SearchForm));
        var field = reader.Page.Locator("#q");
        await field.PressSequentiallyAsync("سكة حد");
        await reader.Page.Locator(".suggest li").First.WaitForAsync();
        await reader.ScreenAsync("suggestions-light-1280");
        await field.PressAsync("ArrowDown");
        (await field.GetAttributeAsync("aria-activedescendant")).ShouldBe("q-list-0");
        (await Axe.ViolationsAsync(reader.Page)).ShouldBeEmpty();
        await field.PressAsync("Escape");
        (await reader.Page.Locator(".suggest").IsVisibleAsync()).ShouldBeFalse();
        (await field.InputValueAsync()).ShouldBe("سكة حد");
        await field.PressSequentiallyAsync("يد");
        await reader.Page.Locator(".suggest li").First.WaitForAsync();
        await field.PressAsync("ArrowUp");
        await field.PressAsync("Enter");
        await reader.Page.WaitForURLAsync(url => !url.Contains("/search", StringComparison.Ordinal));
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_typed_on_the_other_layout_is_one_press_away_and_pages_follow_each_other()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, script: false);
        await reader.GoAsync(paper.Page(PageKind.SearchMeant));
        await reader.Page.Locator(".didyou a").ClickAsync();
        await reader.Page.WaitForURLAsync("**/search?q=*");
        (await reader.Page.Locator("#q").InputValueAsync()).ShouldBe("المدينة");
        (await reader.Page.Locator("main mark").CountAsync()).ShouldBeGreaterThan(0);

        await reader.GoAsync(paper.Page(PageKind.SearchPaged));
        var first = await reader.Page.Locator(".story h3 a").First.GetAttributeAsync("href");
        await reader.Page.Locator(".pager a[rel=next]").ClickAsync();
        await reader.Page.WaitForURLAsync("**cursor=*");
        (await reader.Page.Locator(".story h3 a").First.GetAttributeAsync("href")).ShouldNotBe(first);
        await reader.ScreenAsync("searchsecond-light-1280");
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_terminal_searches_beside_the_running_paper_and_asks_it_to_build_its_index_anew()
    {
        var answer = await paper.RunAsync("search", "المدينة", "--json", "--size", "3");
        answer.Done();
        using var json = JsonDocument.Parse(answer.Output);
        json.RootElement.GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        json.RootElement.GetProperty("hits").GetArrayLength().ShouldBeInRange(1, 3);
        var table = await paper.RunAsync("search", "المدينة");
        table.Done();
        table.Output.ShouldContain("stories, ");
        (await paper.RunAsync("search", "hgl]dkm")).Output.ShouldContain("Did you mean: المدينة");
        (await paper.RunAsync("search", "a", "--size", "0")).ExitCode.ShouldBe(2);
        (await paper.RunAsync("search")).ExitCode.ShouldBe(2);

        (await paper.RunAsync("reindex")).Done();
        var doctor = await paper.RunAsync("doctor");
        doctor.Done();
        doctor.Output.ShouldContain("ok  search: ");
        await using var reader = await chromium.ReaderAsync(paper.Address);
        (await reader.GoAsync(paper.Page(PageKind.SearchFound))).ShouldBe(200, "the old index answers meanwhile");
    }
}
