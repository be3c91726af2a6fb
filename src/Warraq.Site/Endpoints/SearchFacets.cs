using System.Globalization;
using Warraq.Search;
using Warraq.Site.Layouts;
using Warraq.Site.Pages;

namespace Warraq.Site.Endpoints;

/// <summary>Makes links to narrow an answer from what the index counted.</summary>
static class SearchFacets
{
    const int Most = 8;

    public static IReadOnlyList<FacetGroup> Of(SearchAsk ask, Facets facets, Func<string, string?> sectionName, PageFrame frame)
    {
        ask = ask with { Cursor = null };
        var w = frame.Words;
        var month = ask.From is { Length: 7 } from && from == ask.To ? from : null;
        return [.. new[]
        {
            Group(w.BySection, w.AllSectionsOfPaper, facets.Sections, ask.Section, slug => ask with { Section = slug }, v => sectionName(v.Key) ?? v.Name),
            // Both ends are one month, or are free again.
            Group(w.ByTime, w.AnyTime, facets.Months, month ?? ask.From ?? ask.To, key => ask with { From = key, To = key }, v => Month(v.Key, frame.Time)) with { IsTime = true },
            Group(w.BySource, w.AnySource, facets.Sources, ask.Source, slug => ask with { Source = slug }, v => v.Name),
            Group(w.ByAuthor, w.AnyAuthor, facets.Authors, ask.Author, slug => ask with { Author = slug }, v => v.Name),
        }.Where(g => g.Links.Count > 1)];
    }

    // The way to all of them first; one value alone narrows nothing and is left out unless it was chosen.
    static FacetGroup Group(string name, string all, IReadOnlyList<FacetValue> values, string? chosen, Func<string?, SearchAsk> narrowed, Func<FacetValue, string> nameOf)
    {
        if (values.Count < 2 && chosen is null) return new FacetGroup(name, []);
        var shown = values.Where((v, i) => i < Most || v.Key == chosen);
        return new FacetGroup(name,
        [
            new FacetLink(all, null, narrowed(null).Address, chosen is null),
            .. shown.Select(v => new FacetLink(nameOf(v), v.Count, narrowed(v.Key == chosen ? null : v.Key).Address, v.Key == chosen)),
        ]);
    }

    static string Month(string key, PaperTime time) =>
        key.Split('-') is [var year, var month] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12
            ? time.Month(y, m) : key;
}
