using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Warraq.Browser;

/// <summary>axe-core in a page that is open. What stands in a frame is a page of its own and judged there.</summary>
static class Axe
{
    // The package's own runner loads the script anew into a second tab for each report; this asks the page itself, in a third of the time.
    static readonly string Script = new BundledAxeScriptProvider().GetScript();

    const string Ask = """
        async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations
            .map(v => `${v.id}: ${v.help} — ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    /// <returns>Each violation of the page as it stands, with the first places; empty when there is none.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Ask);
    }
}
