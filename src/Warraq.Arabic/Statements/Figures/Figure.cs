namespace Warraq.Arabic.Statements.Figures;

/// <summary>A counted quantity of a text (rule C1).</summary>
public sealed record Figure
{
    /// <summary>First UTF-16 unit of what carries the number: digits, number words, or the dual or singular noun itself.</summary>
    public required int Start { get; init; }

    /// <summary>Number of UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Index of its first word in the text that was read.</summary>
    public required int FirstWord { get; init; }

    /// <summary>Index of the word after its last.</summary>
    public required int NextWord { get; init; }

    /// <summary>How the number is bound.</summary>
    public required FigureOp Op { get; init; }

    /// <summary>Lower bound; null when there is none.</summary>
    public required decimal? Min { get; init; }

    /// <summary>Upper bound; null when there is none.</summary>
    public required decimal? Max { get; init; }

    /// <summary>The number is about right only.</summary>
    public bool IsApproximate => Op is FigureOp.Approx or FigureOp.Vague;

    /// <summary>What is counted.</summary>
    public required FigureCategory Category { get; init; }

    /// <summary>Who is counted.</summary>
    public required FigureSide Side { get; init; }

    /// <summary>Index, in the list of the text, of the figure that this one is part of (بينهم); null when it is no part.</summary>
    public int? SubsetOf { get; init; }

    /// <summary>The text names it as the value before a change: «من 12» in «تراجع من 12 إلى 10».</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>Dead, wounded, missing or held: what a newsroom must have a source for.</summary>
    public bool IsCasualty => Category is FigureCategory.Killed or FigureCategory.Wounded or FigureCategory.Missing or FigureCategory.Detained;

    /// <summary>The place after it.</summary>
    public int End => Start + Length;
}
