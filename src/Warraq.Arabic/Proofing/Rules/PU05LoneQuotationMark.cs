namespace Warraq.Arabic.Proofing.Rules;

/// <summary>
/// PU05: a quotation mark without its partner. A quotation may run over paragraphs: each of them begins with a mark again, or the
/// closing mark stands in a later one.
/// </summary>
internal sealed class PU05LoneQuotationMark : DocumentRule
{
    public override string Id => "PU05";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Question;
    public override string Reason => "علامة اقتباس بلا قرينة. لا يعرف القارئ أين يبدأ كلام المتحدث وأين ينتهي.";

    public override void Check(IReadOnlyList<ReadParagraph> paragraphs, Report report)
    {
        (ReadParagraph Paragraph, QuotationMark Mark)? open = null; // runs on from an earlier paragraph
        foreach (var paragraph in paragraphs)
        {
            var lone = paragraph.Marks.Where(m => m is { Partner: < 0, Group: not QuotationGroup.Single }).ToArray();
            var first = 0;
            if (open is { } running)
            {
                var closes = lone.Length > 0 && !lone[0].Opens && lone[0].Group == running.Mark.Group;
                var goesOn = paragraph.Marks.Count > 0 && paragraph.Marks[0] is { Opens: true, At: 0 };
                if (closes) first = 1;
                else if (!goesOn && paragraph.Marks.Any(m => m.Group == running.Mark.Group)) Add(report, running);
                if (closes || goesOn || paragraph.Marks.Any(m => m.Group == running.Mark.Group)) open = null;
            }
            for (var i = first; i < lone.Length; i++)
            {
                if (i == lone.Length - 1 && lone[i].Opens) open = (paragraph, lone[i]);
                else Add(report, (paragraph, lone[i]));
            }
        }
        if (open is { } last) Add(report, last);
    }

    private static void Add(Report report, (ReadParagraph Paragraph, QuotationMark Mark) lone)
    {
        if (lone.Paragraph.IsArabic) report.Add(lone.Paragraph, lone.Mark.At, 1);
    }
}
