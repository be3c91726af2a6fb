using Warraq.Arabic.Statements;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW01: the same statement again, word for word or reworded (arabic.md, section E).</summary>
internal sealed class NW01ToldTwice : DeskRule
{
    public override string Id => "NW01";
    public override string Reason => "رُوي هذا الخبر قبل فقرات. احذف إحدى الروايتين، أو اجمع ما تنفرد به كل منهما.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var repeat in story.Repeats)
        {
            var block = story.Article.Blocks[repeat.Paragraph];
            var start = Math.Max(0, block.Text.IndexOf(repeat.Text, StringComparison.Ordinal));
            report.Add(block, start, repeat.Text.Length, With(story, repeat));
        }
    }

    private static FindingPlace With(DeskStory story, Repeat repeat) => new(repeat.EarlierParagraph, 0, story.Article.Blocks[repeat.EarlierParagraph].Text.Length);
}
