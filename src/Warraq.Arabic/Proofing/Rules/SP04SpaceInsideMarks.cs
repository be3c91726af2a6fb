namespace Warraq.Arabic.Proofing.Rules;

/// <summary>SP04: white space just inside quotation marks or brackets.</summary>
internal sealed class SP04SpaceInsideMarks : ParagraphRule
{
    public override string Id => "SP04";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "علامتا الاقتباس والقوسان تلتصق بما في داخلها. المسافة مكانها خارجها.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        foreach (var (at, opens) in paragraph.Edges)
        {
            var (start, end) = (at, at + 1);
            if (opens) while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            else while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
            if (end - start > 1 && (opens ? end < text.Length : start > 0)) report.Add(paragraph, start, end - start, text[at].ToString());
        }
    }
}
