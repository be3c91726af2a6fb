namespace Warraq.Arabic.Proofing.Rules;

/// <summary>PU07: a paragraph of running text without a mark at its end.</summary>
internal sealed class PU07NoFinalMark : ParagraphRule
{
    // Shorter ones are by-lines, places and subheadings that came as paragraphs.
    private const int FewestWords = 5;

    public override string Id => "PU07";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "تنتهي الفقرة بلا علامة. النقطة تقول للقارئ إن الكلام تم ولم يُقطع.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        if (paragraph.Role != ParagraphRole.Body || paragraph.Words.Count < FewestWords) return;
        var word = paragraph.Words[^1];
        var rest = paragraph.Text.AsSpan(word.End).Trim();
        if (rest.Length > 0 && !rest.SequenceEqual("،") && !rest.SequenceEqual("؛")) return;
        report.AddWords(paragraph, paragraph.Words.Count - 1, paragraph.Words.Count - 1, word.Surface + ".");
    }
}
