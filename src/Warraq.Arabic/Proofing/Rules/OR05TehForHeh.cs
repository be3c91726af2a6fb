using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR05: a teh marbuta where a heh stands: the pronoun of a particle, or the last letter of a word (مياه).</summary>
internal sealed class OR05TehForHeh : SlipRule
{
    private static readonly SlipTable Words = new("or05-teh.tsv");

    public override string Id => "OR05";
    public override string Reason => "آخر الكلمة هاء لا تاء مربوطة: هاء الضمير (عليه، منه) أو هاء من أصل الكلمة (هذه، مياه) لا تُنقط.";
    protected override SlipKinds Kinds => SlipKinds.Teh;
    protected override SlipTable Table => Words;

    protected override (Severity Severity, string[] Right)? Judge(ReadParagraph paragraph, int word, SlipRow row)
    {
        if (row.Context.Length == 0) return base.Judge(paragraph, word, row);
        if (paragraph.Follows(word + 1) && row.Context.Any(c => c[0] == '-' ? paragraph.Words[word + 1].Exact.EndsWith(c[1..], StringComparison.Ordinal) : paragraph.Words[word + 1].Exact == c)) return null;
        return (Severity.Warning, row.Right);
    }

    protected override Severity? Judge(ReadParagraph paragraph, int word, Slip slip)
    {
        var reading = slip.Reading;
        if (slip.Lexeme.Class == WordClass.Particle) return reading.Proclitics.Any(Proclitics.Fa) || !slip.IsCertain ? null : Severity.Warning;
        var hasPronoun = reading.Start + reading.Length < paragraph.Words[word].Exact.Length;
        return !hasPronoun && slip.Lexeme.Class == WordClass.Noun && reading.Form.Any(WordForm.Listed) && reading.Length >= 4 ? Severity.Warning : null;
    }
}
