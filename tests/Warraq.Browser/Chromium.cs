using Microsoft.Playwright;

namespace Warraq.Browser;

/// <summary>Debian's own Chromium, driven by Playwright, which downloads nothing. <c>WARRAQ_CHROMIUM</c> names another one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var path = Environment.GetEnvironmentVariable("WARRAQ_CHROMIUM") ?? Array.Find(Usual, File.Exists)
            ?? throw new FileNotFoundException("Chromium is missing; bin/check installs it.");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--no-proxy-server",
            ],
        });
    }

    /// <summary>A fresh reader: no storage, no cache.</summary>
    public async Task<Reader> ReaderAsync(string address, ColorScheme scheme = ColorScheme.Light, int width = 1280, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = HeightOf(width) },
            Locale = "ar-LB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return await Reader.OpenAsync(context, new Uri(address).Host);
    }

    /// <summary>How high a phone or a desk of this width is.</summary>
    public static int HeightOf(int width) => width < 600 ? 844 : 900;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
