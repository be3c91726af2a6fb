using System.Text.Json;
using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>The page the project began with, on the desk: imported, and mended with what the proofing desk says of it.</summary>
static class SampleDesk
{
    /// <summary>Rules of the findings that import leaves, in the order of the text.</summary>
    public const string Left = "SP02 OR03 OR01 GR02 GR02 OR01 NW06 NW03 NW04 OR15 NW01";

    /// <summary>Those that are not fixed by «صحّح الأخطاء».</summary>
    public const string LeftToDecide = "GR02 GR02 NW06 NW03 NW04 OR15 NW01";

    static int copies;

    /// <summary>Its number on the desk. A text of its own each time, so that tests that share the paper do not mend each other's story.</summary>
    public static async Task<int> ImportAsync(RunningNewsroom paper)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("warraq-page-").FullName, "page.txt");
        await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "pages", "kazakhstan-2022.txt")) + new string(' ', Interlocked.Increment(ref copies)));
        var imported = (await PaperProcess.RunAsync(paper.Data, "import", "page", file, "--published", "2022-01-06T15:00+03:00", "--json")).Done();
        return JsonDocument.Parse(imported).RootElement.GetProperty("number").GetInt32();
    }

    /// <summary>Takes every fix that is offered and answers every question, until nothing is open.</summary>
    public static async Task MendAsync(EditorPage page)
    {
        await page.Page.Keyboard.PressAsync("Alt+Enter");
        await FindingsAsync(page, LeftToDecide);
        foreach (var left in (string[])["GR02 NW06 NW03 NW04 OR15 NW01", "NW06 NW03 NW04 OR15 NW01", "NW06 NW03 NW04 NW01"])
        {
            await FixAsync(page.Page.Locator("details.finding[data-rule]:not([data-rule^=NW])").First);
            await FindingsAsync(page, left);
        }
        await FixAsync(Of(page, "NW06"), "button >> nth=1");
        await FindingsAsync(page, "NW03 NW04 NW01");
        await OpenAsync(Of(page, "NW03"));
        await Of(page, "NW03").Locator("input").First.FillAsync("وزارة الداخلية");
        await Of(page, "NW03").Locator("button.primary").ClickAsync();
        await FindingsAsync(page, "NW04 NW01");
        await OpenAsync(Of(page, "NW04"));
        await Of(page, "NW04").Locator("input").Last.FillAsync("الرقمان لجهتين");
        await Of(page, "NW04").Locator("button").Last.ClickAsync();
        await FindingsAsync(page, "NW01");
        await FixAsync(Of(page, "NW01"));
        await FindingsAsync(page, "");
    }

    /// <summary>Waits until these rules, in this order, are what is open.</summary>
    public static Task FindingsAsync(EditorPage page, string rules) =>
        page.Page.WaitForFunctionAsync("rules => [...document.querySelectorAll('details.finding[data-rule]')].map(d => d.dataset.rule).join(' ') === rules", rules, new() { Timeout = 30_000 });

    static ILocator Of(EditorPage page, string rule) => page.Page.Locator($"details.finding[data-rule={rule}]");

    static async Task OpenAsync(ILocator item)
    {
        if (await item.GetAttributeAsync("open") is null) await item.Locator("summary").ClickAsync();
    }

    static async Task FixAsync(ILocator item, string button = "button.primary")
    {
        await OpenAsync(item);
        await item.Locator(button).ClickAsync();
    }
}
