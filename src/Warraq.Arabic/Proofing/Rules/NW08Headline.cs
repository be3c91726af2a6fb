using Warraq.Arabic.Statements.Claims;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW08: a headline that is empty, longer than 70 characters (DECISIONS 20), or ends with a full stop.</summary>
internal sealed class NW08Headline : DeskRule
{
    private const int Longest = 70;

    public override string Id => "NW08";
    public override string Reason => "العنوان جملة قصيرة بلا نقطة في آخرها: لا يزيد على سبعين حرفًا، ولا يُترك فارغًا.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var block in story.Article.Blocks.Where(b => b.Part == ArticlePart.Headline))
        {
            var text = block.Text.AsSpan().TrimEnd();
            if (text.Length == 0) report.Add(block, 0, 0);
            else if (text.TrimStart().Length > Longest) report.Add(block, 0, text.Length);
            else if (text is [.., not '.', '.']) report.Add(block, text.Length - 1, 1, null, "");
        }
    }
}
