using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Warraq.Browser;

/// <summary>One reader's tab, and what went wrong in it: console errors (a broken Content-Security-Policy is one), failed scripts, requests that failed or went to other hosts.</summary>
public sealed class Reader : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly ConcurrentQueue<string> faults = new();

    Reader(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }
    public IReadOnlyCollection<string> Faults => faults;

    internal static async Task<Reader> OpenAsync(IBrowserContext context, string host)
    {
        var reader = new Reader(context, await context.NewPageAsync());
        reader.Page.Console += (_, message) =>
        {
            // A page that answers 404, 410 or 422 is itself «failed to load» in Chromium's eyes.
            var ofThePage = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && SamePage(message.Location, reader.Page.Url);
            if (message.Type is "error" or "warning" && !ofThePage) reader.faults.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
        };
        reader.Page.PageError += (_, error) => reader.faults.Enqueue($"script: {error}");
        reader.Page.RequestFailed += (_, request) =>
        {
            // A page that is left gives up what it has just asked, and a newer question of the editor an older one.
            if (request is not { ResourceType: "fetch", Failure: "net::ERR_ABORTED" }) reader.faults.Enqueue($"request failed: {request.Url} {request.Failure}");
        };
        reader.Page.Request += (_, request) =>
        {
            var to = new Uri(request.Url);
            if (to.Scheme is "http" or "https" or "ws" or "wss" && to.Host != host) reader.faults.Enqueue($"request to another host: {request.Url}");
        };
        return reader;
    }

    /// <summary>Opens a page and waits until its faces are there.</summary>
    public async Task<int> GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        return answer?.Status ?? 0;
    }

    /// <summary>The page that is open, in another light and width.</summary>
    public async Task LookAsync(ColorScheme scheme, int width)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await Page.SetViewportSizeAsync(width, Chromium.HeightOf(width));
        await Page.EvaluateAsync("document.fonts.ready.then(() => true)");
    }

    public Task<T> AskAsync<T>(string expression) => Page.EvaluateAsync<T>(expression);

    public async Task ScreenAsync(string name)
    {
        if (Repository.Screens is { } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    static bool SamePage(string location, string page) =>
        location.StartsWith(page.Split('#')[0], StringComparison.Ordinal) || location.Contains("/comments", StringComparison.Ordinal);
}
