namespace Warraq.Arabic.Statements;

/// <summary>How a statement is repeated.</summary>
public enum RepeatKind
{
    /// <summary>The same sentence again.</summary>
    Duplicate,

    /// <summary>The same statement reworded.</summary>
    NearDuplicate,
}

/// <summary>A statement that an article tells twice (rule NW01).</summary>
/// <param name="Paragraph">The later paragraph, counted from 0.</param>
/// <param name="EarlierParagraph">Where it stood before; the same paragraph when both are in it.</param>
/// <param name="Text">The repeated sentence or paragraph, as the later one has it.</param>
/// <param name="Kind">Word for word or reworded.</param>
public sealed record Repeat(int Paragraph, int EarlierParagraph, string Text, RepeatKind Kind);

/// <summary>Finds what an article tells twice: whole paragraphs and sentences inside them.</summary>
public static class Repeats
{
    private const int LeastWords = 6;

    /// <summary>Compares every sentence and every paragraph with all before it.</summary>
    /// <param name="paragraphs">The paragraphs of the article in reading order, without headline and page chrome.</param>
    /// <returns>One finding for a pair of paragraphs at most, in reading order; a statement is reported against its closest earlier like.
    /// Statements of fewer than six content words are passed over.</returns>
    /// <remarks>Measure: <see cref="Similarity.OfSentences"/>. Only pairs that share enough words are compared, so an article of 500
    /// paragraphs takes milliseconds.</remarks>
    public static IReadOnlyList<Repeat> Find(IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        Dictionary<(int, int), Repeat> found = [];
        HashSet<int> foundWhole = [];
        var earlier = new EarlierUnits();
        foreach (var unit in Units(paragraphs))
        {
            if (!(unit.IsSentence && foundWhole.Contains(unit.Paragraph)) && Closest(unit, earlier) is var (match, relation))
            {
                var kind = relation == SentenceRelation.Duplicate ? RepeatKind.Duplicate : RepeatKind.NearDuplicate;
                found.TryAdd((unit.Paragraph, match.Paragraph), new(unit.Paragraph, match.Paragraph, unit.Text, kind));
                if (!unit.IsSentence) foundWhole.Add(unit.Paragraph);
            }
            earlier.Add(unit);
        }
        return [.. found.Values.OrderBy(r => r.Paragraph).ThenBy(r => r.EarlierParagraph)];
    }

    private static (RepeatUnit Match, SentenceRelation Relation)? Closest(RepeatUnit unit, EarlierUnits earlier)
    {
        (RepeatUnit, SentenceRelation)? closest = null;
        var best = 0.0;
        var columns = new CommonRun.Columns(unit.Run.Ids);
        foreach (var other in earlier.Sharing(unit, SentenceMeasure.LeastOverlap))
        {
            var result = SentenceMeasure.Compare(other.Run, unit.Run, columns);
            if (result.Relation == SentenceRelation.Distinct) continue;
            var score = result.Common + (result.Relation == SentenceRelation.Duplicate ? 1 : 0);
            if (score <= best) continue;
            (closest, best) = ((other, result.Relation), score);
            if (best >= 2) break; // word for word: nothing can be closer
        }
        return closest;
    }

    private static IEnumerable<RepeatUnit> Units(IReadOnlyList<string> paragraphs)
    {
        List<(int Paragraph, string Text, bool IsSentence, List<StatementWord> Words)> drafts = [];
        var ids = new WordIds();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var sentences = Sentences.Split(paragraphs[p]);
            // The whole first: when it is a repeat, its sentences are not reported again.
            if (sentences.Count > 1) Draft(p, paragraphs[p], isSentence: false);
            foreach (var (start, length) in sentences) Draft(p, paragraphs[p].Substring(start, length), isSentence: true);
        }
        // Only now are the numbers of the words final.
        return drafts.Select(d => new RepeatUnit(d.Paragraph, d.Text, d.IsSentence, new StatementRun(d.Words, ids)));

        void Draft(int paragraph, string text, bool isSentence)
        {
            var words = StatementWord.Content(text);
            if (words.Count < LeastWords) return;
            ids.Learn(words);
            drafts.Add((paragraph, text, isSentence, words));
        }
    }
}
