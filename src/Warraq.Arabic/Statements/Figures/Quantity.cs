namespace Warraq.Arabic.Statements.Figures;

/// <summary>What a quantity is made of.</summary>
internal enum QuantityKind { Number, Vague, Dual, Singular, Zero }

/// <summary>A quantity on its way to a figure.</summary>
internal sealed class Quantity
{
    public required QuantityKind Kind { get; init; }

    /// <summary>Its place among the quantities of the text.</summary>
    public int Index { get; set; }

    /// <summary>Another quantity has taken it in.</summary>
    public bool IsTaken { get; set; }

    /// <summary>First and following word of the carrier; a range runs to its upper end.</summary>
    public required int First { get; init; }

    public required int Next { get; set; }

    public required int Start { get; set; }

    public required int End { get; set; }

    public FigureOp Op { get; set; }

    /// <summary>Of a range of two bounds: true for «أكثر من 100 وأقل من 300», whose ends are not of it; null for any other range.</summary>
    public bool? IsOpen { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public decimal Scale { get; init; } = 1;

    public bool IsDigits { get; init; }

    public bool HasArticle { get; init; }

    /// <summary>The counted noun, -1 when there is none.</summary>
    public int Noun { get; set; } = -1;

    /// <summary>من stands between the quantity and the noun: «عشرة من طاقم الطائرة».</summary>
    public bool IsOf { get; set; }

    /// <summary>عدة and the like: a figure only when it counts dead, wounded, missing and so on.</summary>
    public bool IsOfHurt { get; init; }

    /// <summary>The word after the counted noun phrase.</summary>
    public int PhraseEnd { get; set; }

    /// <summary>The first word of the bound before it; the quantity itself when there is none.</summary>
    public int BoundFirst { get; set; }

    /// <summary>The word after the bound behind it; of the quantity when there is none.</summary>
    public int BoundNext { get; set; }

    public FigureRoles Unit { get; set; }

    public FigureCategory? Category { get; set; }

    public FigureSide Side { get; set; }

    public Quantity? Whole { get; set; }

    public bool IsSuperseded { get; set; }
}
