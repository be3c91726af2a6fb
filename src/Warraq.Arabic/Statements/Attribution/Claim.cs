namespace Warraq.Arabic.Statements.Attribution;

/// <summary>How a statement is told.</summary>
public enum ClaimKind
{
    /// <summary>A full clause in quotation marks.</summary>
    Direct,

    /// <summary>Words or a phrase in quotation marks inside the reporter's sentence.</summary>
    Partial,

    /// <summary>Attributed, without quotation marks.</summary>
    Indirect,

    /// <summary>Quotation marks without a speaker: so-called, titles of works.</summary>
    Scare,
}

/// <summary>A statement or a quotation with who said it and how (section C2).</summary>
public sealed record Claim
{
    /// <summary>The paragraph, counted from 0.</summary>
    public required int Paragraph { get; init; }

    /// <summary>How it is told.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>First UTF-16 unit of the whole statement in the paragraph.</summary>
    public required int Start { get; init; }

    /// <summary>Number of UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>The quotation; null for an indirect claim.</summary>
    public Quotation? Quote { get; init; }

    /// <summary>Who says it; null when the text names nobody.</summary>
    public Source? Source { get; init; }

    /// <summary>The source was named before, not in this sentence.</summary>
    public bool IsInherited { get; init; }

    /// <summary>The words of attribution as written, without a joined و or ف: «قال»، «بحسب ما أعلنت»؛ null when there are none.</summary>
    public string? Words { get; init; }

    /// <summary>First UTF-16 unit of these words.</summary>
    public int WordsStart { get; init; }

    /// <summary>What the verb does; null without one.</summary>
    public SayingKind? Saying { get; init; }

    /// <summary>Told in the passive, without a source: «أُعلن عن»، «قيل إن».</summary>
    public bool IsPassive { get; init; }

    /// <summary>Agencies, outlets and publishers between the source and us, as written.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>Where it was said: «بيان»، «مؤتمر صحافي»، «تويتر»; null when the text does not say.</summary>
    public string? Channel { get; init; }

    /// <summary>Time words that belong to the saying, as written; null when there are none.</summary>
    public string? When { get; init; }

    /// <summary>First UTF-16 unit of the time words.</summary>
    public int WhenStart { get; init; }
}
