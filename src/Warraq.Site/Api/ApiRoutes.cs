using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Warraq.Reading;
using Warraq.Search;
using Warraq.Search.Duplicates;
using Warraq.Search.Past;
using Warraq.Site.Endpoints;

namespace Warraq.Site.Api;

/// <summary>What programs ask: search, suggestions, stories and their relatives, as JSON.</summary>
public sealed class ApiRoutes(PaperState state, ISearchIndex index, SuggestSearches suggest, FindDuplicates duplicates, ArticleReads articles, ApiReads reads, RequestPace pace, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").WithTags("Warraq").AddEndpointFilter(KeepPaceAsync)
            .ProducesProblem(400).ProducesProblem(429);
        Reading(api, "/search", SearchAsync).WithName("search").WithSummary("Search the published stories").Produces<SearchAnswer>().Produces(304).ProducesProblem(503);
        Reading(api, "/suggest", Suggest).WithName("suggest").WithSummary("How a search may go on: what others searched for, names and titles").Produces<SuggestAnswer>().Produces(304);
        Reading(api, "/stories/{number:int}", StoryAsync).WithName("story").WithSummary("A published story").Produces<StoryAnswer>().Produces(304).ProducesProblem(404).ProducesProblem(410);
        Reading(api, "/stories/{number:int}/related", RelatedAsync).WithName("related").WithSummary("Stories that belong to it, each with the reason").Produces<RelatedAnswer>().Produces(304).ProducesProblem(404).ProducesProblem(410);
        Only(api, "/duplicates", [HttpMethods.Post], DuplicatesAsync).WithName("duplicates").WithSummary("What the paper already has of a text").WithMetadata(new RequestSizeLimitAttribute(DuplicatesQuestion.MostSent))
            .Accepts<DuplicatesQuestion>("application/json").Produces<DuplicatesAnswer>().ProducesProblem(413).ProducesProblem(415).ProducesProblem(503);
        app.Map("/api/{**rest}", (HttpContext http) => ApiJson.Problem(http, 404, "Not found", $"Nothing answers {http.Request.Method} here. /openapi/v1.json lists what can be asked.")).ExcludeFromDescription();
    }

    static RouteHandlerBuilder Reading(RouteGroupBuilder api, string path, Delegate answer) => Only(api, path, [HttpMethods.Get, HttpMethods.Head], answer);

    // Without a word the catch-all would say that there is nothing here.
    static RouteHandlerBuilder Only(RouteGroupBuilder api, string path, string[] methods, Delegate answer)
    {
        var allowed = string.Join(", ", methods);
        api.Map(path, (HttpContext http) =>
        {
            // With the right method it was what was sent that the route did not take.
            if (methods.Contains(http.Request.Method)) return Unsupported(http);
            http.Response.Headers.Allow = allowed;
            return ApiJson.Problem(http, 405, "Method not allowed", $"This answers {allowed}, not {http.Request.Method}.");
        }).ExcludeFromDescription();
        return api.MapMethods(path, methods, answer);
    }

    async ValueTask<object?> KeepPaceAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (await pace.WaitAsync(http, http.RequestAborted) is not { } wait) return await next(call);
        http.Response.Headers.RetryAfter = RequestPace.Seconds(wait);
        return ApiJson.Problem(http, 429, "Too many requests", $"This address may ask {(await state.GetAsync(http.RequestAborted)).Settings.ApiRate} times a minute. Ask again in {RequestPace.Seconds(wait)} s.");
    }

    async Task<IResult> SearchAsync([AsParameters] SearchParameters parameters, HttpContext http, CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        var errors = new Dictionary<string, string[]>();
        if (parameters.Read(paper, time.GetUtcNow(), errors) is not { } query || errors.Count > 0) return Bad(http, errors);
        if (!index.IsReady) return NotReady(http);
        var begun = time.GetTimestamp();
        var page = index.Search(query);
        var answer = SearchAnswer.Of(query, page, Math.Round(time.GetElapsedTime(begun).TotalMilliseconds, 2), paper);
        return ApiJson.Tagged(http, answer, answer with { TookMs = 0 });
    }

    IResult Suggest(HttpContext http, [FromQuery(Name = "q"), Description("What was typed so far, at most 200 letters")] string? q,
        [FromQuery(Name = "size"), Description("1 to 20; 8 without it")] string? size, [FromQuery(Name = "lang"), Description("ar or en; both without it")] string? lang)
    {
        var errors = new Dictionary<string, string[]>();
        if (q is null) errors["q"] = ["Say what was typed."];
        else if (q.Length > 200) errors["q"] = ["At most 200 letters are read."];
        if (lang is not (null or "" or "ar" or "en")) errors["lang"] = ["lang is ar or en."];
        var most = SearchParameters.Count(size, 8, 20, errors);
        if (errors.Count > 0) return Bad(http, errors);
        var found = string.IsNullOrWhiteSpace(q) ? [] : suggest.Of(q, most, lang is "" ? null : lang);
        return ApiJson.Tagged(http, new SuggestAnswer(q!, [.. found.Select(s => new SuggestionAnswer(s.Kind.ToString().ToLowerInvariant(), s.Text, AddressOf(s, lang)))]));
    }

    async Task<IResult> StoryAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await articles.FindAsync(number, cancel) is not { } article) return await LostAsync(number, http, cancel);
        var zone = (await state.GetAsync(cancel)).Zone;
        var story = article.Story;
        return ApiJson.Tagged(http, new StoryAnswer
        {
            Number = number,
            Id = await reads.ImportedIdAsync(number, cancel),
            Title = story.Headline,
            Deck = story.Deck,
            Url = story.Address,
            Lang = story.Lang,
            Kind = story.Kind.ToString().ToLowerInvariant(),
            Section = story.Section.Slug,
            Published = TimeZoneInfo.ConvertTime(story.Published, zone),
            Updated = TimeZoneInfo.ConvertTime(story.Updated, zone),
            Source = article.Sources.Count > 0 ? article.Sources[0].Name : null,
            Authors = Names(article.Authors),
            Sources = Names(article.Sources),
            Tags = Names(article.Tags),
            Paragraphs = [.. article.Body.Texts()],
            Corrections = [.. article.Corrections.Select(c => new CorrectionAnswer(c.Text, TimeZoneInfo.ConvertTime(c.At, zone)))],
        });
    }

    async Task<IResult> RelatedAsync(int number, HttpContext http, [FromQuery(Name = "size"), Description("1 to 20; 6 without it")] string? size, CancellationToken cancel)
    {
        var errors = new Dictionary<string, string[]>();
        var most = SearchParameters.Count(size, 6, 20, errors);
        if (errors.Count > 0) return Bad(http, errors);
        if ((await articles.FindAddressAsync(number, cancel))?.Address is null) return await LostAsync(number, http, cancel);
        return ApiJson.Tagged(http, new RelatedAnswer([.. (await reads.RelatedAsync(number, most, cancel)).Select(r => new RelatedHit(r.Story.Number, r.Id, r.Story.Headline, r.Story.Address, r.Reason, Math.Round(r.Score, 4)))]));
    }

    async Task<IResult> DuplicatesAsync(HttpContext http, CancellationToken cancel)
    {
        if (!http.Request.HasJsonContentType()) return Unsupported(http);
        var errors = new Dictionary<string, string[]>();
        DuplicatesQuestion? asked;
        try
        {
            asked = await DuplicatesQuestion.ReadAsync(http.Request, errors, cancel);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ApiJson.Problem(http, 413, "Too large", $"A request has at most {DuplicatesQuestion.MostBytes} bytes.");
        }
        if (asked is null) return Bad(http, errors);
        if (!index.IsReady) return NotReady(http);
        var found = duplicates.Of(asked.Title ?? "", asked.Body!);
        return ApiJson.Fresh(http, DuplicatesAnswer.Of(found, (await state.GetAsync(cancel)).Zone));
    }

    async Task<IResult> LostAsync(int number, HttpContext http, CancellationToken cancel) => await articles.FindAddressAsync(number, cancel) is { Gone: true } gone
        ? ApiJson.Problem(http, 410, "Withdrawn", string.IsNullOrEmpty(gone.Reason) ? $"Story {number} was withdrawn." : gone.Reason)
        : ApiJson.Problem(http, 404, "Not found", $"There is no published story {number}.");

    static IResult Unsupported(HttpContext http) => ApiJson.Problem(http, 415, "Unsupported media type", "Send a JSON object as application/json.");

    static IResult NotReady(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "10";
        return ApiJson.Problem(http, 503, "Not ready", "The search index is being built.");
    }

    static IResult Bad(HttpContext http, Dictionary<string, string[]> errors) =>
        ApiJson.Problem(http, 400, "Bad request", string.Join(' ', errors.Values.SelectMany(e => e)), errors);

    static string AddressOf(Suggestion suggestion, string? lang) => suggestion switch
    {
        { Kind: SuggestionKind.Title } => $"/{suggestion.Number}",
        { Kind: SuggestionKind.Tag, Slug: { } slug } => $"/tag/{slug}",
        { Kind: SuggestionKind.Author, Slug: { } slug } => $"/author/{slug}",
        { Kind: SuggestionKind.Source, Slug: { } slug } => $"/search?source={Uri.EscapeDataString(slug)}&q={Uri.EscapeDataString(suggestion.Text)}{English(lang)}",
        _ => $"/search?q={Uri.EscapeDataString(suggestion.Text)}{English(lang)}",
    };

    static string English(string? lang) => lang == "en" ? "&lang=en" : "";

    static List<NameAnswer> Names(IReadOnlyList<Sections.NameRef> names) => [.. names.Select(n => new NameAnswer(n.Slug, n.Name))];
}
