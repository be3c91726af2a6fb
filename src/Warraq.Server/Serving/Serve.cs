using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Warraq.Accounts;
using Warraq.Newsroom;
using Warraq.Platform;
using Warraq.Site;
using Warraq.Site.Endpoints;
using Warraq.Site.PageCache;

namespace Warraq.Server.Serving;

/// <summary>The web server of a paper.</summary>
static class Serve
{
    /// <summary>Longest form a reader may send, in bytes: a comment of 2,000 letters percent-encoded, many times over.</summary>
    const long LongestForm = 256 * 1024;

    public static WebApplication Build(PaperOptions options, Database database)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestForm;
            kestrel.Limits.MaxRequestLineSize = 16 * 1024;
        });
        builder.Logging.ClearProviders().AddJsonConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Warraq", LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error); // a stale form is an answer, no fault
        builder.Services.AddWarraq(options, database);
        builder.Services.AddSite(options);
        if (options.ServesNewsroom) builder.Services.AddNewsroom(options);
        builder.Services.AddHostedService<NodeWork>();
        if (options.Works) builder.Services.AddHostedService<PaperWork>();

        var app = builder.Build();
        if (TrustedProxies(options) is { } forwarded) app.UseForwardedHeaders(forwarded);
        app.UsePageCache();
        app.UseMiddleware<CalmErrors>();
        app.UseRouting();
        if (options.ServesNewsroom) app.UseNewsroom();
        app.MapGet("/health/live", () => Results.Text("ok"));
        app.MapGet("/health/ready", async (Database db, CancellationToken cancel) =>
        {
            await using var connection = await db.OpenAsync(cancel);
            return Results.Text("ok");
        });
        if (options.ServesSite) app.MapSite();
        else if (options.ServesNewsroom) app.MapSiteAssets();
        if (options.ServesNewsroom) app.MapNewsroom();
        return app;
    }

    public static async Task RunAsync(PaperOptions options, Database database, CancellationToken cancel)
    {
        await using var app = Build(options, database);
        await app.StartAsync(cancel);
        if (options.ServesNewsroom && await MakeLink.FirstOwnerAsync(database, cancel) is { } key)
            Console.WriteLine($"This paper has no owner. Whoever opens this link becomes its owner; it works once, for seven days:\n{app.Urls.First().TrimEnd('/')}/newsroom/link/{key}");
        foreach (var url in app.Urls) Console.WriteLine($"ready {url}");
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>X-Forwarded-For is believed from the listed balancers only (DECISIONS 9); null when there are none.</summary>
    static ForwardedHeadersOptions? TrustedProxies(PaperOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Proxies)) return null;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var entry in options.Proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(entry, out var address)) forwarded.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(entry, out var network)) forwarded.KnownIPNetworks.Add(network);
            else throw new IOException($"WARRAQ_PROXIES: «{entry}» is no address and no network.");
        }
        return forwarded;
    }
}
