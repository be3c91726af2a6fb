using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search;
using Warraq.Search.Past;
using Warraq.Sections;
using Warraq.Site.PageCache;
using Warraq.Site.Pages;

namespace Warraq.Site.Endpoints;

/// <summary>
/// The search page. It is made for each request and kept nowhere: queries have no end and would push the paper's pages out of the cache,
/// every publication would evict all of them, a kept answer would escape the limit, and the index answers in milliseconds.
/// </summary>
public sealed class SearchPages(PaperState state, ISearchIndex index, PastQueries past, RequestPace pace, FrontReads fronts, NameReads nameReads, Frames frames, PageRenderer renderer, TimeProvider time)
{
    const int PageSize = 10;

    /// <summary>Each link carries the query: of a longer one there are no links to narrow it, or the page would be theirs.</summary>
    const int ShortQuery = 200;

    public void Map(IEndpointRouteBuilder app) => app.MapFreshPage("/search", ShowAsync);

    async ValueTask<Page> ShowAsync(HttpContext http, CancellationToken cancel)
    {
        var ask = Read(http.Request.Query);
        var frame = await frames.MakeAsync(ask.Lang, cancel);
        if (await pace.WaitAsync(http, cancel) is { } wait)
        {
            frame = frame with { Title = frame.Words.Failure(429).Title, NoIndex = true };
            return new Page { Status = 429, Bytes = await renderer.PrintAsync(new ErrorModel(frame, 429, null)), Headers = [new("Retry-After", RequestPace.Seconds(wait))] };
        }
        var other = ask with { Lang = ask.Lang == "en" ? "ar" : "en", Cursor = null };
        frame = frame with
        {
            Title = ask.Text.Length > 0 ? frame.Words.ResultsFor(ask.Text) : frame.Words.Search,
            Description = frame.Words.SearchIn(frame.PaperName),
            CurrentSection = "search",
            NoIndex = true,
            OtherLanguage = new(other.Address, other.Lang),
        };
        var paper = await state.GetAsync(cancel);
        var notes = new List<string>();
        var answer = SearchPage.Empty;
        if (ask.Text.Length > 0)
        {
            if (ask.IsCut) notes.Add(frame.Words.QueryCut(frame.Time.Number(SearchQuery.MostLetters)));
            foreach (var typed in (string?[])[ask.From, ask.To])
                if (typed is not null && Period.Read(typed, paper.Zone) is null) notes.Add(frame.Words.DateNotRead(SafeText.Line(typed)));
            answer = index.Search(Query(ask, paper));
            if (!index.IsReady) notes.Add(frame.Words.SearchNotReady);
            else if (answer.IsBlank) notes.Add(frame.Words.BlankQuery);
            else if (answer.Total > 0 && ask is { IsNarrowed: false, Cursor: null, IsCut: false } && IsReader(http.Request)) past.Add(ask.Text, RequestPace.Sender(http));
        }
        var names = paper.Sections.All.ToDictionary(s => s.Slug, s => paper.Sections.Name(s.Id, ask.Lang).Name);
        var model = new SearchModel(frame, ask, answer, names,
            answer.Hits.Count > 0 && ask.Text.Length <= ShortQuery ? SearchFacets.Of(ask, await NamedAsync(answer.Facets, ask.Lang, cancel), slug => names.GetValueOrDefault(slug), frame) : [],
            notes, answer.Hits.Count > 0 ? [] : await fronts.MostReadAsync(5, cancel));
        return new Page
        {
            Status = index.IsReady || ask.Text.Length == 0 ? 200 : 503,
            Bytes = await renderer.PrintAsync(model),
            Headers = index.IsReady ? [] : [new("Retry-After", "10")],
        };
    }

    // The index has the Arabic names.
    async Task<Facets> NamedAsync(Facets facets, string lang, CancellationToken cancel)
    {
        return lang == "ar" ? facets : facets with { Sources = await InAsync(NameKind.Source, facets.Sources), Authors = await InAsync(NameKind.Author, facets.Authors) };

        async Task<IReadOnlyList<FacetValue>> InAsync(NameKind kind, IReadOnlyList<FacetValue> values)
        {
            var names = await nameReads.ListAsync(kind, [.. values.Select(v => v.Key)], lang, cancel);
            return [.. values.Select(v => names.TryGetValue(v.Key, out var name) ? v with { Name = name } : v)];
        }
    }

    // Not what a robot asks, nor a browser on its own.
    static bool IsReader(HttpRequest request) => !StoryReads.IsRobot(request.Headers.UserAgent) && request.Headers["Sec-Purpose"].Count == 0;

    SearchQuery Query(SearchAsk ask, PaperState.Snapshot paper) => new()
    {
        Text = ask.Text,
        Section = ask.Section,
        Source = ask.Source,
        Author = ask.Author,
        From = Period.Read(ask.From, paper.Zone)?.Begin,
        Until = Period.Read(ask.To, paper.Zone)?.End,
        Sort = ask.Newest ? SearchSort.Newest : SearchSort.Relevance,
        Lang = ask.Lang == "en" ? "en" : null,
        Cursor = ask.Cursor,
        Size = PageSize,
        Now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), paper.Zone),
    };

    static SearchAsk Read(IQueryCollection query)
    {
        string? One(string name) => query[name] is [{ Length: > 0 and <= 200 } value, ..] ? SafeText.Line(value) : null;
        var typed = query["q"] is [{ } text, ..] ? text : "";
        return new SearchAsk
        {
            // What is far too long is not even cleaned.
            Text = Cut(SafeText.Line(Cut(typed, 4 * SearchQuery.MostLetters)), SearchQuery.MostLetters),
            IsCut = typed.Length > SearchQuery.MostLetters,
            Section = One("section"),
            Source = One("source"),
            Author = One("author"),
            From = One("from"),
            To = One("to"),
            Newest = One("sort") == "newest",
            Cursor = One("cursor"),
            Lang = One("lang") == "en" ? "en" : "ar",
        };
    }

    static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
