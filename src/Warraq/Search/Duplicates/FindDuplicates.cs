using Warraq.Arabic.Statements;

namespace Warraq.Search.Duplicates;

/// <summary>A story that the paper already has, held against a text.</summary>
/// <param name="Story">As it was indexed.</param>
/// <param name="Likeness">What the text is to it, with the measures; the figures that changed are from the text to the story.</param>
public sealed record Duplicate(IndexedStory Story, DocumentSimilarity Likeness)
{
    public DocumentRelation Relation => Likeness.Relation;
}

/// <summary>
/// Answers «what do we already have that is this text» among the published stories: the same, an update, an excerpt, or related. Candidates come by
/// the marks of a sketch, and by their words where one text may be contained in the other; then the texts are compared word by word.
/// </summary>
public sealed class FindDuplicates(ISearchIndex index)
{
    /// <summary>So many candidates are compared.</summary>
    const int Marked = 8, Likely = 6;

    /// <summary>Below this likeness no text is contained in the other.</summary>
    const double Worth = .25;

    /// <summary>An update shares that much of all runs of words, or that much of those of the shorter text; less is another text with the same passage.</summary>
    const double LeastOfAll = .3, LeastOfShorter = .78;

    /// <summary>What is there, the closest first.</summary>
    /// <param name="title">Headline of the text, or empty.</param>
    /// <param name="body">The text, paragraphs parted by a line end.</param>
    /// <param name="except">A story to leave out: itself.</param>
    public IReadOnlyList<Duplicate> Of(string title, string body, int except = 0)
    {
        var text = $"{title}\n{body}";
        if (DocumentSketch.Of(text) is not { } sketch) return [];
        var likely = index.Like(new LikeQuery { Title = title, Text = body, Size = Likely }).Where(l => l.Score >= Worth).Select(l => l.Number);
        return Compare(text, MarkedBy(sketch).Union(likely), except);
    }

    /// <summary>The same, an update or an excerpt of similar length, by the marks of a sketch alone: a fraction of a millisecond where there is none.</summary>
    public IReadOnlyList<Duplicate> OfMarks(DocumentSketch sketch, string text, int except = 0) =>
        [.. Compare(text, MarkedBy(sketch), except).Where(d => d.Relation >= DocumentRelation.Excerpt)];

    IEnumerable<int> MarkedBy(DocumentSketch sketch) => index.ByMarks([.. sketch.Bands], Marked).Select(c => c.Number);

    List<Duplicate> Compare(string text, IEnumerable<int> candidates, int except)
    {
        var compared = new Lazy<ComparedDocument>(() => new ComparedDocument(text));
        List<Duplicate> found = [];
        foreach (var number in candidates)
        {
            if (number == except || index.Find(number) is not { } story) continue;
            var likeness = compared.Value.To($"{story.Title}\n{story.Body}");
            if (likeness is { Relation: DocumentRelation.Update, Jaccard: < LeastOfAll, Containment: < LeastOfShorter }) likeness = likeness with { Relation = DocumentRelation.Related, FiguresChanged = [] };
            if (likeness.Relation != DocumentRelation.Distinct) found.Add(new Duplicate(story, likeness));
        }
        return [.. found.OrderByDescending(d => d.Relation).ThenByDescending(d => d.Likeness.Jaccard).ThenByDescending(d => d.Story.Number)];
    }
}
