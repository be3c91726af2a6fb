using System.Collections.Frozen;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR04: a heh where a teh marbuta stands. After the article no pronoun is possible, so there it is certain.</summary>
internal sealed class OR04HehForTeh : SlipRule
{
    private static readonly FrozenSet<string> Heh = LexiconTable.Read("or04-heh.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public override string Id => "OR04";
    public override string Reason => "آخر الكلمة تاء مربوطة لا هاء: تُلفظ تاءً عند الوصل فتُنقط (المدينة، وزارة الخارجية).";
    protected override SlipKinds Kinds => SlipKinds.Heh;

    protected override Severity? Judge(ReadParagraph paragraph, int word, Slip slip)
    {
        var reading = slip.Reading;
        if (Heh.Contains(paragraph.Words[word].Exact[reading.Start..]) || slip.Lexeme.Kind is "given" or "family" or "person") return null;
        if (slip.Lexeme.Class == WordClass.Name) return Severity.Info;
        if (reading.HasArticle) return slip.IsCertain ? Severity.Error : Severity.Warning;
        return reading.Length >= 4 && !reading.Proclitics.Any(Proclitics.Ba | Proclitics.Ka | Proclitics.Li) && slip.Lexeme.Class != WordClass.Verb ? Severity.Warning : Severity.Info;
    }
}
