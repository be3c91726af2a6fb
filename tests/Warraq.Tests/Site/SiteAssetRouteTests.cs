using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Warraq.Site;

namespace Warraq.Tests.Site;

public sealed class SiteAssetRouteTests
{
    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    public async Task A_stylesheet_comes_in_the_best_form_that_is_accepted(string accepted, string? coding)
    {
        using var answer = await Ask(SiteAssets.Stylesheet, accepted);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(coding);
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/css; charset=utf-8");
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe((int)answer.Content.Headers.ContentLength!);
    }

    [Fact]
    public async Task An_asset_may_be_kept_for_a_year()
    {
        using var answer = await Ask(SiteAssets.Preloads("ar")[0], "br");
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/assets/site.css")]
    [InlineData("/assets/../Warraq.Site.dll")]
    [InlineData("/assets/")]
    public async Task What_was_never_built_is_not_found(string address)
    {
        using var answer = await Ask(address, "br");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task<HttpResponseMessage> Ask(string address, string accepted)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.MapSiteAssets();
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        var answer = await client.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }
}
