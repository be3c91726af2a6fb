using System.Text.Json;
using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>The editor of one story in a browser of its own, as its writer sees it.</summary>
sealed class EditorPage(RunningNewsroom paper, Reader reader, int number) : IAsyncDisposable
{
    public IPage Page => reader.Page;
    public Reader Reader => reader;
    public int Number => number;
    public string Path => $"/newsroom/stories/{number}/edit";
    public ILocator Body => Page.Locator(".body.ProseMirror");
    public ILocator Status => Page.Locator("[data-part=status]");

    /// <summary>A story that this person begins.</summary>
    public static async Task<EditorPage> BeginAsync(RunningNewsroom paper, Chromium chromium, string email, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var reader = await chromium.ReaderAsync(paper.Address, scheme, width);
        await paper.SignInAsync(reader, email);
        await reader.GoAsync(paper.Address + "/newsroom/stories/new");
        await reader.Page.Locator("form[action$='/new'] button").ClickAsync();
        await reader.Page.WaitForURLAsync("**/edit");
        var page = new EditorPage(paper, reader, int.Parse(new Uri(reader.Page.Url).Segments[3].TrimEnd('/'), System.Globalization.CultureInfo.InvariantCulture));
        await page.ReadyAsync();
        return page;
    }

    /// <summary>The same story in another browser.</summary>
    public static async Task<EditorPage> OpenAsync(RunningNewsroom paper, Chromium chromium, string email, int number, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var reader = await chromium.ReaderAsync(paper.Address, scheme, width);
        await paper.SignInAsync(reader, email);
        var page = new EditorPage(paper, reader, number);
        await page.GoAsync();
        return page;
    }

    public async Task GoAsync()
    {
        await reader.GoAsync(paper.Address + Path);
        await ReadyAsync();
    }

    public Task ReadyAsync() => Page.Locator("story-editor[data-ready]").WaitForAsync(new() { Timeout = 60_000 });

    /// <summary>Types at the end of the text.</summary>
    public async Task TypeAsync(string text)
    {
        await CaretToEndAsync();
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>At the pace of a hand: the editor takes the caret of a click for 20 ms, and a robot is faster than that.</summary>
    public async Task CaretToEndAsync()
    {
        await Body.ClickAsync();
        await Page.WaitForTimeoutAsync(200);
        await Page.Keyboard.PressAsync("Control+End");
        await Page.WaitForTimeoutAsync(100);
    }

    public Task SavedAsync() => Assertions.Expect(Status).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(?:حُفظ|Saved) [0-9:]+$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 60_000 });

    public ILocator Note(string about) => Page.Locator($".note[data-about={about}]");

    /// <summary>Paragraphs as they stand on the page.</summary>
    public async Task<string[]> ShownAsync() => [.. (await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.body.ProseMirror > *')].map(p => p.textContent)"))];

    /// <summary>Paragraphs as the server has them.</summary>
    public async Task<string[]> KeptAsync()
    {
        var text = await Page.EvaluateAsync<JsonElement>($"fetch('/newsroom/stories/{number}/text').then(a => a.json())");
        return [.. text.GetProperty("text").GetProperty("body").GetProperty("content").EnumerateArray()
            .Select(b => b.TryGetProperty("content", out var runs) ? string.Concat(runs.EnumerateArray().Select(r => r.TryGetProperty("text", out var t) ? t.GetString() : "")) : "")];
    }

    public ValueTask DisposeAsync() => reader.DisposeAsync();
}
