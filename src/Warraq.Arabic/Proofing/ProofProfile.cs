using Warraq.Arabic.Numbers;
using Warraq.Arabic.Spelling;

namespace Warraq.Arabic.Proofing;

/// <summary>The quotation marks of a paper.</summary>
public enum QuotationStyle
{
    /// <summary>Any, as long as a story keeps to one.</summary>
    Any,

    /// <summary>«…».</summary>
    Guillemets,

    /// <summary>“…”.</summary>
    Curly,

    /// <summary>"…".</summary>
    Straight,
}

/// <summary>Where a term of the house list counts.</summary>
public enum HouseTermScope
{
    /// <summary>Everywhere.</summary>
    All,

    /// <summary>In headlines alone.</summary>
    Headline,

    /// <summary>Everywhere but in the words of others.</summary>
    NotInQuotations,
}

/// <summary>A term that the house avoids.</summary>
/// <param name="Avoid">A word or a phrase, in its dictionary form.</param>
/// <param name="Prefer">What the house writes; null when it has no advice.</param>
/// <param name="Scope">Where it counts.</param>
/// <param name="Blocks">The story cannot be published with it.</param>
public sealed record HouseTerm(string Avoid, string? Prefer, HouseTermScope Scope = HouseTermScope.All, bool Blocks = false);

/// <summary>The house style that texts are held against. The default asks for what all papers share.</summary>
public sealed record ProofProfile
{
    /// <summary>The profile of an empty configuration.</summary>
    public static ProofProfile Default { get; } = new();

    /// <summary>Digit script.</summary>
    public Digits Digits { get; init; } = Digits.Latn;

    /// <summary>Quotation marks; another style than the house's is a remark of severity info (PU06).</summary>
    public QuotationStyle Quotations { get; init; } = QuotationStyle.Any;

    /// <summary>How an omission is written.</summary>
    public string Ellipsis { get; init; } = "…";

    /// <summary>Two-letter code of the country whose month names are written.</summary>
    public string MonthsCountry { get; init; } = "LB";

    /// <summary>Terms to avoid.</summary>
    public IReadOnlyList<HouseTerm> HouseTerms { get; init; } = [];

    /// <summary>Words that the newsroom has added to its dictionary, as written; rules on spelling pass them over.</summary>
    public IReadOnlySet<string> OwnWords { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The spelling dictionary that OR10 asks before it calls a word unknown; null for the lexicon alone.</summary>
    public Speller? Speller { get; init; }

    /// <summary>Identifiers of the rules that are switched off.</summary>
    public IReadOnlySet<string> Off { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Findings of severity info are wanted as well.</summary>
    public bool WithInfo { get; init; }
}
