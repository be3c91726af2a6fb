using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Warraq.Arabic.Words;

namespace Warraq.Search;

/// <summary>One page of an answer.</summary>
public sealed record SearchPage
{
    public static readonly SearchPage Empty = new() { Hits = [] };

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Stories that answer the whole query: exact up to <see cref="Exact"/> (DECISIONS 26).</summary>
    public int Total { get; init; }

    /// <summary>There are more than <see cref="Total"/>: «أكثر من 10,000».</summary>
    public bool IsTotalAtLeast { get; init; }

    public Facets Facets { get; init; } = Facets.None;

    /// <summary>«هل تقصد»: a query that would find more; never applied by itself.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>Cursor of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>The query held nothing to look for (only marks, only a minus).</summary>
    public bool IsBlank { get; init; }

    public const int Exact = 10_000;
}

/// <summary>A story that answers.</summary>
public sealed record SearchHit
{
    public required int Number { get; init; }

    /// <summary>The id first imported, or null.</summary>
    public string? Id { get; init; }

    public required MarkedText Title { get; init; }

    /// <summary>The passage that answers best, at most about 220 characters.</summary>
    public required MarkedText Snippet { get; init; }

    public required string Section { get; init; }

    public required string Slug { get; init; }

    public required string Lang { get; init; }

    /// <summary>Name of the first source in the language of the story, or null.</summary>
    public string? Source { get; init; }

    public string? Byline { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required double Score { get; init; }

    /// <summary>Holds most words, not all: below the line.</summary>
    public bool IsPartial { get; init; }

    public string Address => $"/{Section}/{Number}/{Slug}";
}

/// <summary>A text with the words to mark, always whole words with what is joined to them.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Marks">Places in it, in order, apart from each other.</param>
public sealed record MarkedText(string Text, IReadOnlyList<Token> Marks)
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text as HTML, each word to mark in <c>mark</c>.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Text.Length + 16 * Marks.Count);
        var at = 0;
        foreach (var mark in Marks)
        {
            html.Append(Encoder.Encode(Text[at..mark.Start])).Append("<mark>").Append(Encoder.Encode(Text[mark.Start..mark.End])).Append("</mark>");
            at = mark.End;
        }
        return html.Append(Encoder.Encode(Text[at..])).ToString();
    }
}

/// <summary>How many of the hits stand in which section and so on; beyond <see cref="SearchPage.Exact"/> hits counted over the newest of them.</summary>
public sealed record Facets(IReadOnlyList<FacetValue> Sections, IReadOnlyList<FacetValue> Sources, IReadOnlyList<FacetValue> Authors, IReadOnlyList<FacetValue> Months, bool FromNewest)
{
    public static readonly Facets None = new([], [], [], [], false);
}

/// <param name="Key">Slug; of a month «2018-05».</param>
/// <param name="Name">As indexed; of a section and a month the key again (the caller names them).</param>
/// <param name="Count">Hits.</param>
public sealed record FacetValue(string Key, string Name, int Count);
