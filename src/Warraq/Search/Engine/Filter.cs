using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>Which stories may answer at all.</summary>
sealed class Filter(SearchQuery query, ReadQuery? read)
{
    public long From { get; } = Math.Max(query.From?.ToUnixTimeMilliseconds() ?? long.MinValue, read?.From?.ToUnixTimeMilliseconds() ?? long.MinValue);
    public long Until { get; } = Math.Min(query.Until?.ToUnixTimeMilliseconds() ?? long.MaxValue, read?.Until?.ToUnixTimeMilliseconds() ?? long.MaxValue);
    readonly int lang = query.Lang is { } l ? Known(Columns.Labels.Find(l)) : 0;
    readonly HashSet<int>? sections = query.Section is { } slug ? Columns.Labels.Through(slug) : null;
    readonly HashSet<int>? sources = query.Source is { } slug ? Columns.Labels.WithSlug(slug) : null;
    readonly HashSet<int>? authors = query.Author is { } slug ? Columns.Labels.WithSlug(slug) : null;

    /// <summary>The beginning of the day: the ranking does not move between two pages.</summary>
    public long Now { get; } = query.Now.ToUnixTimeMilliseconds() / 86_400_000 * 86_400_000;

    public bool Admits(Columns columns, int place) =>
        columns.Published[place] >= From && columns.Published[place] < Until
        && (lang == 0 || columns.Lang[place].Contains(lang))
        && (sections is null || Array.Exists(columns.Section[place], sections.Contains))
        && (sources is null || Array.Exists(columns.Sources[place], sources.Contains))
        && (authors is null || Array.Exists(columns.Authors[place], authors.Contains));

    // A name that no story carries admits none.
    static int Known(int label) => label == 0 ? -1 : label;
}
