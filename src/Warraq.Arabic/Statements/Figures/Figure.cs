namespace Warraq.Arabic.Statements.Figures;

/// <summary>How a figure stands to the number that the text names.</summary>
public enum FigureOp
{
    /// <summary>Exactly so many.</summary>
    Eq,

    /// <summary>At least so many; there is no upper bound.</summary>
    Ge,

    /// <summary>More than so many; the named number is the lower bound.</summary>
    Gt,

    /// <summary>At most so many; there is no lower bound.</summary>
    Le,

    /// <summary>Less than so many; there is no lower bound.</summary>
    Lt,

    /// <summary>Between two numbers.</summary>
    Range,

    /// <summary>About so many: نحو، حوالي، قرابة.</summary>
    Approx,

    /// <summary>A word that names no number: عشرات، مئات الآلاف، عدد من.</summary>
    Vague,

    /// <summary>ـين on a noun whose plural has the same letters (مدنيين): two or more, the editor must be asked.</summary>
    DualOrPlural,
}

/// <summary>What happened to those who are counted, or what they are.</summary>
public enum FigureCategory
{
    /// <summary>The dead.</summary>
    Killed,

    /// <summary>The injured.</summary>
    Wounded,

    /// <summary>The missing.</summary>
    Missing,

    /// <summary>The arrested and held.</summary>
    Detained,

    /// <summary>Those who fled or were driven out.</summary>
    Displaced,

    /// <summary>Those who were brought away or rescued.</summary>
    Evacuated,

    /// <summary>Those who were let go.</summary>
    Released,

    /// <summary>The kidnapped.</summary>
    Hostages,

    /// <summary>The sick.</summary>
    Infected,

    /// <summary>Those who took part.</summary>
    Participants,

    /// <summary>Other people.</summary>
    People,

    /// <summary>An amount of a currency.</summary>
    Money,

    /// <summary>A share of a hundred.</summary>
    Percent,

    /// <summary>Things.</summary>
    Objects,
}

/// <summary>Who is counted.</summary>
public enum FigureSide
{
    /// <summary>The text does not say, or says something else.</summary>
    Unspecified,

    /// <summary>Security forces, also together with the army.</summary>
    Security,

    /// <summary>Police.</summary>
    Police,

    /// <summary>Soldiers.</summary>
    Military,

    /// <summary>Armed men, attackers.</summary>
    Militants,

    /// <summary>Demonstrators.</summary>
    Protesters,

    /// <summary>Civilians.</summary>
    Civilians,

    /// <summary>Children.</summary>
    Children,

    /// <summary>Women.</summary>
    Women,

    /// <summary>Journalists.</summary>
    Media,

    /// <summary>Medical staff.</summary>
    Medics,
}

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
