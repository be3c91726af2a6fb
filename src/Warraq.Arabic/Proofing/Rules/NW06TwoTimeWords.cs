using Warraq.Arabic.Statements.Claims;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW06: one act dated in two ways, even when both words fall on one day.</summary>
internal sealed class NW06TwoTimeWords : DeskRule
{
    public override string Id => "NW06";
    public override string Reason => "حدث واحد بتاريخين. القارئ يظنهما حدثين، فاختر كلمة واحدة للزمن في المادة كلها.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var pair in story.Pairs.Where(p => p.Kind == ConflictKind.Time))
            report.Add(story.Article.Blocks[pair.Later.Paragraph], pair.LaterPlace.Start, pair.LaterPlace.Length, new(pair.Earlier.Paragraph, pair.EarlierPlace.Start, pair.EarlierPlace.Length));
    }
}
