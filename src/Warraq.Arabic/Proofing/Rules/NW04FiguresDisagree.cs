using Warraq.Arabic.Statements.Claims;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW04: numbers of one kind, for the same people and place, that do not agree.</summary>
internal sealed class NW04FiguresDisagree : DeskRule
{
    public override string Id => "NW04";
    public override string Reason => "رقمان لا يتفقان في المادة الواحدة. أيهما الأحدث، ومن قاله؟ إن كان الأول قد تجاوزه الحدث فقل ذلك.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var pair in story.Pairs.Where(p => p.Kind == ConflictKind.Figure).DistinctBy(p => (p.Later.Paragraph, p.LaterPlace.Start)))
            report.Add(story.Article.Blocks[pair.Later.Paragraph], pair.LaterPlace.Start, pair.LaterPlace.Length, new(pair.Earlier.Paragraph, pair.EarlierPlace.Start, pair.EarlierPlace.Length));
    }
}
