namespace Warraq.Arabic.Proofing.Rules;

/// <summary>PU06: two styles of quotation marks in one story, or another than the house's. Quotations inside quotations are passed over.</summary>
internal sealed class PU06MixedQuotationMarks : DocumentRule
{
    public override string Id => "PU06";
    public override Severity Severity => Severity.Info;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "في النص أكثر من شكل لعلامات الاقتباس. شكل واحد في المادة كلها أريح للعين.";

    public override void Check(IReadOnlyList<ReadParagraph> paragraphs, Report report)
    {
        var wanted = report.Profile.Quotations switch
        {
            QuotationStyle.Guillemets => QuotationGroup.Guillemets,
            QuotationStyle.Curly => QuotationGroup.Curly,
            QuotationStyle.Straight => QuotationGroup.Straight,
            _ => Usual(paragraphs),
        };
        foreach (var paragraph in paragraphs)
        {
            var outermost = 0;
            foreach (var mark in paragraph.Marks)
            {
                if (!mark.Opens || mark.Partner < 0 || mark.Group == QuotationGroup.Single) continue;
                var end = paragraph.Marks[mark.Partner].At + 1;
                if (mark.At < outermost) continue;
                outermost = end;
                if (mark.Group == wanted) continue;
                report.Add(paragraph, mark.At, end - mark.At, Write(wanted, paragraph.Text[(mark.At + 1)..(end - 1)]));
            }
        }
    }

    /// <summary>A text in marks of a style.</summary>
    internal static string Write(QuotationGroup group, string text) => group switch
    {
        QuotationGroup.Guillemets => $"«{text}»",
        QuotationGroup.Curly => $"“{text}”",
        QuotationGroup.Single => $"‘{text}’",
        _ => $"\"{text}\"",
    };

    // The style that most quotations have; of equals the one that comes first.
    private static QuotationGroup Usual(IReadOnlyList<ReadParagraph> paragraphs) =>
        paragraphs.SelectMany(p => p.Marks).Where(m => m is { Opens: true, Partner: >= 0, Group: not QuotationGroup.Single })
            .GroupBy(m => m.Group).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? QuotationGroup.Curly;
}
