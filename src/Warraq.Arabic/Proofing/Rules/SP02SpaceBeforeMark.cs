namespace Warraq.Arabic.Proofing.Rules;

/// <summary>SP02: white space before ، ؛ ؟ ! . : or …</summary>
internal sealed class SP02SpaceBeforeMark : ParagraphRule
{
    public override string Id => "SP02";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "علامة الترقيم تلتصق بالكلمة التي قبلها. المسافة قبلها قد ترميها وحدها إلى أول السطر التالي.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (!Punctuation.IsStop(text[i]) || !char.IsWhiteSpace(text[i - 1]) || paragraph.IsForeign(i)) continue;
            var start = i;
            while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
            if (start == 0 || StandsAlone(paragraph, start - 1, i)) continue;
            report.Add(paragraph, start, i + 1 - start, text[i].ToString());
        }
    }

    // «.NET», «10 : 3», the … of a quotation that was cut at its beginning, and a mark that is spoken about.
    private static bool StandsAlone(ReadParagraph paragraph, int before, int mark)
    {
        var (last, next) = (paragraph[before], paragraph[mark + 1]);
        if (paragraph.OpensAt(before)) return true;
        return paragraph[mark] switch
        {
            '.' => Zones.IsLatin(next) || char.IsDigit(next),
            ':' => char.IsDigit(last) || next is ')' or '(',
            '…' => last == ':',
            _ => false,
        };
    }
}
