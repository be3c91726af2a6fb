namespace Warraq.Search.Engine;

/// <summary>The numbers of the ranking; measured by <c>bin/bench relevance</c>.</summary>
sealed record Tuning
{
    public static readonly Tuning Standard = new();

    /// <summary>How soon more of the same word stops counting (BM25).</summary>
    public double K1 { get; init; } = 1.2;

    /// <summary>How much a long text is discounted (BM25).</summary>
    public double B { get; init; } = .75;

    /// <summary>A word of the headline counts as so many more in the text.</summary>
    public double Title { get; init; } = 2;

    /// <summary>So many of the best are looked at again, by how near the words of the query stand.</summary>
    public int Again { get; init; } = 200;

    /// <summary>What words that stand together add, of their rarity.</summary>
    public double Nearness { get; init; } = .5;

    /// <summary>What a story of today adds, of its score.</summary>
    public double Recency { get; init; } = .1;

    /// <summary>Days after which half of that is left.</summary>
    public double HalfLife { get; init; } = 30;

    /// <summary>A part of the rules only, for the table of what each brings.</summary>
    public Arabic.Words.MatchReason? LastReason { get; init; }
}
