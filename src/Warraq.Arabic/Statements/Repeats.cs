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
        var units = Units(paragraphs);
        var ids = new WordIds();
        foreach (var unit in units) ids.Learn(unit.Words);
        Dictionary<(int, int), Repeat> found = [];
        var earlier = new EarlierUnits();
        foreach (var unit in units)
        {
            unit.Ids = ids.Of(unit.Words);
            if (!(unit.IsSentence && unit.IsPart && found.Values.Any(r => r.Paragraph == unit.Paragraph && r.Text == unit.ParagraphText))
                && Closest(unit, earlier) is var (match, relation))
            {
                var kind = relation == SentenceRelation.Duplicate ? RepeatKind.Duplicate : RepeatKind.NearDuplicate;
                found.TryAdd((unit.Paragraph, match.Paragraph), new(unit.Paragraph, match.Paragraph, unit.Text, kind));
            }
            earlier.Add(unit);
        }
        return [.. found.Values.OrderBy(r => r.Paragraph).ThenBy(r => r.EarlierParagraph)];
    }

    private static (RepeatUnit Match, SentenceRelation Relation)? Closest(RepeatUnit unit, EarlierUnits earlier)
    {
        (RepeatUnit, SentenceRelation)? closest = null;
        var best = 0.0;
        foreach (var other in earlier.Sharing(unit, SentenceMeasure.LeastOverlap))
        {
            var result = SentenceMeasure.Compare(other.Words, unit.Words, other.Ids, unit.Ids);
            if (result.Relation == SentenceRelation.Distinct) continue;
            var score = result.Common + (result.Relation == SentenceRelation.Duplicate ? 1 : 0);
            if (score <= best) continue;
            (closest, best) = ((other, result.Relation), score);
            if (best >= 2) break; // word for word: nothing can be closer
        }
        return closest;
    }

    private static List<RepeatUnit> Units(IReadOnlyList<string> paragraphs)
    {
        List<RepeatUnit> units = [];
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var text = paragraphs[p];
            var sentences = Sentences.Split(text);
            // The whole first: when it is a repeat, its sentences are not reported again.
            if (sentences.Count > 1) Add(p, text, text, isSentence: false, isPart: false);
            foreach (var (start, length) in sentences)
                Add(p, text, text.Substring(start, length), isSentence: true, isPart: sentences.Count > 1);
        }
        return units;

        void Add(int paragraph, string paragraphText, string text, bool isSentence, bool isPart)
        {
            var words = StatementWord.Content(text);
            if (words.Count >= LeastWords) units.Add(new(paragraph, paragraphText, text, words, isSentence, isPart));
        }
    }
}
