using Warraq.Arabic.Statements;

namespace Warraq.Search.Related;

/// <summary>
/// Finds relatives of a story in the index: another outlet's copy first, then the same event, then the same people and places, then the topic.
/// Copies by the same source are left out (DECISIONS 25).
/// </summary>
public sealed class FindRelatives(ISearchIndex index)
{
    const int Likely = 32, Copies = 12;

    internal KinshipMeasure Measure { get; init; } = KinshipMeasure.Standard;

    /// <summary>The relatives, the closest first. The same measure holds the other way round, so a list of theirs can take in the story.</summary>
    public IReadOnlyList<Relative> Of(IndexedStory story)
    {
        var like = index.Like(new LikeQuery
        {
            Title = story.Title, Text = string.Join('\n', [.. story.Tags.Select(t => t.Name), story.Deck, story.Body]), Lang = story.Lang, Except = [story.Number], Size = Likely,
        }).ToDictionary(l => l.Number, l => l.Score);
        var marked = index.ByMarks([.. story.Marks], Copies).Where(m => m.Number != story.Number).Select(m => m.Number).ToHashSet();
        var itself = new Lazy<ComparedDocument>(() => new ComparedDocument(Text(story)));
        var subject = new Lazy<StorySubject>(() => new StorySubject(story));
        List<Relative> relatives = [];
        foreach (var number in like.Keys.Union(marked))
            if (index.Find(number) is { } other && other.Lang == story.Lang && Compare(story, itself, subject, other, like.GetValueOrDefault(number), marked.Contains(number)) is { } relative) relatives.Add(relative);
        return [.. relatives.OrderByDescending(r => r.Score).ThenByDescending(r => r.Story.Number)];
    }

    Relative? Compare(IndexedStory story, Lazy<ComparedDocument> itself, Lazy<StorySubject> subject, IndexedStory other, double like, bool marked)
    {
        var days = Math.Abs((story.Published - other.Published).TotalDays);
        var inSection = story.Sections[0] == other.Sections[0];
        var text = marked || like >= Measure.Worth ? itself.Value.To(Text(other)) : null;
        var near = Math.Min(.999, like * (1 - Measure.Fading + Measure.Fading * Math.Exp(-days / Measure.Days)));
        if (text is not null && HaveOneSource(story, other))
        {
            if (text.Relation >= DocumentRelation.Excerpt) return null;
        }
        else if (text is not null && (text.Relation >= DocumentRelation.Excerpt || text.Containment >= Measure.Copy) && days <= Measure.CopyDays)
        {
            return new Relative(other, Kinship.OtherOutlet, null, inSection, 3 + Math.Min(.999, text.Containment));
        }
        if (like >= Measure.Event && days <= Measure.EventDays) return new Relative(other, Kinship.Event, null, inSection, 2 + near);
        var shared = subject.Value.SharedWith(new StorySubject(other));
        if (shared.Count > 0 && like >= Measure.Names) return new Relative(other, Kinship.Names, shared[0], inSection, 1 + Math.Min(.999, near + Measure.EachName * Math.Min(shared.Count, 3)));
        return like >= Measure.Topic ? new Relative(other, Kinship.Topic, null, inSection, near) : null;
    }

    static string Text(IndexedStory story) => $"{story.Title}\n{story.Body}";

    // A story without a source is the paper's own.
    static bool HaveOneSource(IndexedStory a, IndexedStory b) =>
        a.Sources.Count == 0 || b.Sources.Count == 0 ? a.Sources.Count == b.Sources.Count : a.Sources.Any(s => b.Sources.Any(t => t.Slug == s.Slug));
}

/// <summary>The numbers of the measure; <c>bin/bench related</c> shows what they bring.</summary>
sealed record KinshipMeasure
{
    public static readonly KinshipMeasure Standard = new();

    /// <summary>From here on it is worth comparing the texts word by word.</summary>
    public double Worth { get; init; } = .35;

    /// <summary>Share of the shorter text's word runs that makes two outlets tell the same news.</summary>
    public double Copy { get; init; } = .25;

    public double CopyDays { get; init; } = 14;

    /// <summary>Likeness from which two stories are of one event, if they are of the same days.</summary>
    public double Event { get; init; } = .3;

    public double EventDays { get; init; } = 7;

    public double Names { get; init; } = .03;

    public double Topic { get; init; } = .1;

    /// <summary>What each further name that both are about adds.</summary>
    public double EachName { get; init; } = .05;

    /// <summary>How much of the likeness goes with time, and in how many days most of that is gone.</summary>
    public double Fading { get; init; } = .4;

    public double Days { get; init; } = 30;
}
