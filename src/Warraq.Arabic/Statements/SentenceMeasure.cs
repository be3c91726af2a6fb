namespace Warraq.Arabic.Statements;

/// <summary>The sentence rule (section E), on words already prepared.</summary>
internal static class SentenceMeasure
{
    private const double DuplicateRun = .90, DuplicateRatio = .85, NearRun = .70, NearWords = .80, NearBigrams = .45;

    /// <summary>The least share of common words below which no rule can hold.</summary>
    public const double LeastOverlap = NearRun;

    public static SentenceSimilarity Compare(
        IReadOnlyList<StatementWord> a, IReadOnlyList<StatementWord> b, int[] idsOfA, int[] idsOfB)
    {
        var (shorter, longer) = a.Count <= b.Count ? (a.Count, b.Count) : (b.Count, a.Count);
        if (shorter == 0) return new(SentenceRelation.Distinct, 0, []);
        var common = CommonRun.Length(idsOfA, idsOfB);
        var near = (double)common / shorter >= NearRun
            || (Overlap(idsOfA, idsOfB) / (double)shorter >= NearWords && Bigrams(idsOfA, idsOfB) >= NearBigrams);
        if (!near) return new(SentenceRelation.Distinct, (double)common / shorter, []);
        var changed = CommonRun.ChangedFigures(a, b, idsOfA, idsOfB);
        var run = (double)(common - Math.Max(0, changed.Count - 1)) / shorter;
        var relation = run >= DuplicateRun && (double)shorter / longer >= DuplicateRatio
            ? SentenceRelation.Duplicate
            : SentenceRelation.NearDuplicate;
        return new(relation, run, changed);
    }

    /// <summary>Words in common, each as often as the side that has it less often.</summary>
    public static int Overlap(int[] a, int[] b)
    {
        Dictionary<int, int> left = [];
        foreach (var id in a) left[id] = left.GetValueOrDefault(id) + 1;
        var common = 0;
        foreach (var id in b)
        {
            if (left.GetValueOrDefault(id) is not (> 0 and var n)) continue;
            left[id] = n - 1;
            common++;
        }
        return common;
    }

    private static double Bigrams(int[] a, int[] b)
    {
        var (ofA, ofB) = (Pairs(a), Pairs(b));
        var fewer = Math.Min(ofA.Count, ofB.Count);
        return fewer == 0 ? 0 : (double)ofA.Count(ofB.Contains) / fewer;

        static HashSet<(int, int)> Pairs(int[] ids) => [.. ids.Zip(ids.Skip(1))];
    }
}
