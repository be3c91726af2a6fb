using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

public sealed class PageRendersTests
{
    private readonly Kitchen kitchen = new();

    private static TaskCompletionSource Gate() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static string Text(CachedPage page) =>
        System.Text.Encoding.UTF8.GetString(page.Find(ContentCoding.Identity)!.Bytes);

    [Fact]
    public async Task A_page_is_rendered_once_for_all_who_wait()
    {
        var (gate, renders) = (Gate(), 0);
        var recipe = Recipes.For("/1", async (_, _) =>
        {
            renders++;
            await gate.Task;
            return Page.Html("one", "story:1");
        });

        var readers = Enumerable.Range(0, 100).Select(_ => kitchen.Renders.GetAsync(recipe)).ToList();
        kitchen.Pages.Sizes().Rendering.ShouldBe(1);
        gate.SetResult();
        var pages = await Task.WhenAll(readers);
        await kitchen.Renders.GetAsync(recipe);

        renders.ShouldBe(1);
        pages.Distinct().Count().ShouldBe(1);
        kitchen.Pages.Sizes().Rendering.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_rendered_before_an_eviction_is_neither_kept_nor_sent()
    {
        var (gate, read, renders, paper) = (Gate(), Gate(), 0, "old");
        var recipe = Recipes.For("/1", async (_, _) =>
        {
            var text = paper;
            if (++renders == 1)
            {
                read.SetResult();
                await gate.Task;
            }

            return Page.Html(text, "story:1");
        });

        var early = kitchen.Renders.GetAsync(recipe);
        await read.Task;
        paper = "new";
        kitchen.Pages.Evict(["story:1"]);
        var late = kitchen.Renders.GetAsync(recipe);
        gate.SetResult();

        Text(await early).ShouldBe("new");
        Text(await late).ShouldBe("new");
        Text(kitchen.Store.Find("/1").ShouldNotBeNull()).ShouldBe("new");
        renders.ShouldBe(2);
    }

    [Fact]
    public async Task An_eviction_of_something_else_disturbs_no_render()
    {
        var (gate, renders) = (Gate(), 0);
        var recipe = Recipes.For("/1", async (_, _) =>
        {
            renders++;
            await gate.Task;
            return Page.Html("one", "story:1");
        });

        var reader = kitchen.Renders.GetAsync(recipe);
        kitchen.Pages.Evict(["story:2", "front"]);
        gate.SetResult();

        await reader;
        renders.ShouldBe(1);
        kitchen.Store.Find("/1").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_overtaken_again_and_again_is_sent_but_not_kept()
    {
        var renders = 0;
        var recipe = Recipes.For("/1", (_, _) =>
        {
            renders++;
            kitchen.Pages.Evict(["story:1"]);
            return ValueTask.FromResult(Page.Html("one", "story:1"));
        });

        Text(await kitchen.Renders.GetAsync(recipe)).ShouldBe("one");
        renders.ShouldBe(3);
        kitchen.Store.Find("/1").ShouldBeNull();
        kitchen.Pages.Sizes().Rendering.ShouldBe(0);
    }

    [Fact]
    public async Task A_failure_reaches_all_who_wait_and_the_next_reader_tries_anew()
    {
        var (gate, renders) = (Gate(), 0);
        var recipe = Recipes.For("/1", async (_, _) =>
        {
            await gate.Task;
            return ++renders == 1 ? throw new InvalidDataException("broken") : Page.Html("well", "story:1");
        });

        var readers = new[] { kitchen.Renders.GetAsync(recipe), kitchen.Renders.GetAsync(recipe) };
        gate.SetResult();
        foreach (var reader in readers)
            await Should.ThrowAsync<InvalidDataException>(reader);
        kitchen.Pages.Sizes().Rendering.ShouldBe(0);

        Text(await kitchen.Renders.GetAsync(recipe)).ShouldBe("well");
        renders.ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_does_not_hold_a_turn_for_ever()
    {
        var one = new Kitchen(options => options.Renders = 1);
        var failing = Recipes.For("/bad", (_, _) => throw new InvalidDataException("broken"));
        for (var i = 0; i < 3; i++)
            await Should.ThrowAsync<InvalidDataException>(one.Renders.GetAsync(failing));
        Text(await one.Renders.GetAsync(Recipes.For("/good", Page.Html("well")))).ShouldBe("well");
    }

    [Fact]
    public async Task A_cold_start_renders_a_few_pages_at_a_time()
    {
        var few = new Kitchen(options => options.Renders = 3);
        var (gate, now, most) = (Gate(), 0, 0);
        var readers = Enumerable.Range(0, 40).Select(number => few.Renders.GetAsync(Recipes.For($"/{number}", async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await gate.Task;
            Interlocked.Decrement(ref now);
            return Page.Html($"{number}");
        }))).ToList();

        few.Pages.Sizes().Rendering.ShouldBe(3);
        gate.SetResult();
        await Task.WhenAll(readers);
        most.ShouldBeLessThanOrEqualTo(3);
        few.Pages.Sizes().Pages.ShouldBe(40);
    }

    [Fact]
    public async Task A_render_that_hangs_is_given_up()
    {
        var recipe = Recipes.For("/1", async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return Page.Html("never");
        });
        var reader = kitchen.Renders.GetAsync(recipe);
        kitchen.Clock.Advance(TimeSpan.FromSeconds(31));
        await Should.ThrowAsync<OperationCanceledException>(reader);
        kitchen.Pages.Sizes().Rendering.ShouldBe(0);
    }

    [Fact]
    public async Task Evicted_pages_that_were_hit_twice_are_refilled()
    {
        var rendered = new List<string>();
        PageRecipe Recipe(string path) => Recipes.For(path, (_, _) =>
        {
            rendered.Add(path);
            return ValueTask.FromResult(Page.Html(Recipes.Prose(2000), "section:politics"));
        });
        foreach (var (path, hits) in new[] { ("/twice", 2), ("/once", 1), ("/often", 9) })
        {
            var page = await kitchen.Renders.GetAsync(Recipe(path));
            for (var i = 0; i < hits; i++)
                page.Hit();
        }

        rendered.Clear();
        kitchen.Pages.Evict(["section:politics"]);
        await kitchen.Pages.RefillAsync(CancellationToken.None);

        rendered.ShouldBe(["/twice", "/often"], ignoreOrder: true);
        kitchen.Store.Find("/twice").ShouldNotBeNull().Find(ContentCoding.Brotli).ShouldNotBeNull();
        kitchen.Store.Find("/once").ShouldBeNull();
        kitchen.Pages.Sizes().Hot.ShouldBe(0);
    }

    [Fact]
    public async Task One_broken_page_does_not_stop_the_refill()
    {
        var broken = false;
        foreach (var path in new[] { "/a", "/bad", "/z" })
        {
            var page = await kitchen.Renders.GetAsync(Recipes.For(path, (_, _) =>
                broken && path == "/bad" ? throw new InvalidDataException("broken") : ValueTask.FromResult(Page.Html(path, "front"))));
            page.Hit();
            page.Hit();
        }

        broken = true;
        kitchen.Pages.Evict(["front"]);
        await kitchen.Pages.RefillAsync(CancellationToken.None);

        kitchen.Store.Find("/a").ShouldNotBeNull();
        kitchen.Store.Find("/z").ShouldNotBeNull();
        kitchen.Store.Find("/bad").ShouldBeNull();
    }

    [Fact]
    public async Task A_refill_stops_when_told_to()
    {
        var page = await kitchen.Renders.GetAsync(Recipes.For("/", Page.Html("front", "front")));
        page.Hit();
        page.Hit();
        kitchen.Pages.Evict(["front"]);
        await Should.ThrowAsync<OperationCanceledException>(kitchen.Pages.RefillAsync(new CancellationToken(canceled: true)));
        kitchen.Pages.Sizes().Hot.ShouldBe(1);
    }
}
