using Warraq.Arabic.Dates;
using Warraq.Arabic.Statements.Attribution;
using Warraq.Arabic.Statements.Figures;

namespace Warraq.Arabic.Statements.Claims;

/// <summary>How a row of the ledger is told.</summary>
public enum RowKind
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>A full clause in quotation marks.</summary>
    Direct,

    /// <summary>Words in quotation marks inside the reporter's sentence.</summary>
    Partial,

    /// <summary>Attributed, without quotation marks.</summary>
    Indirect,

    /// <summary>In the passive, without a source: «أُعلن عن».</summary>
    Passive,

    /// <summary>The paper says it itself.</summary>
    Narration,
}

/// <summary>Time words of a row.</summary>
/// <param name="Start">First UTF-16 unit in the paragraph.</param>
/// <param name="Text">The words as written.</param>
/// <param name="Time">What they mean; null for words that name no day («في وقت سابق»).</param>
public sealed record RowTime(int Start, string Text, TimeExpression? Time);

/// <summary>A statement of an article: what is said, by whom, how it came to the paper, and what it counts.</summary>
public sealed record LedgerRow
{
    /// <summary>Its number in the ledger, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The paragraph, counted from 0.</summary>
    public required int Paragraph { get; init; }

    /// <summary>How it is told.</summary>
    public required RowKind Kind { get; init; }

    /// <summary>First UTF-16 unit of the statement.</summary>
    public required int Start { get; init; }

    /// <summary>Number of UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Who says it; null for the paper itself and where the text names nobody.</summary>
    public Source? Source { get; init; }

    /// <summary>The source was named before.</summary>
    public bool IsInherited { get; init; }

    /// <summary>The words of attribution as written; null when there are none.</summary>
    public string? Words { get; init; }

    /// <summary>Agencies, outlets and publishers between the source and us.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>Where it was said; null when the text does not say.</summary>
    public string? Channel { get; init; }

    /// <summary>A second source of the same statement: «أعلنت المنظمة …، حسبما قالت المتحدثة».</summary>
    public Source? SecondSource { get; init; }

    /// <summary>When it was said.</summary>
    public RowTime? SaidWhen { get; init; }

    /// <summary>When what it tells of happened.</summary>
    public RowTime? EventWhen { get; init; }

    /// <summary>What it counts.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The quotations in it.</summary>
    public IReadOnlyList<Quotation> Quotes { get; init; } = [];

    /// <summary>An earlier row that says the same; null when there is none.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>First and following word of the statement, for comparison.</summary>
    internal (int First, int Next) WordSpan { get; init; }

    /// <summary>The verb, for comparison.</summary>
    internal SayingVerb? Verb { get; init; }
}
