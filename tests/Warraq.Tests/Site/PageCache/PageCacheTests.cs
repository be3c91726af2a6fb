using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

public sealed class PageCacheTests
{
    private int renders;

    private Task<CachedSite> PaperAsync() => CachedSite.StartAsync(routes => routes.MapPage(
        "/{section}/{number:int}/{slug}",
        (context, _) =>
        {
            renders++;
            var request = context.Request;
            var number = int.Parse((string)request.RouteValues["number"]!);
            var text = $"{request.Path.Value}|{request.QueryString.Value}|{request.RouteValues["slug"]}|{request.Headers.Cookie}|{request.Headers.UserAgent}";
            return ValueTask.FromResult(Page.Html(text, $"story:{number}") with { StoryNumber = number });
        },
        new PageOptions { Parameters = [PageParameter.CommentReceived] }));

    [Fact]
    public async Task Large_and_small_percent_letters_are_one_page()
    {
        await using var site = await PaperAsync();
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slug in new[] { "%d8%ae%d8%a8%d8%b1", "%D8%AE%D8%A8%D8%B1", "%d8%AE%D8%a8%D8%b1" })
            bodies.Add((await site.GetAsync($"/politics/7/{slug}")).Text);
        (renders, site.Routed).ShouldBe((1, 1));
        bodies.ShouldBe(["/politics/7/خبر||خبر||"]);
    }

    [Fact]
    public async Task Tracking_parameters_make_no_second_copy()
    {
        await using var site = await PaperAsync();
        await site.GetAsync("/politics/7/x?utm_source=a");
        var answer = await site.GetAsync("/politics/7/x?fbclid=b&utm_medium=c");
        (renders, site.Routed, site.Pages.Sizes().Pages).ShouldBe((1, 1, 1));
        answer.Text.ShouldBe("/politics/7/x||x||");
    }

    [Fact]
    public async Task A_parameter_of_another_page_makes_no_second_copy()
    {
        await using var site = await CachedSite.StartAsync(routes =>
        {
            routes.MapPage("/section", (_, _) => ValueTask.FromResult(Page.Html("section")));
            routes.MapPage("/article", (_, _) => ValueTask.FromResult(Page.Html("article")), new() { Parameters = [] });
        });
        await site.GetAsync("/article?before=1");
        await site.GetAsync("/article?before=2");
        await site.GetAsync("/article?c=received");
        await site.GetAsync("/section?before=1");
        await site.GetAsync("/section?before=2");
        site.Pages.Sizes().Pages.ShouldBe(3);
    }

    [Fact]
    public async Task The_note_that_a_comment_was_received_is_one_variant()
    {
        await using var site = await PaperAsync();
        await site.GetAsync("/politics/7/x");
        var note = await site.GetAsync("/politics/7/x?c=received");
        note.Text.ShouldBe("/politics/7/x|?c=received|x||");
        await site.GetAsync("/politics/7/x?utm_source=a&c=received");
        await site.GetAsync("/politics/7/x?c=whatever");
        (renders, site.Pages.Sizes().Pages).ShouldBe((2, 2));
        site.Pages.Evict(["story:7"]);
        site.Pages.Sizes().Pages.ShouldBe(0);
    }

    [Fact]
    public async Task A_reply_form_is_made_for_each_request()
    {
        await using var site = await PaperAsync();
        await site.GetAsync("/politics/7/x");
        for (var i = 0; i < 2; i++)
        {
            var answer = await site.GetAsync("/politics/7/x?reply=3", "Cookie: a=b");
            answer.Text.ShouldBe("/politics/7/x|?reply=3|x|a=b|");
            answer["Cache-Control"].ShouldBe("private, no-cache");
        }

        (renders, site.Pages.Sizes().Pages).ShouldBe((3, 1));
    }

    [Fact]
    public async Task Nothing_of_the_first_reader_gets_into_the_page()
    {
        await using var site = await PaperAsync();
        var answer = await site.GetAsync("/politics/7/x", "Cookie: secret=1", CachedSite.Browser, "Authorization: Basic eA==");
        answer.Text.ShouldBe("/politics/7/x||x||");
    }

    [Fact]
    public async Task The_host_is_no_part_of_the_address()
    {
        await using var site = await PaperAsync();
        await site.GetAsync("/politics/7/x", "X-Forwarded-Host: other.example");
        await site.GetAsync("http://third.example/politics/7/x");
        renders.ShouldBe(1);
    }

    [Fact]
    public async Task Readers_who_come_together_cost_one_render()
    {
        var (gate, started) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var site = await CachedSite.StartAsync(routes => routes.MapPage("/1", async (_, _) =>
        {
            renders++;
            started.SetResult();
            await gate.Task;
            return Page.Html("one");
        }));
        var readers = Enumerable.Range(0, 20).Select(_ => site.GetAsync("/1")).ToList();
        await started.Task;
        gate.SetResult();
        (await Task.WhenAll(readers)).ShouldAllBe(answer => answer.Text == "one");
        renders.ShouldBe(1);
    }

    [Fact]
    public async Task A_first_reader_who_hangs_up_does_not_fail_the_others()
    {
        var (gate, started, hungUp) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var site = await CachedSite.StartAsync(routes => routes.MapPage("/1", async (_, cancel) =>
        {
            renders++;
            started.SetResult();
            await gate.Task;
            cancel.ThrowIfCancellationRequested();
            return Page.Html("one");
        }).Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = async context =>
            {
                try
                {
                    await answer(context);
                }
                finally
                {
                    if (context.RequestAborted.IsCancellationRequested)
                        hungUp.TrySetResult();
                }
            };
        }));

        var first = await site.ConnectAsync("GET", "/1");
        await started.Task;
        var second = site.GetAsync("/1");
        first.Client.LingerState = new(enable: true, seconds: 0);
        first.Close();
        await hungUp.Task;
        gate.SetResult();

        (await second).Text.ShouldBe("one");
        (await site.GetAsync("/1")).Text.ShouldBe("one");
        renders.ShouldBe(1);
    }

    [Fact]
    public async Task A_broken_page_answers_500_and_the_next_reader_gets_a_new_try()
    {
        await using var site = await CachedSite.StartAsync(routes => routes.MapPage("/1", (_, _) =>
            ++renders == 1 ? throw new InvalidDataException("broken") : ValueTask.FromResult(Page.Html("well"))));
        (await site.GetAsync("/1")).Status.ShouldBe(500);
        (await site.GetAsync("/1")).Text.ShouldBe("well");
    }

    [Fact]
    public async Task A_page_changes_for_its_readers_as_soon_as_it_is_evicted()
    {
        var text = "old";
        await using var site = await CachedSite.StartAsync(routes =>
            routes.MapPage("/1", (_, _) => ValueTask.FromResult(Page.Html(text, "story:1"))));
        (await site.GetAsync("/1")).Text.ShouldBe("old");
        text = "new";
        (await site.GetAsync("/1")).Text.ShouldBe("old");
        site.Pages.Evict(["story:1"]);
        (await site.GetAsync("/1")).Text.ShouldBe("new");
    }

    [Fact]
    public async Task A_refill_makes_the_page_with_its_route_values_and_without_a_reader()
    {
        await using var site = await PaperAsync();
        for (var i = 0; i < 3; i++)
            await site.GetAsync("/politics/7/%D8%AE%D8%A8%D8%B1");
        site.Pages.Evict(["story:7"]);
        await site.Pages.RefillAsync(CancellationToken.None);
        renders.ShouldBe(2);
        (await site.GetAsync("/politics/7/%d8%ae%d8%a8%d8%b1")).Text.ShouldBe("/politics/7/خبر||خبر||");
        (renders, site.Routed).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Readers_are_counted_and_robots_are_not()
    {
        await using var site = await PaperAsync();
        var tag = (await site.GetAsync("/politics/7/x", CachedSite.Browser))["ETag"];
        await site.GetAsync("/politics/7/x", CachedSite.Browser);
        (await site.GetAsync("/politics/7/x", CachedSite.Browser, $"If-None-Match: {tag}")).Status.ShouldBe(304);
        await site.GetAsync("/politics/7/x", "User-Agent: Mozilla/5.0 (compatible; Googlebot/2.1)");
        await site.GetAsync("/politics/7/x");
        await site.AskAsync("HEAD", "/politics/7/x", CachedSite.Browser);
        await site.GetAsync("/politics/7/x?reply=3", CachedSite.Browser);
        await site.GetAsync("/politics/8/y", CachedSite.Browser);

        site.Pages.DrainReads().ShouldBe(new Dictionary<int, int> { [7] = 3, [8] = 1 }, ignoreOrder: true);
        site.Pages.DrainReads().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_policy_that_lets_inline_script_in_is_refused_at_the_start() =>
        await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(CachedSite.StartAsync(
            _ => { }, options => options.ContentSecurityPolicy = "script-src 'unsafe-inline'"));
}
