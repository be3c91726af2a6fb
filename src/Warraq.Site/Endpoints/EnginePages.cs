using Microsoft.AspNetCore.Routing;
using Warraq.Feeds;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site.PageCache;

namespace Warraq.Site.Endpoints;

/// <summary>What search engines ask for: sitemaps, the news sitemap, robots.txt.</summary>
public sealed class EnginePages(PaperState state, TeaserReads teasers, SitemapReads sitemaps, LostPages lost, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/robots.txt", async (_, cancel) => new Page { ContentType = RobotsTxt.MediaType, Bytes = RobotsTxt.Write((await state.GetAsync(cancel)).Settings) });
        app.MapPage("/sitemap.xml", async (_, cancel) => await IndexAsync(cancel));
        app.MapPage("/sitemap-{name}.xml", async (http, cancel) => await FileAsync((string?)http.Request.RouteValues["name"] ?? "", cancel));
        app.MapPage("/news-sitemap.xml", async (_, cancel) => await NewsAsync(cancel));
    }

    async ValueTask<Page> IndexAsync(CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        var files = new List<(SitemapFile, DateTimeOffset?)> { (SitemapFile.Pages, null) };
        foreach (var month in await sitemaps.MonthsAsync(cancel))
            files.AddRange(Sitemap.Files(month.Year, month.Month, month.Stories).Select(f => (f, (DateTimeOffset?)month.Updated)));
        return new Page { ContentType = Sitemap.MediaType, Bytes = Sitemap.WriteIndex(paper.Settings, files), Tags = [PageTags.Latest] };
    }

    async ValueTask<Page> FileAsync(string name, CancellationToken cancel)
    {
        if (SitemapFile.Parse(name) is not { } file) return await lost.NotFoundAsync(cancel);
        var paper = await state.GetAsync(cancel);
        if (file == SitemapFile.Pages)
        {
            var entries = paper.Sections.Menu("ar").Select(s => new SitemapEntry($"/{s.Slug}", null)).Prepend(new SitemapEntry("/", null));
            return new Page { ContentType = Sitemap.MediaType, Bytes = Sitemap.Write(paper.Settings, entries) };
        }
        var (from, before) = file.Span(paper.Zone);
        var stories = await sitemaps.ListAsync(from, before, (file.Part - 1) * Sitemap.MaxEntries, Sitemap.MaxEntries, cancel);
        if (stories.Count == 0) return await lost.NotFoundAsync(cancel);
        return new Page { ContentType = Sitemap.MediaType, Bytes = Sitemap.Write(paper.Settings, stories.Select(s => new SitemapEntry(s.Address, s.Updated))), Tags = [PageTags.Latest] };
    }

    async ValueTask<Page> NewsAsync(CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        var now = time.GetUtcNow();
        var page = await teasers.BetweenAsync(now - NewsSitemap.Reach, now.AddDays(1), Cursor.Newest, NewsSitemap.MaxStories, cancel);
        // Stories leave it as they turn two days old: drawn again every hour even when nothing is published.
        return new Page { ContentType = Sitemap.MediaType, Bytes = NewsSitemap.Write(paper.Settings, page.Stories, now), Tags = [PageTags.Latest], Expires = now.AddHours(1) };
    }
}
