using Warraq.Arabic.Statements.Attribution;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW11: a quoted clause of six words or more that nobody is found to have said.</summary>
internal sealed class NW11QuotationWithoutSpeaker : DeskRule
{
    private const int LeastWords = 6;

    public override string Id => "NW11";
    public override string Reason => "كلام بين علامتي اقتباس بلا قائل. سمِّ المتحدث في الجملة نفسها أو في التي قبلها.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var block in story.Article.Story)
        {
            foreach (var loose in block.Speech!.Loose)
            {
                var (first, next) = QuoteKinds.Words(block.Speech.Text, loose.Quote);
                if (loose.Source is not null || next - first < LeastWords || !(loose.IsDirect || QuoteKinds.HasClause(block.Speech.Text, first, next))) continue;
                var quote = block.Speech.Text.Quotes[loose.Quote];
                report.Add(block, quote.Start, quote.Length);
            }
        }
    }
}
