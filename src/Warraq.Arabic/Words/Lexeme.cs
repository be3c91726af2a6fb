namespace Warraq.Arabic.Words;

/// <summary>What kind of word a lexeme is.</summary>
public enum WordClass : byte
{
    /// <summary>A noun, masdars and participles used as nouns included.</summary>
    Noun,

    /// <summary>An adjective or a participle.</summary>
    Adjective,

    /// <summary>A verb; its lemma is the third person masculine singular of the past.</summary>
    Verb,

    /// <summary>A word of the closed classes: preposition, pronoun, particle, fixed adverb.</summary>
    Particle,

    /// <summary>A proper name of the gazetteer.</summary>
    Name,

    /// <summary>A number word.</summary>
    Number,
}

/// <summary>Grammatical gender.</summary>
public enum Gender : byte
{
    /// <summary>Not known, or none.</summary>
    None,

    /// <summary>Masculine.</summary>
    Masculine,

    /// <summary>Feminine.</summary>
    Feminine,

    /// <summary>Both are in use, as with طريق.</summary>
    Both,
}

/// <summary>A word of the lexicon with all its forms.</summary>
public sealed record Lexeme
{
    /// <summary>Its number in the lexicon that was read; not stable between versions.</summary>
    public required int Id { get; init; }

    /// <summary>The word as a dictionary lists it, without vowels and article; names may hold spaces and an article.</summary>
    public required string Lemma { get; init; }

    /// <summary>Its class.</summary>
    public required WordClass Class { get; init; }

    /// <summary>Gender of a noun or a name.</summary>
    public Gender Gender { get; init; }

    /// <summary>A noun for people: its adjectives and verbs take the plural.</summary>
    public bool IsHuman { get; init; }

    /// <summary>A common word that is a person's name as well (سعيد، أمل).</summary>
    public bool IsAlsoName { get; init; }

    /// <summary>Plurals in full, the usual one first; empty when none is in use.</summary>
    public IReadOnlyList<string> Plurals { get; init; } = [];

    /// <summary>The plural is made by the ending ون.</summary>
    public bool HasSoundMasculinePlural { get; init; }

    /// <summary>The finer kind: type of a name (<c>country</c>, <c>person</c>…), class of a closed word (<c>prep</c>, <c>conj</c>…); else empty.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Of an adjective of a place or a people, the place (لبناني → لبنان); of a participle or a masdar, its verb. Else -1.</summary>
    public int Origin { get; init; } = -1;
}
