namespace Warraq.Arabic.Statements.Attribution;

/// <summary>What one saying attributes, with its source made out.</summary>
internal sealed class Statement
{
    public required Saying Saying { get; init; }

    /// <summary>The words of the statement.</summary>
    public required int First { get; init; }

    public required int Next { get; init; }

    /// <summary>The word after all that belongs to it, attributions at its end included.</summary>
    public int End { get; set; }

    public Source? Source { get; set; }

    public bool IsInherited { get; set; }

    public List<string> Via { get; } = [];

    public string? Channel { get; set; }

    /// <summary>The source is something in which others speak: a statement, a letter.</summary>
    public bool IsChannel { get; init; }

    /// <summary>The quotations in it, by number.</summary>
    public List<int> Quotes { get; } = [];

    /// <summary>A second attribution at its end: «أعلنت المنظمة …، حسبما قالت المتحدثة».</summary>
    public Statement? Second { get; set; }
}

/// <summary>A quotation that no words of its sentence attribute.</summary>
/// <param name="Quote">Its number.</param>
/// <param name="IsDirect">It is a full clause that stands alone.</param>
/// <param name="Source">The source of the sentence before, which then speaks on.</param>
internal sealed record LooseQuote(int Quote, bool IsDirect, Source? Source);

/// <summary>A paragraph with all that is said in it.</summary>
internal sealed class SpokenParagraph
{
    public required int Number { get; init; }

    public required SpeechText Text { get; init; }

    public List<Statement> Statements { get; } = [];

    public List<LooseQuote> Loose { get; } = [];

    /// <summary>The first word after a dateline such as «دبي، الإمارات (CNN) --».</summary>
    public int First { get; set; }

    /// <summary>Whether the marks of a quotation stand around a name or a title.</summary>
    public required bool[] Named { get; init; }

    /// <summary>The marks hold a name or a title, and no words of a speaker.</summary>
    public bool IsNamed(int quote) => Named[quote] || QuoteKinds.IsName(Text, quote);

    /// <summary>The kind of a quotation that belongs to a statement.</summary>
    public ClaimKind KindOf(Statement statement, int quote) => QuoteKinds.IsDirect(Text, statement.Saying, quote) ? ClaimKind.Direct : ClaimKind.Partial;
}
