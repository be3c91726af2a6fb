using System.IO.Compression;
using System.Text;
using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

public sealed class PageAnswerTests
{
    private static readonly string Prose = Recipes.Prose(20_000);

    private static Task<CachedSite> PaperAsync(Func<Page>? page = null, Action<PageCacheOptions>? configure = null) =>
        CachedSite.StartAsync(
            routes => routes.MapPage("/{**path}", (_, _) => ValueTask.FromResult(page?.Invoke() ?? Article())), configure);

    private static Page Article() => Page.Html(Prose, "story:7", "tag:أوكرانيا") with { StoryNumber = 7 };

    private static string Unpack(Answer answer)
    {
        using var bytes = new MemoryStream(answer.Body);
        using Stream plain = answer["Content-Encoding"] switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_hit_says_exactly_what_the_first_answer_said(string accepted, string? coding)
    {
        await using var site = await PaperAsync();
        var first = await site.GetAsync("/politics/7/x", $"Accept-Encoding: {accepted}");
        var hit = await site.GetAsync("/politics/7/x", $"Accept-Encoding: {accepted}");

        site.Routed.ShouldBe(1);
        hit.Status.ShouldBe(200);
        hit.Body.ShouldBe(first.Body);
        Unpack(hit).ShouldBe(Prose);
        hit["Content-Encoding"].ShouldBe(coding);
        hit.Headers.Keys.Where(name => name != "Date").Order(StringComparer.Ordinal).ShouldBe(
            first.Headers.Keys.Where(name => name != "Date").Order(StringComparer.Ordinal));
        hit["Content-Length"].ShouldBe($"{hit.Body.Length}");
        hit["Content-Type"].ShouldBe("text/html; charset=utf-8");
        hit["Cache-Control"].ShouldBe("public, no-cache");
        hit["CDN-Cache-Control"].ShouldBe("max-age=60, stale-while-revalidate=30");
        hit["Surrogate-Key"].ShouldBe("story:7 tag:%D8%A3%D9%88%D9%83%D8%B1%D8%A7%D9%86%D9%8A%D8%A7 paper");
        hit["Vary"].ShouldBe("Accept-Encoding");
        hit["X-Content-Type-Options"].ShouldBe("nosniff");
        hit["Referrer-Policy"].ShouldBe("strict-origin-when-cross-origin");
        hit["Permissions-Policy"].ShouldNotBeNull().ShouldContain("geolocation=()");
        hit["Content-Security-Policy"].ShouldNotBeNull().ShouldNotContain("unsafe-inline");
        hit["ETag"].ShouldNotBeNull().ShouldStartWith("\"");
        hit["Set-Cookie"].ShouldBeNull();
    }

    [Fact]
    public async Task Each_encoding_has_a_tag_of_its_own()
    {
        await using var site = await PaperAsync();
        var tags = new List<string?>();
        foreach (var accepted in new[] { "br", "gzip", "identity" })
            tags.Add((await site.GetAsync("/1", $"Accept-Encoding: {accepted}"))["ETag"]);
        tags.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Who_holds_the_page_gets_304_and_no_body()
    {
        await using var site = await PaperAsync();
        var tag = (await site.GetAsync("/1", "Accept-Encoding: br"))["ETag"];
        foreach (var held in new[] { tag!, $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            var answer = await site.GetAsync("/1", "Accept-Encoding: br", $"If-None-Match: {held}");
            (answer.Status, answer.Body.Length).ShouldBe((304, 0), held);
            answer["ETag"].ShouldBe(tag);
            answer["Cache-Control"].ShouldBe("public, no-cache");
            answer["Vary"].ShouldBe("Accept-Encoding");
        }

        (await site.GetAsync("/1", "Accept-Encoding: gzip", $"If-None-Match: {tag}")).Status.ShouldBe(200);
        (await site.GetAsync("/1", "Accept-Encoding: br", "If-None-Match: \"other\"")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_first_answer_can_be_304_too()
    {
        await using var site = await PaperAsync();
        var tag = (await site.GetAsync("/1"))["ETag"];
        site.Pages.Evict(["story:7"]);
        (await site.GetAsync("/1", $"If-None-Match: {tag}")).Status.ShouldBe(304);
    }

    [Fact]
    public async Task Not_found_is_never_304()
    {
        await using var site = await PaperAsync(() => Page.Html(Prose) with { Status = 404 });
        for (var i = 0; i < 2; i++)
            (await site.GetAsync("/1", "If-None-Match: *")).Status.ShouldBe(404);
        site.Routed.ShouldBe(1);
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_of_the_page()
    {
        await using var site = await PaperAsync();
        var cold = await site.AskAsync("HEAD", "/1", "Accept-Encoding: br");
        var page = await site.GetAsync("/1", "Accept-Encoding: br");
        var head = await site.AskAsync("HEAD", "/1", "Accept-Encoding: br");

        site.Routed.ShouldBe(1);
        foreach (var answer in new[] { cold, head })
        {
            (answer.Status, answer.Body.Length).ShouldBe((200, 0));
            foreach (var name in page.Headers.Keys.Where(name => name != "Date"))
                answer[name].ShouldBe(page[name]);
        }
    }

    [Fact]
    public async Task Other_methods_go_past_the_cache()
    {
        await using var site = await PaperAsync();
        await site.GetAsync("/1");
        (await site.AskAsync("POST", "/1", "Content-Length: 0")).Status.ShouldBe(405);
        site.Routed.ShouldBe(2);
    }

    [Fact]
    public async Task A_redirect_is_kept_with_its_address_in_ascii()
    {
        await using var site = await PaperAsync(() => Page.Moved("/politics/7/خبر", "story:7"));
        await site.GetAsync("/7");
        var hit = await site.GetAsync("/7");
        site.Routed.ShouldBe(1);
        (hit.Status, hit["Location"], hit["Content-Length"]).ShouldBe((301, "/politics/7/%D8%AE%D8%A8%D8%B1", "0"));
        hit["Content-Type"].ShouldBeNull();
        hit["ETag"].ShouldBeNull();
    }

    [Fact]
    public async Task A_page_not_to_be_kept_says_so()
    {
        await using var site = await PaperAsync(() => Article() with { Cacheable = false });
        await site.GetAsync("/1");
        var answer = await site.GetAsync("/1");
        site.Routed.ShouldBe(2);
        answer["Cache-Control"].ShouldBe("private, no-cache");
        answer["CDN-Cache-Control"].ShouldBeNull();
        answer["Content-Security-Policy"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Small_and_packed_bodies_are_sent_as_they_are()
    {
        await using var site = await CachedSite.StartAsync(routes =>
        {
            routes.MapPage("/small", (_, _) => ValueTask.FromResult(Page.Html("short")));
            routes.MapPage("/picture", (_, _) => ValueTask.FromResult(new Page { Bytes = new byte[9000], ContentType = "image/png" }));
        });
        foreach (var path in new[] { "/small", "/picture" })
            (await site.GetAsync(path, "Accept-Encoding: br"))["Content-Encoding"].ShouldBeNull(path);
    }

    [Fact]
    public async Task The_best_compression_comes_after_two_hits_and_old_tags_stay_good()
    {
        await using var site = await PaperAsync();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Best.Done = _ => done.TrySetResult();
        var fast = await site.GetAsync("/1", "Accept-Encoding: br");
        await site.GetAsync("/1", "Accept-Encoding: br");
        done.Task.IsCompleted.ShouldBeFalse();
        await site.GetAsync("/1", "Accept-Encoding: br");
        await done.Task.WaitAsync(TimeSpan.FromSeconds(20));

        var best = await site.GetAsync("/1", "Accept-Encoding: br");
        best.Body.Length.ShouldBeLessThan(fast.Body.Length);
        Unpack(best).ShouldBe(Prose);
        best["ETag"].ShouldNotBe(fast["ETag"]);
        var held = await site.GetAsync("/1", "Accept-Encoding: br", $"If-None-Match: {fast["ETag"]}");
        (held.Status, held["ETag"]).ShouldBe((304, fast["ETag"]));
        site.Routed.ShouldBe(1);
    }
}
