using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

/// <summary>A web server on this machine with the page cache in front, spoken to byte by byte.</summary>
internal sealed class CachedSite : IAsyncDisposable
{
    public const string Browser = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private readonly WebApplication app;

    private CachedSite(WebApplication app, FakeTimeProvider clock) => (this.app, Clock) = (app, clock);

    public FakeTimeProvider Clock { get; }
    public ReaderPages Pages => app.Services.GetRequiredService<ReaderPages>();
    public BestCompression Best => app.Services.GetRequiredService<BestCompression>();

    /// <summary>Requests that got past the cache.</summary>
    public int Routed { get; private set; }

    public static async Task<CachedSite> StartAsync(Action<IEndpointRouteBuilder> map, Action<PageCacheOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPageCache(configure);
        var clock = new FakeTimeProvider(new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        builder.Services.AddSingleton<TimeProvider>(clock);
        var host = builder.Build();
        var site = new CachedSite(host, clock);
        host.UsePageCache();
        host.Use(next => context =>
        {
            site.Routed++;
            return next(context);
        });
        host.UseRouting();
        map(host);
        await host.StartAsync();
        return site;
    }

    public Task<Answer> GetAsync(string target, params string[] headers) => AskAsync("GET", target, headers);

    public async Task<Answer> AskAsync(string method, string target, params string[] headers)
    {
        using var client = await ConnectAsync(method, target, headers);
        return await ReadAsync(client);
    }

    /// <summary>Sends a request and returns the connection, so that a test can hang up.</summary>
    public async Task<TcpClient> ConnectAsync(string method, string target, params string[] headers)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(app.Urls.First()).Port);
        var request = new StringBuilder($"{method} {target} HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n");
        foreach (var header in headers)
            request.Append(header).Append("\r\n");
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request.Append("\r\n").ToString()));
        return client;
    }

    public static async Task<Answer> ReadAsync(TcpClient client)
    {
        using var bytes = new MemoryStream();
        await client.GetStream().CopyToAsync(bytes);
        var all = bytes.ToArray();
        var end = all.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.UTF8.GetString(all, 0, end).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(each => each[0], each => each[1], StringComparer.OrdinalIgnoreCase);
        return new(int.Parse(lines[0].Split(' ')[1]), headers, all[(end + 4)..]);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

internal sealed record Answer(int Status, Dictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
    public string? this[string header] => Headers.GetValueOrDefault(header);
}
