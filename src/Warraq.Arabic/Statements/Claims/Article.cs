using Warraq.Arabic.Dates;

namespace Warraq.Arabic.Statements.Claims;

/// <summary>A picture of an article.</summary>
/// <param name="File">Its file name or address.</param>
/// <param name="Alt">Its alternative text; null or empty when there is none.</param>
/// <param name="IsDecorative">It says nothing, and needs no text.</param>
public sealed record ArticlePicture(string File, string? Alt, bool IsDecorative = false);

/// <summary>An article as it stands on the desk, or as a page gave it.</summary>
public sealed record Article
{
    /// <summary>Its blocks in reading order, without markup; the headline is one of them.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Index of the headline among them; null when there is none.</summary>
    public int? Headline { get; init; }

    /// <summary>Its pictures.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get; init; } = [];

    /// <summary>When and where it is published: time words are understood from there.</summary>
    public required Publication Publication { get; init; }

    /// <summary>When it was written; null when that is the same.</summary>
    public DateTimeOffset? Written { get; init; }
}
