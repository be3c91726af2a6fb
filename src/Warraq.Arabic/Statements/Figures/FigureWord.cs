namespace Warraq.Arabic.Statements.Figures;

/// <summary>What a word means to the figures of its sentence.</summary>
[Flags]
internal enum FigureRoles
{
    None = 0,

    /// <summary>A verb that governs the counted.</summary>
    TellsVerb = 1 << 0,

    /// <summary>A noun that governs the counted: مقتل.</summary>
    TellsNoun = 1 << 1,

    /// <summary>The counted noun itself says the category: قتيل.</summary>
    Counts = 1 << 2,

    /// <summary>Makes of wounded infected.</summary>
    Illness = 1 << 3,

    /// <summary>Counts as people.</summary>
    Person = 1 << 4,

    /// <summary>A number after it is part of a name.</summary>
    Name = 1 << 5,

    /// <summary>A change of a value.</summary>
    Change = 1 << 6,

    /// <summary>A verb that does not part a figure from its trigger.</summary>
    Carries = 1 << 7,

    /// <summary>A new clause begins.</summary>
    Breaks = 1 << 8,

    /// <summary>What follows is part of what was counted before.</summary>
    Subset = 1 << 9,

    /// <summary>آخرون: more of the same.</summary>
    Others = 1 << 10,

    /// <summary>Belongs to who is counted.</summary>
    Side = 1 << 11,

    /// <summary>A verb that with a negation and a counted noun means none: لم يسقط قتلى.</summary>
    Falls = 1 << 12,

    /// <summary>A unit of time: what it counts is no figure.</summary>
    Time = 1 << 13,

    /// <summary>A currency.</summary>
    Money = 1 << 14,

    /// <summary>في المئة.</summary>
    Percent = 1 << 15,

    /// <summary>The name of a month, or its first word.</summary>
    Month = 1 << 16,

    /// <summary>Tells only right beside the figure: قضى.</summary>
    Near = 1 << 17,

    /// <summary>Tells also from behind: لقوا حتفهم.</summary>
    Meets = 1 << 18,

    /// <summary>No people, whatever else the word may mean.</summary>
    Thing = 1 << 19,

    /// <summary>A unit of length, weight and so on.</summary>
    Measure = 1 << 20,

    /// <summary>All that tell.</summary>
    Tells = TellsVerb | TellsNoun,
}

/// <summary>The roles of a word with the category that its trigger or its noun tells, and its side.</summary>
internal readonly record struct FigureWord(FigureRoles Roles, FigureCategory Tells, FigureCategory Counts, FigureSide Side)
{
    public bool Is(FigureRoles roles) => (Roles & roles) != FigureRoles.None;
}
