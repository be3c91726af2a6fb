namespace Warraq.Arabic.Proofing.Rules;

/// <summary>PU02: the same mark twice or more.</summary>
internal sealed class PU02RepeatedMark : ParagraphRule
{
    public override string Id => "PU02";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override string Reason => "تكررت العلامة نفسها. علامة واحدة تكفي، والخبر لا يرفع صوته بالتكرار.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && text[end] == text[i]) end++;
            if (end - i > 1 && text[i] is '،' or '؛' or '؟' or '!' or ':' or ',' or ';' or '?' && !paragraph.IsForeign(i))
                report.Add(paragraph, i, end - i, PU01LatinMark.Arabic(text[i]) ?? text[i].ToString());
            i = end;
        }
    }
}
