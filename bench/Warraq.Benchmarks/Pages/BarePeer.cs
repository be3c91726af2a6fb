using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Warraq.Benchmarks.Pages;

/// <summary>Kestrel with nothing but one recorded answer: what the cache is measured against.</summary>
internal static class BarePeer
{
    public const string Verb = "pages-peer";
    public const string WithRouting = "mapget";
    public const string WithoutRouting = "run";

    public static async Task<int> RunAsync(string kind, string file)
    {
        var recorded = RecordedAnswer.Load(file);
        var body = recorded.Body;
        var headers = recorded.Headers.Where(each => each.Key != "Server")
            .Select(each => KeyValuePair.Create(each.Key, new StringValues(each.Value))).ToArray();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = recorded.Headers.ContainsKey("Server"));
        var app = builder.Build();
        if (kind == WithRouting)
            app.MapGet(WebUtility.UrlDecode(recorded.Path), (RequestDelegate)SendAsync);
        else
            app.Run(SendAsync);
        await app.StartAsync();
        ChildServer.SayReady(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;

        Task SendAsync(HttpContext context)
        {
            var response = context.Response;
            foreach (var (name, value) in headers)
                response.Headers[name] = value;
            response.ContentLength = body.Length;
            return response.Body.WriteAsync(body, 0, body.Length);
        }
    }
}
