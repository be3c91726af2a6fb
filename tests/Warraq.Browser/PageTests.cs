namespace Warraq.Browser;

/// <summary>Every kind of page, light and dark, on a phone and on a desk: no accessibility violation, no sideways scroll, no console error, no other host.</summary>
[Collection(DemoPaper.Name)]
public sealed class PageTests(RunningPaper paper, Chromium chromium)
{
    public static TheoryData<PageKind> Kinds => [.. Enum.GetValues<PageKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_page_is_right_in_every_view(PageKind kind)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        (await VisitAsync(reader, kind)).ShouldBe(StatusOf(kind));
        (await reader.AskAsync<string>("document.documentElement.dir")).ShouldBe(kind is PageKind.ArticleEnglish or PageKind.SearchEnglish ? "ltr" : "rtl");
        await reader.ShouldBeRightInEveryViewAsync(kind.ToString());
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
}
