namespace Warraq.Arabic.Statements;

/// <summary>The words of a statement with their numbers, and what comparisons ask of them again and again.</summary>
internal sealed class StatementRun(IReadOnlyList<StatementWord> words, WordIds ids)
{
    private int[]? _sorted;
    private HashSet<long>? _bigrams;

    public IReadOnlyList<StatementWord> Words => words;

    public int[] Ids { get; } = ids.Of(words);

    /// <summary>Words in common, each as often as the side that has it less often.</summary>
    public int Overlap(StatementRun other)
    {
        var (mine, theirs) = (Sorted(), other.Sorted());
        var common = 0;
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            if (mine[i] == theirs[j])
            {
                common++;
                i++;
                j++;
            }
            else if (mine[i] < theirs[j]) i++;
            else j++;
        }
        return common;
    }

    /// <summary>The share of neighbouring pairs in common, of the side that has fewer.</summary>
    public double SharedBigrams(StatementRun other)
    {
        var (mine, theirs) = (Bigrams(), other.Bigrams());
        var fewer = Math.Min(mine.Count, theirs.Count);
        return fewer == 0 ? 0 : (double)mine.Count(theirs.Contains) / fewer;
    }

    private int[] Sorted() => _sorted ??= [.. Ids.Order()];

    private HashSet<long> Bigrams() => _bigrams ??= [.. Ids.Zip(Ids.Skip(1), (first, second) => ((long)first << 32) | (uint)second)];
}
