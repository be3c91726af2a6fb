using Warraq.Arabic.Bidi;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NU03: a part whose order a right-to-left line changes. The page isolates it; in plain text it is better written otherwise.</summary>
internal sealed class NU03BidiHazard : ParagraphRule
{
    public override string Id => "NU03";
    public override Severity Severity => Severity.Info;
    public override FixKind Fix => FixKind.Question;
    public override string Reason => "هذا الجزء ينقلب ترتيبه في سطر عربي. الصفحة تعزله، أما في الرسائل النصية فاكتبه كلامًا، مثل «من 10 إلى 20».";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        foreach (var hazard in Hazards.Find(paragraph.Text)) report.Add(paragraph, hazard.Start, hazard.Length);
    }
}
