namespace Warraq.Arabic.Statements;

/// <summary>How two sentences or paragraphs of one article stand to each other.</summary>
public enum SentenceRelation
{
    /// <summary>Two statements, though perhaps about one event.</summary>
    Distinct,

    /// <summary>The same statement reworded or reordered.</summary>
    NearDuplicate,

    /// <summary>The same sentence again; spelling, a function word or a figure may differ.</summary>
    Duplicate,
}

/// <summary>How two wire texts stand to each other.</summary>
public enum DocumentRelation
{
    /// <summary>Nothing in common.</summary>
    Distinct,

    /// <summary>The same event in own words.</summary>
    Related,

    /// <summary>The shorter is contained in the longer.</summary>
    Excerpt,

    /// <summary>A later version of the same story: figures changed, paragraphs added, removed or moved.</summary>
    Update,

    /// <summary>Nothing but layout and spelling differs.</summary>
    Same,
}

/// <summary>A number that differs between two texts.</summary>
/// <param name="Was">Value in the first.</param>
/// <param name="Now">Value in the second.</param>
public readonly record struct FigureChange(decimal Was, decimal Now);

/// <summary>The comparison of two sentences.</summary>
/// <param name="Relation">What they are to each other.</param>
/// <param name="Common">Longest common subsequence of content words over the shorter length, 0 to 1.</param>
/// <param name="FiguresChanged">Numbers that differ, in the order of the text; empty for distinct sentences.</param>
public sealed record SentenceSimilarity(SentenceRelation Relation, double Common, IReadOnlyList<FigureChange> FiguresChanged);

/// <summary>The comparison of two documents.</summary>
/// <param name="Relation">What they are to each other.</param>
/// <param name="Jaccard">Shared 3-word shingles over all of them.</param>
/// <param name="Containment">Shared 3-word shingles over those of the shorter text.</param>
/// <param name="FiguresChanged">Numbers that differ in paragraphs that both have; empty unless the texts are versions of one story.</param>
public sealed record DocumentSimilarity(
    DocumentRelation Relation, double Jaccard, double Containment, IReadOnlyList<FigureChange> FiguresChanged);

/// <summary>
/// Likeness of statements and of documents after tolerant folding, without clitics and stop words. The usual thresholds of
/// near-duplicate finding miss what a desk must see: the repeated passage of the sample page has a shingle Jaccard of 0.18.
/// </summary>
public static class Similarity
{
    /// <summary>Compares two sentences or paragraphs.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>Their relation with its measure.</returns>
    /// <remarks>Duplicate: common run ≥ .90 and length ratio ≥ .85. Near duplicate: ≥ .70, or word containment ≥ .80 with bigram
    /// containment ≥ .45. One changed figure costs nothing, each further one counts as a changed word.</remarks>
    public static SentenceSimilarity OfSentences(string a, string b)
    {
        var (first, second) = (StatementWord.Content(a), StatementWord.Content(b));
        var ids = new WordIds();
        ids.Learn(first);
        ids.Learn(second);
        var later = new StatementRun(second, ids);
        return SentenceMeasure.Compare(new(first, ids), later, new(later.Ids));
    }

    /// <summary>Compares two wire texts.</summary>
    /// <param name="a">One, paragraphs on lines of their own.</param>
    /// <param name="b">The other.</param>
    /// <returns>Their relation with its measures.</returns>
    /// <remarks>Same: the folded words are the same in the same order. Then by 3-word shingles: excerpt at length ratio &lt; .6 and
    /// containment ≥ .8, update at Jaccard ≥ .40 or containment ≥ .60 or when up to four figures are all that differs, related at
    /// containment ≥ .08.</remarks>
    public static DocumentSimilarity OfDocuments(string a, string b) => new ComparedDocument(a).To(b);

    internal static DocumentSimilarity Compare(DocumentWords first, DocumentWords second)
    {
        if (first.IsSameTextAs(second)) return new(DocumentRelation.Same, 1, 1, []);
        var ids = new WordIds();
        ids.Learn(first.All);
        ids.Learn(second.All);
        var (shinglesOfA, shinglesOfB) = (first.Shingles(ids), second.Shingles(ids));
        var shared = shinglesOfA.Count(shinglesOfB.Contains);
        var fewer = Math.Min(shinglesOfA.Count, shinglesOfB.Count);
        var all = shinglesOfA.Count + shinglesOfB.Count - shared;
        var jaccard = all == 0 ? 0 : (double)shared / all;
        var containment = fewer == 0 ? 0 : (double)shared / fewer;
        var longer = Math.Max(first.All.Count, second.All.Count);
        var ratio = longer == 0 ? 1 : (double)Math.Min(first.All.Count, second.All.Count) / longer;
        var relation = (ratio, jaccard, containment) switch
        {
            ( < .6, _, >= .8) => DocumentRelation.Excerpt,
            _ when ratio >= .85 && DiffersInFiguresOnly(first, second, ids) => DocumentRelation.Update,
            (_, >= .4, _) or (_, _, >= .6) => DocumentRelation.Update,
            (_, _, >= .08) => DocumentRelation.Related,
            _ => DocumentRelation.Distinct,
        };
        return new(relation, jaccard, containment,
            relation is DocumentRelation.Update or DocumentRelation.Excerpt ? first.ChangedFigures(second, ids) : []);
    }

    // In a text of two sentences a changed toll spoils every other shingle; many changed figures are a daily table, no update.
    private static bool DiffersInFiguresOnly(DocumentWords a, DocumentWords b, WordIds ids)
    {
        var (idsOfA, idsOfB) = (ids.Of(a.All), ids.Of(b.All));
        var longer = Math.Max(idsOfA.Length, idsOfB.Length);
        return longer <= CommonRun.Longest && new CommonRun.Columns(idsOfA).Length(idsOfB) >= .9 * longer && a.ChangedFigures(b, ids).Count is > 0 and <= 4;
    }
}
