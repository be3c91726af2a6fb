using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Warraq.Import.Demo;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Server.Serving;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Server;

/// <summary>The demo paper on a port of its own, and the same database as another process opens it.</summary>
sealed class ServedPaper : IAsyncDisposable
{
    readonly TestDatabase store;
    readonly WebApplication app;

    ServedPaper(TestDatabase store, WebApplication app, Database elsewhere)
    {
        this.store = store;
        this.app = app;
        Elsewhere = elsewhere;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Http { get; }
    public Database Elsewhere { get; }

    /// <summary>What the server itself works with.</summary>
    public IServiceProvider Services => app.Services;

    public static async Task<ServedPaper> StartAsync(TestDatabaseKind kind, string proxies = "")
    {
        var made = await TestDatabase.CreateAsync(kind);
        var options = new PaperOptions { DataFolder = made.Folder, Connection = kind == TestDatabaseKind.Sqlite ? "sqlite" : made.ConnectionString, Urls = "http://127.0.0.1:0", Proxies = proxies };
        await SetUpPaper.DoAsync(made.Database);
        await Settings.SetAsync(made.Database, "comments.rate", "0", "test");
        await DemoPaper.FillAsync(made.Database, options, Path.Combine(AppContext.BaseDirectory, "samples"));
        var built = Serve.Build(options, made.Database);
        await built.StartAsync();
        var index = built.Services.GetRequiredService<Warraq.Search.ISearchIndex>();
        while (!index.IsReady) await Task.Delay(20);
        return new ServedPaper(made, built, new Database(options.Connection, options.DataFolder, TimeProvider.System));
    }

    /// <summary>The newest Arabic story.</summary>
    public async Task<Listing> StoryAsync() => (await ListingsAsync()).Where(l => l.Lang == "ar").OrderByDescending(l => l.PublishedAt).First();

    public async Task<List<Listing>> ListingsAsync()
    {
        await using var db = Elsewhere.CreateContext();
        return [.. db.Set<Listing>()];
    }

    public async Task<string> AddressAsync(Listing story)
    {
        await using var db = Elsewhere.CreateContext();
        return $"/{(await SectionTree.LoadAsync(db)).Get(story.SectionId).Slug}/{story.Number}/{Uri.EscapeDataString(story.Slug)}";
    }

    public async Task<(HttpStatusCode Status, string Text)> ReadAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Elsewhere.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await store.DisposeAsync();
    }
}
