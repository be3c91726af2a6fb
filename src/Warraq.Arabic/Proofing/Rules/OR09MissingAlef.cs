using System.Collections.Frozen;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR09: the plural of a verb without the alef after its waw (قالو). يدعو and مهندسو are spelt as they should be.</summary>
internal sealed class OR09MissingAlef : ParagraphRule
{
    private static readonly FrozenSet<string> Frequent = LexiconTable.Read("or09-verbs.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public override string Id => "OR09";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "بعد واو الجماعة في الفعل تُكتب ألف لا تُلفظ: قالوا، لم يحضروا. أما الواو الأصلية (يدعو) وواو جمع المذكر (مهندسو) فلا ألف بعدهما.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        foreach (var word in paragraph.Words)
        {
            if (word.Exact.Length is < 4 or > 30 || word.Exact[^1] != 'و' || paragraph.IsForeign(word.Start) || report.Profile.OwnWords.Contains(word.Exact)) continue;
            if (IsSpelt(word) || !IsUsual(word.Exact) || SpeltWord.Find(word.Exact + "ا", IsPlural) is null) continue;
            report.Add(paragraph, word.Start, word.Length, word.Exact + "ا");
        }
    }

    // ديمو, زينو: four letters are mostly a foreign name, so of those only frequent verbs count
    private static bool IsUsual(ReadOnlySpan<char> exact)
    {
        if (exact[0] is 'و' or 'ف' && exact.Length > 4) exact = exact[1..];
        return exact.Length > 4 || Frequent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(exact);
    }

    private static bool IsPlural(Lexeme lexeme, Reading reading) =>
        lexeme.Class == WordClass.Verb && reading.Form.Any(WordForm.Plural) && reading.Form.Any(WordForm.Past | WordForm.Clipped) && !reading.Form.Any(WordForm.Bound | WordForm.Passive);

    // قالو might be «those who say» before a noun, which no one writes
    private static bool IsSpelt(ReadWord word) =>
        word.FindReading((lexeme, r) => r.SameSpelling && !(lexeme.Kind == "participle" && r.Form.Any(WordForm.Construct) && IsHollowPast(word, r))) is not null;

    private static bool IsHollowPast(ReadWord word, Reading reading) =>
        reading.Length == 4 && word.Exact[reading.Start + 1] == 'ا';
}
