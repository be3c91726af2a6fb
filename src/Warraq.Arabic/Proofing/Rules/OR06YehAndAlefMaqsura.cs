using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR06: ى for ي at the end of a word, or the reverse. A paper that writes «فى» by its own style switches the rule off.</summary>
internal sealed class OR06YehAndAlefMaqsura : SlipRule
{
    private static readonly SlipTable Words = new("or06-yeh.tsv");

    public override string Id => "OR06";
    public override string Reason => "الياء في آخر الكلمة تُنقط (في، الذي، المصري)، والألف المقصورة لا تُنقط (حتى، مستشفى).";
    protected override SlipKinds Kinds => SlipKinds.AlefForYeh | SlipKinds.YehForAlef;
    protected override SlipTable Table => Words;

    protected override (Severity Severity, string[] Right)? Judge(ReadParagraph paragraph, int word, SlipRow row)
    {
        if (row.Context.Length == 0) return base.Judge(paragraph, word, row);
        if (!paragraph.Follows(word) || !paragraph.Follows(word + 1)) return null;
        var before = paragraph.Words[word - 1];
        if (!row.Context.Any(c => c == before.Exact || before.MayBe(c))) return null;
        return paragraph.Words[word + 1].MayBe(WordClass.Name) ? null : (Severity.Warning, row.Right);
    }

    protected override Severity? Judge(ReadParagraph paragraph, int word, Slip slip)
    {
        var reading = slip.Reading;
        if (!slip.IsCertain || reading.Length < 3) return Severity.Info;
        if (slip.Kinds.HasFlag(SlipKinds.AlefForYeh)) return Severity.Warning;
        if (slip.Lexeme.Class == WordClass.Verb) return null;
        return slip.Lexeme.Class != WordClass.Name && reading.Length >= 4 && reading.Form.Any(WordForm.Listed) ? Severity.Warning : Severity.Info;
    }
}
