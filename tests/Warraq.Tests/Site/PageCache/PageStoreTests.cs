using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

public sealed class PageStoreTests
{
    private static Page Article(int number, int bytes = 1000) =>
        new() { Bytes = new byte[bytes], ContentType = "image/png", Tags = [$"story:{number}", "section:politics"] };

    [Fact]
    public void Evicting_a_tag_forgets_exactly_the_pages_that_show_it()
    {
        var kitchen = new Kitchen();
        kitchen.Keep("/1", Article(1));
        kitchen.Keep("/2", Article(2));
        kitchen.Keep("/", new Page { Tags = ["front", "story:1"] });

        kitchen.Pages.Evict(["story:1"]);

        kitchen.Store.Find("/1").ShouldBeNull();
        kitchen.Store.Find("/").ShouldBeNull();
        kitchen.Store.Find("/2").ShouldNotBeNull();
    }

    [Fact]
    public void Every_page_bears_the_tag_of_the_paper()
    {
        var kitchen = new Kitchen();
        kitchen.Keep("/1", Article(1));
        kitchen.Pages.Evict(["paper"]);
        kitchen.Store.Find("/1").ShouldBeNull();
    }

    [Fact]
    public void Nothing_remains_of_pages_that_are_gone()
    {
        var kitchen = new Kitchen();
        for (var number = 0; number < 50; number++)
            kitchen.Keep($"/{number}", Article(number));
        kitchen.Pages.Sizes().Tags.ShouldBe(52);

        kitchen.Pages.Evict(["section:politics"]);

        var sizes = kitchen.Pages.Sizes();
        (sizes.Pages, sizes.Bytes, sizes.Tags).ShouldBe((0, 0L, 0));
    }

    [Fact]
    public void A_page_stored_again_takes_its_place_once()
    {
        var kitchen = new Kitchen();
        kitchen.Keep("/1", Article(1, 5000));
        var before = kitchen.Pages.Sizes().Bytes;
        kitchen.Keep("/1", Article(1, 4000));
        (kitchen.Pages.Sizes().Pages, kitchen.Pages.Sizes().Bytes).ShouldBe((1, before - 1000));
    }

    [Fact]
    public void The_budget_holds_and_pages_in_use_stay()
    {
        var kitchen = new Kitchen(options => options.Budget = 50_000);
        kitchen.Keep("/front", Article(0));
        for (var number = 1; number < 500; number++)
        {
            kitchen.Store.Find("/front").ShouldNotBeNull($"before {number}").Hit();
            kitchen.Keep($"/{number}", Article(number));
            kitchen.Pages.Sizes().Bytes.ShouldBeLessThanOrEqualTo(50_000);
        }

        kitchen.Pages.Sizes().Pages.ShouldBeGreaterThan(20);
        kitchen.Pages.Sizes().Tags.ShouldBe(kitchen.Pages.Sizes().Pages + 2);
        kitchen.Store.Find("/1").ShouldBeNull();
    }

    [Fact]
    public void A_budget_full_of_pages_in_use_still_lets_the_oldest_go()
    {
        var kitchen = new Kitchen(options => options.Budget = 10_000);
        for (var number = 0; number < 100; number++)
            kitchen.Keep($"/{number}", Article(number)).Hit();
        kitchen.Pages.Sizes().Bytes.ShouldBeLessThanOrEqualTo(10_000);
        kitchen.Store.Find("/99").ShouldNotBeNull();
    }

    [Fact]
    public void One_huge_page_is_not_kept()
    {
        var kitchen = new Kitchen(options => options.Budget = 50_000);
        kitchen.Keep("/1", Article(1));
        kitchen.Keep("/huge", Article(2, 40_000));
        kitchen.Store.Find("/huge").ShouldBeNull();
        kitchen.Store.Find("/1").ShouldNotBeNull();
    }

    [Fact]
    public void Further_encodings_are_weighed_and_unweighed()
    {
        var kitchen = new Kitchen();
        var page = kitchen.Keep("/1", Page.Html(Recipes.Prose(8000), "story:1"));
        var plain = kitchen.Pages.Sizes().Bytes;

        var more = page.Make(ContentCoding.Brotli).Bytes.Length + page.Make(ContentCoding.Gzip).Bytes.Length;
        kitchen.Store.Weigh(page);
        kitchen.Pages.Sizes().Bytes.ShouldBe(plain + more);

        kitchen.Pages.Evict(["story:1"]);
        kitchen.Store.Weigh(page);
        kitchen.Pages.Sizes().Bytes.ShouldBe(0);
    }

    [Fact]
    public void Random_addresses_fill_only_what_is_set_apart_for_them()
    {
        var kitchen = new Kitchen(options => (options.Budget, options.ApartBudget) = (100_000, 20_000));
        kitchen.Keep("/1", Article(1));
        for (var i = 0; i < 1000; i++)
            kitchen.Keep($"/random/{i}", new Page { Status = 404, Bytes = new byte[500] });

        var sizes = kitchen.Pages.Sizes();
        sizes.ApartBytes.ShouldBeLessThanOrEqualTo(20_000);
        (sizes.Pages, sizes.Apart > 0).ShouldBe((1, true));
        kitchen.Store.Find("/1").ShouldNotBeNull();
    }

    [Fact]
    public void Not_found_is_soon_forgotten()
    {
        var kitchen = new Kitchen();
        kitchen.Keep("/nothing", new Page { Status = 404 });
        kitchen.Store.Find("/nothing").ShouldNotBeNull();
        kitchen.Clock.Advance(TimeSpan.FromSeconds(30));
        kitchen.Store.Find("/nothing").ShouldBeNull();
    }

    [Fact]
    public void A_page_is_over_at_the_instant_it_names()
    {
        var kitchen = new Kitchen();
        kitchen.Keep("/", new Page { Expires = kitchen.Clock.GetUtcNow().AddMinutes(5) });
        kitchen.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        kitchen.Store.Find("/").ShouldNotBeNull();
        kitchen.Clock.Advance(TimeSpan.FromTicks(1));
        kitchen.Store.Find("/").ShouldBeNull();
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(301, true)]
    [InlineData(404, true)]
    [InlineData(410, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(422, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public void Only_settled_answers_are_kept(int status, bool kept)
    {
        var kitchen = new Kitchen();
        kitchen.Keep("/1", new Page { Status = status });
        (kitchen.Store.Find("/1") is not null).ShouldBe(kept);
    }

    [Fact]
    public void A_page_that_says_no_is_not_kept()
    {
        var kitchen = new Kitchen();
        kitchen.Keep("/1", new Page { Cacheable = false });
        kitchen.Store.Find("/1").ShouldBeNull();
    }

    [Fact]
    public void Best_compression_replaces_the_fast_one_and_keeps_its_tag_valid()
    {
        var kitchen = new Kitchen();
        var page = kitchen.Keep("/1", Page.Html(Recipes.Prose(20_000), "story:1"));
        var fast = page.Make(ContentCoding.Brotli);

        kitchen.Best.Compress(page);

        var best = page.Find(ContentCoding.Brotli).ShouldNotBeNull();
        best.Bytes.Length.ShouldBeLessThan(fast.Bytes.Length);
        best.ETag.ShouldNotBe(fast.ETag);
        best.Earlier.ShouldBe(fast.ETag);
        kitchen.Pages.Sizes().Bytes.ShouldBe(page.Weight);
    }

    [Fact]
    public void A_page_evicted_while_it_waits_is_not_compressed_again()
    {
        var kitchen = new Kitchen();
        var page = kitchen.Keep("/1", Page.Html(Recipes.Prose(20_000), "story:1"));
        kitchen.Pages.Evict(["story:1"]);
        kitchen.Best.Compress(page);
        page.Find(ContentCoding.Brotli).ShouldBeNull();
    }
}
