using Warraq.Arabic.Statements.Claims;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW10: the name of a section in the text, mostly printed over the headline.</summary>
internal sealed class NW10SectionLabel : DeskRule
{
    public override string Id => "NW10";
    public override FixKind Fix => FixKind.Automatic;
    public override string Reason => "هذا اسم القسم وليس من الخبر. مكانه حقل القسم لا المتن.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var block in story.Article.Blocks.Where(b => b.Part == ArticlePart.Label)) report.Add(block, 0, block.Text.Length, null, "");
    }
}
