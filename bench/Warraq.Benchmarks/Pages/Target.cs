using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Warraq.Benchmarks.Pages;

/// <summary>The article to be measured, and the server it stands on if the bench started one.</summary>
internal sealed partial record Target(Uri Url, ChildServer? Server, string? Data) : IDisposable
{
    public static async Task<Target> FindAsync(PagesSettings settings)
    {
        if (settings.Url is { } url)
            return new(url, null, null);
        if (settings.Scratch)
        {
            var site = await ChildServer.StartSelfAsync(ScratchSite.Verb);
            return new(new Uri(site.Address, ScratchSite.Article), site, null);
        }

        var data = Directory.CreateTempSubdirectory("warraq-pages-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var command = settings.Serve.Replace("{url}", address, StringComparison.Ordinal).Replace("{data}", data, StringComparison.Ordinal);
        ChildServer? server = null;
        try
        {
            server = await ChildServer.StartAsync(command, new Uri(address));
            var article = settings.Article.Length > 0 ? settings.Article : await FirstArticleAsync(server.Address);
            return new(new Uri(server.Address, article), server, data);
        }
        catch
        {
            server?.Dispose();
            Directory.Delete(data, recursive: true);
            throw;
        }
    }

    private static async Task<string> FirstArticleAsync(Uri address)
    {
        using var client = new HttpClient();
        var link = ArticleLink().Match(await client.GetStringAsync(address));
        return link.Success ? WebUtility.HtmlDecode(link.Groups["path"].Value)
            : throw new InvalidOperationException($"no article is linked from {address}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        Server?.Dispose();
        if (Data is not null)
            Directory.Delete(Data, recursive: true);
    }

    [GeneratedRegex("href=\"(?<path>/[^/\"]+/[0-9]+/[^/\"?#]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArticleLink();
}
