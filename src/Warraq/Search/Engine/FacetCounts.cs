using System.Globalization;
using System.Runtime.InteropServices;

namespace Warraq.Search.Engine;

/// <summary>Counts hits by section, source, author and month.</summary>
sealed class FacetCounts
{
    const int Longest = 50;
    readonly Dictionary<int, int> sections = [], sources = [], authors = [], months = [];

    /// <summary>Hits, counted or not.</summary>
    public int Total { get; set; }

    public void Add(Columns columns, int place)
    {
        foreach (var section in columns.Section[place]) CollectionsMarshal.GetValueRefOrAddDefault(sections, section, out _)++;
        foreach (var source in columns.Sources[place]) CollectionsMarshal.GetValueRefOrAddDefault(sources, source, out _)++;
        foreach (var author in columns.Authors[place]) CollectionsMarshal.GetValueRefOrAddDefault(authors, author, out _)++;
        var day = DateTimeOffset.FromUnixTimeMilliseconds(columns.Published[place]);
        CollectionsMarshal.GetValueRefOrAddDefault(months, day.Year * 12 + day.Month - 1, out _)++;
    }

    /// <param name="isCut">Older hits were not looked at.</param>
    public Facets Answer(bool isCut) => new(Sections(), Named(sources), Named(authors),
        [.. months.OrderByDescending(m => m.Key).Select(m => Month(m.Key, m.Value))], isCut || Total > SearchPage.Exact);

    List<FacetValue> Sections() => [.. sections.GroupBy(s => Columns.Labels[s.Key].Split('/')[0], s => s.Value)
        .Select(g => new FacetValue(g.Key, g.Key, g.Sum())).OrderByDescending(f => f.Count).ThenBy(f => f.Key, StringComparer.Ordinal)];

    static List<FacetValue> Named(Dictionary<int, int> counts) => [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Longest).Select(c =>
    {
        var label = Columns.Labels[c.Key].Split('\t');
        return new FacetValue(label[0], label[^1], c.Value);
    })];

    static FacetValue Month(int month, int count)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{month % 12 + 1:00}");
        return new FacetValue(key, key, count);
    }
}
