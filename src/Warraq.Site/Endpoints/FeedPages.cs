using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Feeds;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Sections;
using Warraq.Site.PageCache;

namespace Warraq.Site.Endpoints;

/// <summary>Feeds of the paper, its sections, tags and authors, in three formats.</summary>
public sealed class FeedPages(PaperState state, TeaserReads teasers, ArticleReads articles, LostPages lost)
{
    const int Size = 30;

    static readonly (string Name, FeedFormat Format, string Type, Func<FeedModel, byte[]> Write)[] Formats =
    [
        ("atom", FeedFormat.Atom, AtomFeed.MediaType, AtomFeed.Write),
        ("rss", FeedFormat.Rss, Rss2Feed.MediaType, Rss2Feed.Write),
        ("json", FeedFormat.Json, JsonFeed.MediaType, JsonFeed.Write),
    ];

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (var format in Formats)
        {
            app.MapPage($"/feed.{format.Name}", (http, cancel) => AnswerAsync(http, format.Type, format.Write, (_, _) => ValueTask.FromResult<Matter?>(new Matter(FeedTopic.Everything, PageTags.Latest, teasers.LatestAsync)), cancel));
            app.MapPage($"/{{section}}/feed.{format.Name}", (http, cancel) => AnswerAsync(http, format.Type, format.Write, SectionAsync, cancel));
            app.MapPage($"/tag/{{tag}}/feed.{format.Name}", (http, cancel) => AnswerAsync(http, format.Type, format.Write, (h, c) => NamedAsync(h, NameKind.Tag, "tag", c), cancel));
            app.MapPage($"/author/{{author}}/feed.{format.Name}", (http, cancel) => AnswerAsync(http, format.Type, format.Write, (h, c) => NamedAsync(h, NameKind.Author, "author", c), cancel));
        }
    }

    sealed record Matter(FeedTopic Topic, string Tag, Func<Cursor, int, CancellationToken, Task<TeaserPage>> List);

    async ValueTask<Matter?> SectionAsync(HttpContext http, CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        return paper.Sections.Find((string?)http.Request.RouteValues["section"] ?? "") is { } section
            ? new Matter(FeedTopic.Section(paper.Sections.Name(section.Id, "ar")), PageTags.Section(section.Slug), (cursor, size, c) => teasers.OfSectionAsync(section, cursor, size, c))
            : null;
    }

    async ValueTask<Matter?> NamedAsync(HttpContext http, NameKind kind, string route, CancellationToken cancel) =>
        await articles.FindNameAsync(kind, (string?)http.Request.RouteValues[route] ?? "", "ar", cancel) is { } name
            ? new Matter(kind == NameKind.Tag ? FeedTopic.Tag(name) : FeedTopic.Author(name), kind == NameKind.Tag ? PageTags.Topic(name.Slug) : PageTags.Author(name.Slug),
                (cursor, size, c) => teasers.OfNameAsync(kind, name.Id, cursor, size, c))
            : null;

    async ValueTask<Page> AnswerAsync(HttpContext http, string type, Func<FeedModel, byte[]> write, Func<HttpContext, CancellationToken, ValueTask<Matter?>> find, CancellationToken cancel)
    {
        string? before = http.Request.Query["before"];
        if (Cursor.Parse(before) is not { } cursor) return await lost.NotFoundAsync(cancel);
        // Readers of a closed section go on with the one that took its stories.
        if (await find(http, cancel) is not { } matter) return await articles.FindRedirectAsync(http.Request.Path.Value ?? "", cancel) is { } now ? Page.Moved(now) : await lost.NotFoundAsync(cancel);
        var paper = await state.GetAsync(cancel);
        var page = await matter.List(cursor, Size, cancel);
        var stories = (await articles.ReadFullAsync(page.Stories, cancel))
            .Select(s => FeedStory.Of(paper.Settings, s.Story, s.Body, s.Credits.Authors, s.Credits.Tags, s.Corrections)).ToList();
        return new Page { ContentType = type, Bytes = write(FeedModel.Of(paper.Settings, matter.Topic, stories, before, page.Older, SiteAssets.TouchIcon)), Tags = [matter.Tag] };
    }
}
