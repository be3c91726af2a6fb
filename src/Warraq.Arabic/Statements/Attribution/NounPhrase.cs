namespace Warraq.Arabic.Statements.Attribution;

/// <summary>A noun phrase that may be a source: «وزير الخارجية سيرغي لافروف».</summary>
internal sealed class NounPhrase
{
    /// <summary>First word.</summary>
    public required int First { get; init; }

    /// <summary>The word after the phrase and what belongs to it.</summary>
    public required int Next { get; set; }

    /// <summary>The noun that it is about; the inner one of «عدد من المسؤولين».</summary>
    public required int Head { get; set; }

    /// <summary>The person's name in it; equal numbers when there is none.</summary>
    public int NameFirst { get; set; }

    /// <summary>The word after the name.</summary>
    public int NameNext { get; set; }

    /// <summary>An office that stands after the name.</summary>
    public int RoleFirst { get; set; }

    /// <summary>The word after that office.</summary>
    public int RoleNext { get; set; }

    public bool HasName => NameNext > NameFirst;

    /// <summary>The name is what stands at once before a word.</summary>
    public bool EndsWithName(int next) => HasName && NameNext == next;

    /// <summary>The next noun of a construct chain is still to come.</summary>
    public bool IsOpen { get; set; }

    /// <summary>It says which one it means: by an article, a name, a joined pronoun.</summary>
    public bool IsDefinite { get; set; }
}
