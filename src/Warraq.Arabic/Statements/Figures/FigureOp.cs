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
