namespace Warraq.Arabic.Statements.Figures;

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
