using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Comments;
using Warraq.Feeds;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site.Layouts;
using Warraq.Site.PageCache;
using Warraq.Site.Pages;
using Warraq.Stories;

namespace Warraq.Site.Endpoints;

/// <summary>The article page and the short link. The number is the identity; any other section or slug leads to the one address.</summary>
public sealed class ArticlePages(PaperState state, ArticleReads articles, Rails rails, Frames frames, PageRenderer renderer, LostPages lost)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/{number:int}", async (http, cancel) => await MovedAsync(Number(http), cancel));
        app.MapPage("/{section}/{number:int}/{slug?}", async (http, cancel) =>
            await ShowAsync(Number(http), (string?)http.Request.RouteValues["section"], (string?)http.Request.RouteValues["slug"], http, cancel));
    }

    static int Number(HttpContext http) => int.TryParse((string?)http.Request.RouteValues["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    async ValueTask<Page> MovedAsync(int number, CancellationToken cancel)
    {
        if (await articles.FindAddressAsync(number, cancel) is not { } address) return await lost.NotFoundAsync(cancel);
        if (address.Address is not null) return Page.Moved(address.Address, PageTags.Story(number));
        return address.Gone ? await lost.GoneAsync(number, address, cancel) : (await lost.NotFoundAsync(cancel)) with { Tags = [PageTags.Story(number)] };
    }

    async ValueTask<Page> ShowAsync(int number, string? section, string? slug, HttpContext http, CancellationToken cancel)
    {
        if (await articles.FindAsync(number, cancel) is not { } article) return await MovedAsync(number, cancel);
        if (article.Story.Section.Slug != section || article.Story.Slug != slug) return Page.Moved(article.Story.Address, PageTags.Story(number));
        var form = CommentForm.Empty;
        if (http.Request.Query["c"] == "received") form = form with { Received = true };
        else if (http.Request.Query["c"] == "reported") form = form with { Reported = true };
        else if (int.TryParse(http.Request.Query["report"], NumberStyles.None, CultureInfo.InvariantCulture, out var reported) && FindComment(article, reported) is { } shown)
            form = form with { Report = new ReportForm(shown.Number, shown.Name) };
        else if (int.TryParse(http.Request.Query["reply"], NumberStyles.None, CultureInfo.InvariantCulture, out var parent)
            && FindComment(article, parent) is { } answered)
            form = form with { Parent = answered.Number, ParentName = answered.Name };
        return await PrintAsync(article, form, 200, cancel);
    }

    /// <summary>A comment that stands on the page, and has its words; null when there is none such.</summary>
    internal static CommentView? FindComment(Article article, int number) => article.Comments.SelectMany(c => c.Replies.Prepend(c)).FirstOrDefault(c => c.Number == number && c.Text.Length > 0);

    /// <summary>The article with its comment form in some state.</summary>
    public async ValueTask<Page> PrintAsync(Article article, CommentForm form, int status, CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        var story = article.Story;
        var frame = await frames.MakeAsync(story.Lang, cancel);
        frame = frame with
        {
            Title = story.Headline,
            Description = story.Deck ?? article.Body.Texts().FirstOrDefault(),
            CurrentSection = paper.Sections.Top(story.Section.Id).Slug,
            IssueOf = PublishStory.LocalDay(story.Published, paper.Zone),
            Canonical = Addresses.Absolute(frame.Paper, story.Address),
            OtherLanguage = article.Translation is { } other ? new LanguageLink(other.Address, other.Lang) : null,
            Meta = OpenGraph.Of(article, frame.Paper),
            JsonLd = ArticleJsonLd.Write(article, frame.Paper),
            NoIndex = form != CommentForm.Empty,
        };
        var model = new ArticleModel(frame, article, form, await rails.GetAsync(cancel));
        var closes = article.CommentsOpen ? ArticleReads.CommentsCloseAt(story, paper.Settings) : null;
        return new Page
        {
            Status = status,
            Bytes = await renderer.PrintAsync(model),
            Cacheable = status == 200,
            // Only the story itself: an article carries its rail as of its render (DECISIONS 5).
            Tags = [PageTags.Story(story.Number)],
            StoryNumber = story.Number,
            Expires = closes,
        };
    }
}
