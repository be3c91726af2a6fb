namespace Warraq.Search;

/// <summary>What a reader asks.</summary>
/// <remarks>
/// In <see cref="Text"/>: words, all of which must be there; <c>"a phrase"</c> in straight quotes, in any inflection; <c>-word</c> and
/// <c>-"a phrase"</c> for what must not; <c>أو</c> between two for either; <c>عنوان: قسم: مصدر: كاتب:</c> before a word or phrase for where it stands;
/// <c>من:</c> and <c>إلى:</c> before a date. Whatever is not understood is an ordinary word; there is no error in a query.
/// </remarks>
public sealed record SearchQuery
{
    /// <summary>As typed. What is beyond <see cref="MostLetters"/> is not read.</summary>
    public required string Text { get; init; }

    public SearchMode Mode { get; init; } = SearchMode.All;

    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>Slug of a section; its sub-sections are included.</summary>
    public string? Section { get; init; }

    /// <summary>Slug of a source.</summary>
    public string? Source { get; init; }

    /// <summary>Slug of an author.</summary>
    public string? Author { get; init; }

    /// <summary>Slug of a tag.</summary>
    public string? Tag { get; init; }

    public string? Lang { get; init; }

    /// <summary>First published in [From, Until).</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Now on the paper's clock: for «الأسبوع الماضي», for what is recent, and its offset for days that are typed.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Hits on a page, at most <see cref="MostHits"/>.</summary>
    public int Size { get; init; } = 20;

    /// <summary><see cref="SearchPage.Next"/> of the page before; one that cannot be read begins anew.</summary>
    public string? Cursor { get; init; }

    /// <summary>Counts by section, source, author and month are wanted.</summary>
    public bool WithFacets { get; init; } = true;

    public const int MostLetters = 1000;

    public const int MostHits = 100;
}

public enum SearchMode
{
    /// <summary>Every word must be there; a long query that finds too little goes on with stories that hold most of its words.</summary>
    All,

    /// <summary>BM25 over all words, rare ones first.</summary>
    Any,
}

public enum SearchSort { Relevance, Newest }
