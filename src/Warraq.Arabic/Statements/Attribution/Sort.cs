namespace Warraq.Arabic.Statements.Attribution;

/// <summary>What a word may be, as far as attribution asks.</summary>
[Flags]
internal enum Sort
{
    None = 0,
    Verb = 1 << 0,
    Noun = 1 << 1,
    Adjective = 1 << 2,

    /// <summary>A person's name, or a word that the lexicon does not know.</summary>
    Person = 1 << 3,

    /// <summary>A place or a body of the gazetteer.</summary>
    NamedBody = 1 << 4,
    Number = 1 << 5,
    Preposition = 1 << 6,
    Conjunction = 1 << 7,

    /// <summary>إن، أن، بأن, with their pronouns.</summary>
    That = 1 << 8,
    Relative = 1 << 9,
    Demonstrative = 1 << 10,
    Negation = 1 << 11,
    Adverb = 1 << 12,
    Quantity = 1 << 13,
    Particle = 1 << 14,
    Article = 1 << 15,

    /// <summary>A pronoun is joined at the end.</summary>
    Owned = 1 << 16,

    /// <summary>و or ف is joined before it.</summary>
    And = 1 << 17,

    /// <summary>ب, ك or ل is joined before it.</summary>
    JoinedPreposition = 1 << 18,
    JoinedLi = 1 << 19,
    JoinedBa = 1 << 20,
    Human = 1 << 21,
    Plural = 1 << 22,
    Feminine = 1 << 23,
    Masculine = 1 << 24,
    Past = 1 << 25,
    Masdar = 1 << 26,
    Unknown = 1 << 27,

    /// <summary>A verb that cannot be anything else.</summary>
    OnlyVerb = 1 << 28,

    /// <summary>Of one name with the word before it.</summary>
    NamePart = 1 << 29,

    /// <summary>By its letters no subject: ـين of a plural or a dual.</summary>
    Oblique = 1 << 30,
}
