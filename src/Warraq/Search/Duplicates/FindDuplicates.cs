using Warraq.Arabic.Statements;

namespace Warraq.Search.Duplicates;

/// <summary>A story that the paper already has, held against a text.</summary>
/// <param name="Relation">What the text is to it: the same, an update, an excerpt of one in the other, or related.</param>
/// <param name="Jaccard">Shared runs of three words over all of them.</param>
/// <param name="Containment">Shared runs over those of the shorter text.</param>
public sealed record Duplicate(IndexedStory Story, DocumentRelation Relation, double Jaccard, double Containment);

/// <summary>Answers «what do we already have that is this text» among the published stories.</summary>
public sealed class FindDuplicates(ISearchIndex index)
{
    /// <summary>Candidates: so many that share marks of a sketch, and so many that speak of the same. All are then compared word by word.</summary>
    const int Marked = 8, Like = 6;

    /// <summary>Below this likeness no text is contained in the other.</summary>
    const double Worth = .12;

    /// <summary>What is there, the closest first.</summary>
    /// <param name="title">Headline of the text, or empty.</param>
    /// <param name="body">The text, paragraphs parted by a line end.</param>
    /// <param name="except">A story to leave out: itself.</param>
    public IReadOnlyList<Duplicate> Of(string title, string body, int except = 0)
    {
        var text = $"{title}\n{body}";
        if (DocumentSketch.Of(text) is not { } sketch) return [];
        var candidates = index.ByMarks([.. sketch.Bands], Marked).Select(c => c.Number)
            .Union(index.Like(new LikeQuery { Title = title, Text = body, Size = Like }).Where(l => l.Score >= Worth).Select(l => l.Number)).Where(number => number != except);
        var known = new ComparedDocument(text);
        List<Duplicate> found = [];
        foreach (var number in candidates)
        {
            if (index.Find(number) is not { } story) continue;
            var likeness = known.To($"{story.Title}\n{story.Body}");
            if (likeness.Relation != DocumentRelation.Distinct) found.Add(new Duplicate(story, likeness.Relation, likeness.Jaccard, likeness.Containment));
        }
        return [.. found.OrderByDescending(d => d.Relation).ThenByDescending(d => d.Jaccard).ThenByDescending(d => d.Story.Number)];
    }
}
