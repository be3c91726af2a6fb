using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Warraq.Reading;
using Warraq.Search;
using Warraq.Site.Endpoints;

namespace Warraq.Site.Api;

/// <summary>Parameters of a search as they came; all are read as text, so that what is wrong can be said.</summary>
public sealed class SearchParameters
{
    [FromQuery(Name = "q"), Description("What to look for, at most 1000 letters: words, \"a phrase\", -without, عنوان: قسم: مصدر: كاتب: من: إلى:")]
    public string? Q { get; init; }

    [FromQuery(Name = "mode"), Description("all: every word must be there; a long query that finds too little goes on with stories that hold most of its words. any: BM25 over all words.")]
    public string? Mode { get; init; }

    [FromQuery(Name = "section"), Description("Slug of a section, its sub-sections included")]
    public string? Section { get; init; }

    [FromQuery(Name = "source"), Description("Slug of a source")]
    public string? Source { get; init; }

    [FromQuery(Name = "author"), Description("Slug of an author")]
    public string? Author { get; init; }

    [FromQuery(Name = "from"), Description("First published from then on: 2022, 2022-01, 2022-01-31 or an instant with its offset")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), Description("First published until then, a day, month or year included whole")]
    public string? To { get; init; }

    [FromQuery(Name = "sort"), Description("relevance or newest")]
    public string? Sort { get; init; }

    [FromQuery(Name = "lang"), Description("Only stories in this language: ar or en")]
    public string? Lang { get; init; }

    [FromQuery(Name = "size"), Description("Hits on a page, 1 to 100; 20 without it")]
    public string? Size { get; init; }

    [FromQuery(Name = "cursor"), Description("The value of next in the answer before")]
    public string? Cursor { get; init; }

    /// <summary>The query, or what is wrong with each parameter.</summary>
    public SearchQuery? Read(PaperState.Snapshot paper, DateTimeOffset now, Dictionary<string, string[]> errors)
    {
        if (Q is null) errors["q"] = ["Say what to look for."];
        else if (Q.Length > SearchQuery.MostLetters) errors["q"] = [$"A query has at most {SearchQuery.MostLetters} letters; this one has {Q.Length}."];
        var mode = OneOf("mode", Mode, errors, ("all", SearchMode.All), ("any", SearchMode.Any));
        var sort = OneOf("sort", Sort, errors, ("relevance", SearchSort.Relevance), ("newest", SearchSort.Newest));
        var lang = OneOf<string?>("lang", Lang, errors, ("", null), ("ar", "ar"), ("en", "en"));
        if (Section is { Length: > 0 } && paper.Sections.Find(Section) is null) errors["section"] = [$"There is no section «{Short(Section)}»."];
        return new SearchQuery
        {
            Text = Q ?? "",
            Mode = mode,
            Sort = sort,
            Lang = lang,
            Section = None(Section),
            Source = None(Source),
            Author = None(Author),
            From = Date("from", From, paper, errors)?.Begin,
            Until = Date("to", To, paper, errors)?.End,
            Size = Count(Size, 20, SearchQuery.MostHits, errors),
            Cursor = None(Cursor),
            Now = TimeZoneInfo.ConvertTime(now, paper.Zone),
        };
    }

    /// <summary>A count from 1 to <paramref name="most"/>.</summary>
    public static int Count(string? typed, int otherwise, int most, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrEmpty(typed)) return otherwise;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= most) return count;
        errors["size"] = [$"size is a whole number from 1 to {most}."];
        return otherwise;
    }

    static Period? Date(string name, string? typed, PaperState.Snapshot paper, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrEmpty(typed)) return null;
        if (Period.Read(typed, paper.Zone) is { } period) return period;
        errors[name] = [$"{name} is a year, month, day or instant: 2022, 2022-01, 2022-01-31, 2022-01-31T10:00:00+02:00."];
        return null;
    }

    static T OneOf<T>(string name, string? typed, Dictionary<string, string[]> errors, params (string Name, T Value)[] choices)
    {
        if (string.IsNullOrEmpty(typed)) return choices[0].Value;
        foreach (var (choice, value) in choices)
            if (choice == typed) return value;
        errors[name] = [$"{name} is {string.Join(" or ", choices.Where(c => c.Name.Length > 0).Select(c => c.Name))}, not «{Short(typed)}»."];
        return choices[0].Value;
    }

    static string? None(string? typed) => string.IsNullOrEmpty(typed) ? null : typed;

    static string Short(string text) => Platform.SafeText.Line(text.Length > 60 ? text[..60] : text);
}
