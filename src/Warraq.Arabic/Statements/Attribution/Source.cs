namespace Warraq.Arabic.Statements.Attribution;

/// <summary>What kind of source says something.</summary>
public enum SourceKind
{
    /// <summary>A person, by name or office.</summary>
    Person,

    /// <summary>An office, an army, a party, a firm.</summary>
    Body,

    /// <summary>A state, or a capital or a palace that stands for one: واشنطن، الكرملين.</summary>
    State,

    /// <summary>An agency, a paper, a channel.</summary>
    Outlet,

    /// <summary>A statement, a report, a study.</summary>
    Document,

    /// <summary>Pictures or footage.</summary>
    Picture,

    /// <summary>People or sources that the text does not name: مصادر، شهود.</summary>
    Unnamed,
}

/// <summary>Who says something, as the text has it.</summary>
public sealed record Source
{
    /// <summary>The name; where there is none, the words that stand for the source, without a joined preposition.</summary>
    public required string Name { get; init; }

    /// <summary>The office or the description beside the name, as written; null when there is none.</summary>
    public string? Role { get; init; }

    /// <summary>Its kind.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The name under which the article gave the same source before («المتحدث» after «سالتانات أزيربك»); null when it is its own.</summary>
    public string? SameAs { get; init; }

    /// <summary>No name says who it is: مصدر، مصادر، مسؤول، شهود.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>It says nothing of where the source belongs: «مصادر», «مصدر مطلع».</summary>
    public bool IsNameless { get; init; }

    /// <summary>The paragraph in which these words stand, counted from 0: an inherited source may stand in an earlier one.</summary>
    public required int Paragraph { get; init; }

    /// <summary>First UTF-16 unit of name and role in that paragraph.</summary>
    public required int Start { get; init; }

    /// <summary>Number of UTF-16 units.</summary>
    public required int Length { get; init; }
}
