using Warraq.Reading;
using Warraq.Search;
using Warraq.Sections;

namespace Warraq.Site.Api;

/// <param name="Query">As it was read.</param>
/// <param name="DidYouMean">A query that would find more; null for none. It is never applied by itself.</param>
/// <param name="Total">Stories with all of it, exact up to 10,000.</param>
/// <param name="TotalAtLeast">There are more than 10,000: at least so many. Null when <paramref name="Total"/> is exact.</param>
/// <param name="TookMs">Milliseconds in the index.</param>
/// <param name="Facets">Counts over the whole answer; beyond 10,000 hits over the newest of them.</param>
/// <param name="Hits">In order.</param>
/// <param name="Next">Value of <c>cursor</c> for the next page; null on the last.</param>
public sealed record SearchAnswer(string Query, string? DidYouMean, int Total, int? TotalAtLeast, double TookMs, FacetAnswer Facets, IReadOnlyList<HitAnswer> Hits, string? Next)
{
    /// <summary>Writes an answer of the index for programs.</summary>
    public static SearchAnswer Of(SearchQuery query, SearchPage page, double tookMs, PaperState.Snapshot paper) => new(query.Text, page.DidYouMean, page.Total,
        page.IsTotalAtLeast ? page.Total : null, tookMs, FacetAnswer.Of(page.Facets, paper.Sections), [.. page.Hits.Select(h => HitAnswer.Of(h, paper.Zone))], page.Next);
}

/// <param name="Number">The story.</param>
/// <param name="Id">The id first imported; null for a story that was not.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Url">Its path.</param>
/// <param name="TitleHtml">Escaped, the words of the query in <c>mark</c>.</param>
/// <param name="SnippetHtml">The passage that answers best, in the same way.</param>
/// <param name="Published">First publication, with the paper's offset.</param>
/// <param name="Section">Slug.</param>
/// <param name="Source">Name of the first source; null for none.</param>
/// <param name="Lang">Language of the story.</param>
/// <param name="Partial">Holds most words of the query, not all.</param>
/// <param name="Score">Only comparable within one answer.</param>
public sealed record HitAnswer(int Number, string? Id, string Title, string Url, string TitleHtml, string SnippetHtml, DateTimeOffset Published, string Section, string? Source, string Lang, bool Partial, double Score)
{
    internal static HitAnswer Of(SearchHit hit, TimeZoneInfo zone) => new(hit.Number, hit.Id, hit.Title.Text, hit.Address, hit.Title.ToHtml(), hit.Snippet.ToHtml(),
        TimeZoneInfo.ConvertTime(hit.Published, zone), hit.Section, hit.Source, hit.Lang, hit.IsPartial, Math.Round(hit.Score, 4));
}

public sealed record FacetAnswer(IReadOnlyList<FacetValueAnswer> Sections, IReadOnlyList<FacetValueAnswer> Sources, IReadOnlyList<FacetValueAnswer> Authors, IReadOnlyList<FacetValueAnswer> Months, bool FromNewest)
{
    internal static FacetAnswer Of(Facets facets, SectionTree sections) => new(
        [.. facets.Sections.Select(f => new FacetValueAnswer(f.Key, sections.Find(f.Key) is { } s ? sections.Name(s.Id, "ar").Name : f.Name, f.Count))],
        Values(facets.Sources), Values(facets.Authors), Values(facets.Months), facets.FromNewest);

    static List<FacetValueAnswer> Values(IReadOnlyList<FacetValue> values) => [.. values.Select(f => new FacetValueAnswer(f.Key, f.Name, f.Count))];
}

/// <param name="Key">Value of the parameter that narrows to it; of a month for both <c>from</c> and <c>to</c>.</param>
public sealed record FacetValueAnswer(string Key, string Name, int Count);
