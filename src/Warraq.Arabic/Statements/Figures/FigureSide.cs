namespace Warraq.Arabic.Statements.Figures;

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
