namespace Warraq.Arabic.Proofing.Rules;

/// <summary>PU03: an omission written with dots instead of the sign of the house.</summary>
internal sealed class PU03Dots : ParagraphRule
{
    public override string Id => "PU03";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override string Reason => "علامة الحذف حرف واحد «…» تليه مسافة. النقاط المتفرقة تنكسر في آخر السطر ولا تُعرف نهايتها من النقطة.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] is '.' or '…') end++;
            if (end == i)
            {
                i++;
                continue;
            }
            var run = text.AsSpan(i, end - i);
            if (run is not "." && !run.SequenceEqual(report.Profile.Ellipsis) && !IsCode(paragraph, i, end))
                report.Add(paragraph, i, end - i, Punctuation.IsLetter(paragraph[end]) && Punctuation.IsArabic(paragraph[i - 1]) ? report.Profile.Ellipsis + " " : report.Profile.Ellipsis);
            i = end;
        }
    }

    // «1..5», «../», «C...»
    private static bool IsCode(ReadParagraph paragraph, int start, int end) =>
        paragraph.IsForeign(start) || paragraph[end] is '/' or '\\' || (char.IsDigit(paragraph[start - 1]) && char.IsDigit(paragraph[end]));
}
