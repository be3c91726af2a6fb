using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>The page the project began with, mended with what the proofing desk says.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class EditorFindingTests(RunningNewsroom paper, Chromium chromium)
{
    [Fact]
    public async Task The_sample_page_is_mended_by_its_findings_until_none_is_open()
    {
        await using var page = await EditorPage.OpenAsync(paper, chromium, paper.Owner, await SampleDesk.ImportAsync(paper));
        await SampleDesk.FindingsAsync(page, SampleDesk.Left);
        await Assertions.Expect(page.Page.Locator(".body .date").First).ToHaveAttributeAsync("data-ghost", new System.Text.RegularExpressions.Regex("2022", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Page.Locator(".body .again")).ToHaveCountAsync(1);
        await page.Page.Keyboard.PressAsync("Alt+Enter");
        await SampleDesk.FindingsAsync(page, SampleDesk.LeftToDecide);
        await page.Body.ClickAsync();
        await page.Page.Keyboard.PressAsync("Control+z");
        await SampleDesk.FindingsAsync(page, "OR03 OR01 GR02 GR02 OR01 NW06 NW03 NW04 OR15 NW01");
        await SampleDesk.MendAsync(page);
        await page.SavedAsync();
        await page.GoAsync();
        await SampleDesk.FindingsAsync(page, "");
        page.Reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_folds_and_replaces_and_invisible_signs_are_shown()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.TypeAsync("الى الإمارات، إلي الامارات\u200f ثم أُخرى.");
        await page.Page.Keyboard.PressAsync("Control+f");
        await page.Page.Locator(".findbar input").First.FillAsync("الى الامارات");
        await Assertions.Expect(page.Page.Locator(".findbar [role=status]")).ToHaveTextAsync("موضعان");
        await page.Page.Locator(".findbar input").Last.FillAsync("إلى الإمارات");
        await page.Page.Locator(".findbar button").Nth(3).ClickAsync();
        (await page.ShownAsync()).ShouldBe(["إلى الإمارات، إلى الإمارات\u200f ثم أُخرى."]);
        await page.Page.Locator(".tools button[aria-label='أظهر العلامات الخفية']").ClickAsync();
        await Assertions.Expect(page.Page.Locator(".body .sign")).ToHaveAttributeAsync("data-sign", "RLM");
        await Assertions.Expect(page.Page.Locator("[data-part=words]")).ToContainTextAsync("6 كلمات");
        await page.SavedAsync();
        (await page.KeptAsync()).ShouldBe(["إلى الإمارات، إلى الإمارات\u200f ثم أُخرى."]);
    }

    [Fact]
    public async Task What_is_pasted_from_word_and_from_pages_comes_clean()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.Body.ClickAsync();
        await page.Page.EvaluateAsync("""
            html => {
              const data = new DataTransfer();
              data.setData("text/html", html);
              document.querySelector(".body.ProseMirror").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body lang=AR>
            <h1 style="color:red">عنوان الوثيقة<o:p></o:p></h1>
            <p class=MsoNormal dir=RTL><span style='font-size:14pt'>فقرة فيها <b>تشديد</b> و<a href="https://example.org/a">رابط</a>&nbsp;و<a href="javascript:alert(1)">خبيث</a>.</span></p>
            <p class=MsoListParagraph style='mso-list:l0 level1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><!--[endif]-->بند أول</p>
            <p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span>·</span><![endif]>بند ثانٍ</p>
            <div>سطر<br>وسطر آخر<script>alert(2)</script><img src=x onerror=alert(3)></div>
            <blockquote><p>«قول منقول»</p></blockquote>
            <p>A whole paragraph in English.</p>
            <table><tr><td>خانة</td><td>وخانة</td></tr></table></body></html>
            """);
        await page.SavedAsync();
        var shown = await page.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.body.ProseMirror > *')].map(e => (e.dataset.block === 'quotation' ? 'QUOTE' : e.tagName) + ':' + (e.querySelector('blockquote') ?? e).textContent)");
        shown.ShouldBe(["H2:عنوان الوثيقة", "P:فقرة فيها تشديد ورابط وخبيث.", "UL:بند أولبند ثانٍ", "P:سطر", "P:وسطر آخر", "QUOTE:«قول منقول»", "P:A whole paragraph in English.", "P:خانة وخانة"]);
        (await page.Page.Locator(".body p[dir=ltr][lang=en]").CountAsync()).ShouldBe(1);
        (await page.Page.Locator(".body a").EvaluateAllAsync<string[]>("l => l.map(a => a.getAttribute('href'))")).ShouldBe(["https://example.org/a"]);
        (await page.Page.Locator(".body strong").TextContentAsync()).ShouldBe("تشديد");
        page.Reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_a_story_is_written_by_a_plain_form()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, script: false);
        await paper.SignInAsync(reader, paper.Owner);
        await reader.GoAsync(paper.Address + "/newsroom/stories/new");
        await reader.Page.Locator("form[action$='/new'] button").ClickAsync();
        await reader.Page.Locator("#f-headline").FillAsync("عنوان بلا برمجة");
        await reader.Page.Locator("#f-body").FillAsync("أولى.\n\nثانية.");
        await reader.Page.Locator("[data-part=plain-save] button").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("[data-part=status]")).ToContainTextAsync("حُفظ");
        (await reader.Page.Locator("#f-body").InputValueAsync()).ShouldBe("أولى.\n\nثانية.");
        reader.Faults.ShouldBeEmpty();
    }
}
