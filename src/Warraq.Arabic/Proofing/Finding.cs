namespace Warraq.Arabic.Proofing;

/// <summary>How certain a finding is.</summary>
public enum Severity
{
    /// <summary>Worth a look; shown only when the profile asks for it.</summary>
    Info,

    /// <summary>An editor decides.</summary>
    Warning,

    /// <summary>Certain and mechanical.</summary>
    Error,
}

/// <summary>What may be done about a finding.</summary>
public enum FixKind
{
    /// <summary>The first suggestion may be applied without asking, outside quotations.</summary>
    Automatic,

    /// <summary>There are suggestions; a person chooses.</summary>
    Suggestion,

    /// <summary>There is nothing to put in its place; a person answers.</summary>
    Question,
}

/// <summary>A place of a story.</summary>
/// <param name="Paragraph">Index of the paragraph, from 0.</param>
/// <param name="Start">First UTF-16 unit in it.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct FindingPlace(int Paragraph, int Start, int Length);

/// <summary>Something that a rule says about a place of a text.</summary>
public sealed record Finding
{
    /// <summary>Identifier of the rule, as <c>SP01</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How certain it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The story cannot be published before it is answered.</summary>
    public bool Blocks { get; init; }

    /// <summary>Index of the paragraph, from 0.</summary>
    public int Paragraph { get; init; }

    /// <summary>First UTF-16 unit of the covered text in its paragraph.</summary>
    public required int Start { get; init; }

    /// <summary>Number of UTF-16 units; 0 for a finding about an empty headline or a picture.</summary>
    public required int Length { get; init; }

    /// <summary>The covered text.</summary>
    public required string Covered { get; init; }

    /// <summary>What could stand in its place, best first; an empty text means that it goes.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The other place of a finding about two: the other spelling, the earlier sentence; null for a finding about one.</summary>
    public FindingPlace? With { get; init; }

    /// <summary>Index of the picture that it is about, from 0; null for a finding about the text.</summary>
    public int? Picture { get; init; }

    /// <summary>One or two Arabic sentences that say why.</summary>
    public required string Message { get; init; }

    /// <summary>It lies inside a quotation: words of another are offered for a change, never changed by themselves.</summary>
    public bool InQuotation { get; init; }

    /// <summary>What may be done about it here; <see cref="FixKind.Automatic"/> is already lowered inside quotations.</summary>
    public FixKind Fix { get; init; }

    /// <summary>The place after the covered text.</summary>
    public int End => Start + Length;
}
