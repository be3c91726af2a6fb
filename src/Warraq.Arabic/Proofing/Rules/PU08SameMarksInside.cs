namespace Warraq.Arabic.Proofing.Rules;

/// <summary>PU08: a quotation inside a quotation in the same marks.</summary>
internal sealed class PU08SameMarksInside : ParagraphRule
{
    public override string Id => "PU08";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "اقتباس داخل اقتباس بالعلامات نفسها. العلامة الداخلية تُقرأ نهايةً للاقتباس الأول، فاكتب الداخلي بعلامات أخرى.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        foreach (var mark in paragraph.Marks)
        {
            if (mark is not { Opens: true, Partner: >= 0, Around: >= 0 } || paragraph.Marks[mark.Around].Partner < 0) continue;
            var end = paragraph.Marks[mark.Partner].At;
            var inner = paragraph.Text[(mark.At + 1)..end];
            var other = mark.Group == QuotationGroup.Guillemets ? QuotationGroup.Curly : QuotationGroup.Single;
            var second = mark.Group == QuotationGroup.Guillemets ? QuotationGroup.Single : QuotationGroup.Guillemets;
            report.Add(paragraph, mark.At, end + 1 - mark.At, PU06MixedQuotationMarks.Write(other, inner), PU06MixedQuotationMarks.Write(second, inner));
        }
    }
}
