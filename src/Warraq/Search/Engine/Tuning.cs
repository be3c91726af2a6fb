using Warraq.Arabic.Words;

namespace Warraq.Search.Engine;

/// <summary>The numbers of the ranking; measured by <c>bin/bench relevance</c>.</summary>
sealed record Tuning
{
    public static readonly Tuning Standard = new();

    /// <summary>How soon more of the same word stops counting (BM25).</summary>
    public double K1 { get; init; } = 1.4;

    /// <summary>How much a long text is discounted (BM25).</summary>
    public double B { get; init; } = .8;

    /// <summary>A word of the headline counts as so many more in the text.</summary>
    public double Title { get; init; } = 2;

    /// <summary>What a form counts by <see cref="MatchReason"/>: less than for matching (rule A2), for the word as typed ranks better.</summary>
    public IReadOnlyList<double> Weights { get; init; } = [1, .95, .7, .7, .6, .6, .2, .15];

    /// <summary>Reasons beyond this one are left out, for the table of what each brings.</summary>
    public MatchReason LastReason { get; init; } = MatchReason.Synonym;

    /// <summary>How much of its own rarity the word as typed keeps beside that of all its forms together.</summary>
    public double OwnRarity { get; init; } = .5;

    /// <summary>So many of the best are looked at again, by how near the words of the query stand.</summary>
    public int Again { get; init; } = 200;

    /// <summary>What two words that follow each other in the query add when they stand together, of the rarity of the more common one.</summary>
    public double Nearness { get; init; } = .3;

    /// <summary>What the words of the query that stand in one sentence or two add, of their rarity: the passage that holds most of them counts.</summary>
    public double Passage { get; init; } = .5;

    /// <summary>The length of that passage in words.</summary>
    public const int PassageLength = 20;

    /// <summary>What a story of today adds, of its score.</summary>
    public double Recency { get; init; } = .1;

    /// <summary>That is for a query of so many words, which names a topic; one with more says better what it is for, and the newest counts the less.</summary>
    public const double Topic = 3;

    /// <summary>
    /// So many entries of the index (a story that holds a form) a search reads before it is content with what it has, the newest stories and the
    /// rarest words first; a small paper is never cut. What this costs in relevance is measured by <c>bin/bench search</c>.
    /// </summary>
    public long Budget { get; init; } = 45_000;

    /// <summary>The same for a search that any of the words answers.</summary>
    public long AnyBudget { get; init; } = 150_000;

    /// <summary>So many budgets it may read for a total that is exact up to <see cref="SearchPage.Exact"/>.</summary>
    public const int CountBudget = 3;

    /// <summary>After so many half-lives nothing is left.</summary>
    public const double Old = 20;

    /// <summary>Days after which half of that is left.</summary>
    public double HalfLife { get; init; } = 30;
}
