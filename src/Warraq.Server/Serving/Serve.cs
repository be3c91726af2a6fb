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

    /// <summary>
    /// Longest address, in bytes. A search with a whole book in it gets a sentence instead of a connection that ends; Kestrel would by
    /// itself hold as much of a request in memory before it is read (MaxRequestBufferSize).
    /// </summary>
    const int LongestAddress = 2 * 1024 * 1024;

    public static WebApplication Build(PaperOptions options, Database database)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestForm;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Limits.MaxRequestBufferSize = LongestAddress;
        });
        builder.Logging.ClearProviders().AddJsonConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Warraq", LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error); // a stale form is an answer, no fault
        builder.Services.AddWarraq(options, database);
        builder.Services.AddSite(options);
        if (options.ServesNewsroom) builder.Services.AddNewsroom(options);
        if (options.ServesSite) builder.Services.AddOpenApi(ApiDescription.Write);
        builder.Services.AddHostedService<NodeWork>();
        if (options.Works) builder.Services.AddHostedService<PaperWork>();
        if (options.ServesSite) builder.Services.AddHostedService<WarmPictures>().AddHostedService<WarmSearch>();

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
        if (options.ServesSite)
        {
            app.MapSite();
            app.MapOpenApi();
        }
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
        await SearchableAsync(app, cancel);
        foreach (var url in app.Urls) Console.WriteLine($"ready {url}");
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>A small paper can be searched from its first answer on; a large one builds its index while it serves.</summary>
    static async Task SearchableAsync(WebApplication app, CancellationToken cancel)
    {
        var index = app.Services.GetRequiredService<Search.ISearchIndex>();
        for (var waited = 0; waited < 50 && !index.IsReady; waited++) await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
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
