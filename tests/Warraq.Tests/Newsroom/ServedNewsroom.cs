using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Warraq.Accounts;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Server.Serving;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

/// <summary>An empty paper with its newsroom, served on a port of its own.</summary>
sealed class ServedNewsroom : IAsyncDisposable
{
    readonly TestDatabase store;
    readonly WebApplication app;

    ServedNewsroom(TestDatabase store, WebApplication app)
    {
        this.store = store;
        this.app = app;
    }

    public Database Database => store.Database;
    public PictureVariants Variants => app.Services.GetRequiredService<PictureVariants>();
    public Uri Address => new(app.Urls.First());

    /// <summary>Every route under /newsroom.</summary>
    public IReadOnlyList<RouteEndpoint> Routes => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("newsroom", StringComparison.OrdinalIgnoreCase))];

    public static async Task<ServedNewsroom> StartAsync(TestDatabaseKind kind, string role = "all", string provider = "")
    {
        var made = await TestDatabase.CreateAsync(kind);
        var options = new PaperOptions { DataFolder = made.Folder, Connection = kind == TestDatabaseKind.Sqlite ? "sqlite" : made.ConnectionString, Urls = "http://127.0.0.1:0", Role = role, Oidc = provider, OidcClient = "warraq", OidcSecret = "between us" };
        await SetUpPaper.DoAsync(made.Database);
        // The server makes the paper's mark at its start; a test that compares all rows must not see it come.
        await PaperMark.LoadAsync(made.Database);
        var served = Serve.Build(options, made.Database);
        await served.StartAsync();
        return new ServedNewsroom(made, served);
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public NewsroomBrowser Browser() => new(Address);

    /// <summary>A browser in which this person is signed in.</summary>
    public async Task<NewsroomBrowser> BrowserOfAsync(Person person)
    {
        var browser = Browser();
        browser.Cookies["__Secure-warraq"] = await Sessions.BeginAsync(Database, person.Id, SignInWay.Password, stays: false, null);
        return browser;
    }

    public async Task<NewsroomBrowser> BrowserOfAsync(Role role) => await BrowserOfAsync(await Colleagues.JoinAsync(Database, role));

    /// <summary>A draft of the world section.</summary>
    public Task<int> DraftAsync(string headline, params string[] paragraphs) => Database.WriteAsync(async db =>
    {
        var number = await db.TakeNumbersAsync("story");
        var section = (await db.Set<Section>().FirstAsync(s => s.Slug == "world")).Id;
        await WriteStory.NewAsync(db, number, new Copy { Headline = headline, Body = StoryBody.FromParagraphs(paragraphs), SectionId = section }, Database.Time.GetUtcNow());
        return number;
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await store.DisposeAsync();
    }
}
