namespace Warraq.Arabic.Proofing.Rules;

/// <summary>GR07: سوف before لن or لا.</summary>
internal sealed class GR07SawfaLan : ParagraphRule
{
    public override string Id => "GR07";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "«لن» وحدها تنفي المستقبل، فلا تجتمع و«سوف». اكتب «لن يفعل».";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var words = paragraph.Words;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Search is not ("لن" or "لا") || !paragraph.Follows(i)) continue;
            if (words[i - 1].Search is not ("سوف" or "وسوف" or "فسوف")) continue;
            report.AddWords(paragraph, i - 1, i, words[i - 1].Search == "سوف" ? "لن" : words[i - 1].Search[0] + "لن");
        }
    }
}
