namespace Warraq.Arabic.Words;

/// <summary>Why a form of the vocabulary answers a word of a query, the closest first (rule A2).</summary>
public enum MatchReason
{
    /// <summary>The same exact key.</summary>
    Exact,

    /// <summary>The same search or seat key: hamza, ة and ى apart.</summary>
    Folded,

    /// <summary>Another form of the same word.</summary>
    SameLexeme,

    /// <summary>Its broken plural, or the singular of one.</summary>
    BrokenPlural,

    /// <summary>The country of an adjective or the other way round.</summary>
    CountryAdjective,

    /// <summary>Another spelling of the same name.</summary>
    NameVariant,

    /// <summary>
    /// A verb, its infinitive and its participles: اكتشف، اكتشاف. And, of words that the lexicon does not know, another ending. It ranks what
    /// answers; alone it is no answer.
    /// </summary>
    Derived,

    /// <summary>A word of the same sense. As above, for ranking only.</summary>
    Synonym,
}

/// <summary>A form that answers a word.</summary>
/// <param name="Form">Number of the form in its <see cref="Vocabulary"/>.</param>
/// <param name="Weight">1 for the word itself, less for others (rule A2).</param>
/// <param name="Reason">Why.</param>
public readonly record struct FormMatch(int Form, double Weight, MatchReason Reason);
