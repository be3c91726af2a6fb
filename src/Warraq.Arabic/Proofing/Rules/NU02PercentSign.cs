namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NU02: a percent sign before its number or apart from it, or of the other digit script.</summary>
internal sealed class NU02PercentSign : ParagraphRule
{
    public override string Id => "NU02";
    public override Severity Severity => Severity.Info;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "علامة النسبة تُكتب بعد الرقم ملتصقة به، ومن نوع أرقامه. إذا سبقت الرقم انقلب الترتيب على بعض الشاشات.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('%' or '٪') || paragraph.IsForeign(i)) continue;
            var start = i;
            while (i - start < 2 && start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
            if (start > 0 && char.IsDigit(text[start - 1]))
            {
                var sign = SignOf(text[start - 1]);
                if (start < i || text[i] != sign) report.Add(paragraph, start, i + 1 - start, sign.ToString());
            }
            else if (char.IsDigit(paragraph[i + 1]))
            {
                var end = i + 1;
                while (char.IsDigit(paragraph[end]) || (paragraph[end] is '.' or ',' or '٫' or '٬' && char.IsDigit(paragraph[end + 1]))) end++;
                report.Add(paragraph, i, end - i, text[(i + 1)..end] + SignOf(text[i + 1]));
            }
        }
    }

    private static char SignOf(char digit) => digit is >= '٠' and <= '٩' ? '٪' : '%';
}
