using Warraq.Arabic.Statements.Claims;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW07: words of the page that a paste brought along: related links, share, comment form, back to top. Whole paragraphs only.</summary>
internal sealed class NW07PageChrome : DeskRule
{
    public override string Id => "NW07";
    public override FixKind Fix => FixKind.Automatic;
    public override bool Blocks => true;
    public override string Reason => "هذا السطر من صفحة الويب وليس من الخبر: رابط أو زر أو نموذج جاء مع النسخ. احذفه.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var block in story.Article.Blocks.Where(b => b.Part == ArticlePart.Chrome)) report.Add(block, 0, block.Text.Length, null, "");
    }
}
