namespace Warraq.Arabic.Statements;

/// <summary>The sentence rule (section E), on words already prepared.</summary>
internal static class SentenceMeasure
{
    private const double DuplicateRun = .90, DuplicateRatio = .85, NearRun = .70, NearWords = .80, NearBigrams = .45;

    /// <summary>The least share of common words below which no rule can hold.</summary>
    public const double LeastOverlap = NearRun;

    /// <param name="a">The earlier statement.</param>
    /// <param name="b">The later one.</param>
    /// <param name="columnsOfB">The word numbers of the later one as columns; one object serves many comparisons.</param>
    public static SentenceSimilarity Compare(StatementRun a, StatementRun b, CommonRun.Columns columnsOfB)
    {
        var (idsOfA, idsOfB) = (a.Ids, b.Ids);
        var (shorter, longer) = idsOfA.Length <= idsOfB.Length ? (idsOfA.Length, idsOfB.Length) : (idsOfB.Length, idsOfA.Length);
        if (shorter == 0) return new(SentenceRelation.Distinct, 0, []);
        var common = columnsOfB.Length(idsOfA);
        if (!IsNear(common, extra: 0)) return new(SentenceRelation.Distinct, (double)common / shorter, []);
        var changed = CommonRun.ChangedFigures(a.Words, b.Words, idsOfA, idsOfB);
        // All figures count as one word so far: two lines of a table would be one statement.
        var extra = Math.Max(0, changed.Count - 1);
        var run = (double)(common - extra) / shorter;
        if (extra > 0 && !IsNear(common, extra)) return new(SentenceRelation.Distinct, run, []);
        var relation = run >= DuplicateRun && (double)shorter / longer >= DuplicateRatio
            ? SentenceRelation.Duplicate
            : SentenceRelation.NearDuplicate;
        return new(relation, run, changed);

        bool IsNear(int common, int extra) => (double)(common - extra) / shorter >= NearRun
            || ((a.Overlap(b) - extra) / (double)shorter >= NearWords && a.SharedBigrams(b) >= NearBigrams);
    }
}
