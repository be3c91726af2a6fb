using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Warraq.Browser;

/// <summary>Every kind of page, light and dark, on a phone and on a desk: no accessibility violation, no sideways scroll, no console error, no other host.</summary>
[Collection(DemoPaper.Name)]
public sealed class PageTests(RunningPaper paper, Chromium chromium)
{
    public static TheoryData<PageKind, ColorScheme, int> Views
    {
        get
        {
            var views = new TheoryData<PageKind, ColorScheme, int>();
            foreach (var kind in Enum.GetValues<PageKind>())
            {
                foreach (var width in (int[])[390, 1280])
                {
                    views.Add(kind, ColorScheme.Light, width);
                    views.Add(kind, ColorScheme.Dark, width);
                }
            }
            return views;
        }
    }

    public static TheoryData<PageKind> Kinds => [.. Enum.GetValues<PageKind>()];

    [Theory, MemberData(nameof(Views))]
    public async Task A_page_is_right_in_every_view(PageKind kind, ColorScheme scheme, int width)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, scheme, width);
        (await VisitAsync(reader, kind)).ShouldBe(StatusOf(kind));
        await reader.ScreenAsync($"{kind}-{scheme}-{width}".ToLowerInvariant());

        (await reader.AskAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page scrolls sideways");
        (await reader.AskAsync<int>("document.querySelectorAll('h1').length")).ShouldBe(1, "one first heading");
        (await reader.AskAsync<string>("document.documentElement.dir")).ShouldBe(kind is PageKind.ArticleEnglish or PageKind.SearchEnglish ? "ltr" : "rtl");

        var axe = await reader.Page.RunAxe();
        axe.Violations.Select(Describe).ShouldBeEmpty();
        reader.Faults.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_page_reads_without_script(PageKind kind)
    {
        if (kind == PageKind.CommentRefused) return; // sent without script in CommentFormTests
        await using var reader = await chromium.ReaderAsync(paper.Address, script: false);
        (await VisitAsync(reader, kind)).ShouldBe(StatusOf(kind));
        (await reader.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
        var text = await reader.Page.Locator("main").InnerTextAsync();
        text.Length.ShouldBeGreaterThan(kind is PageKind.Article or PageKind.ArticleEnglish or PageKind.Front ? 600 : 30);
        (await reader.Page.Locator("[data-theme-toggle]").IsVisibleAsync()).ShouldBeFalse("a button that needs script is shown without it");
        reader.Faults.ShouldBeEmpty();
    }

    async Task<int> VisitAsync(Reader reader, PageKind kind)
    {
        var status = await reader.GoAsync(paper.Page(kind));
        return kind == PageKind.CommentRefused ? await CommentForm.SendEmptyAsync(reader) : status;
    }

    static int StatusOf(PageKind kind) => kind switch
    {
        PageKind.NotFound => 404,
        PageKind.Gone => 410,
        PageKind.CommentRefused => 422,
        _ => 200,
    };

    static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} — {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
