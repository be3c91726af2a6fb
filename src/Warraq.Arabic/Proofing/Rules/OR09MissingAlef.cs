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
        for (var i = 0; i < paragraph.Words.Count; i++)
        {
            var word = paragraph.Words[i];
            if (word.Exact.Length is < 4 or > 30 || word.Exact[^1] != 'و' || paragraph.IsForeign(word.Start) || report.Profile.OwnWords.Contains(word.Exact)) continue;
            if (IsSpelt(paragraph, i) || !IsUsual(word.Exact) || SpeltWord.Find(word.Exact + "ا", IsPlural) is null) continue;
            report.Add(paragraph, word.Start, word.Length, word.Exact + "ا");
        }
    }

    // ديمو, زينو: four letters are mostly a foreign name, so of those only frequent verbs count
    private static bool IsUsual(ReadOnlySpan<char> exact)
    {
        if (exact[0] is 'و' or 'ف' && exact.Length > 4) exact = exact[1..];
        return exact.Length > 4 || Frequent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(exact);
    }

    private static bool IsPlural(Lexeme lexeme, WordReading reading) =>
        lexeme.Class == WordClass.Verb && reading.Form.Any(WordForm.Plural) && reading.Form.Any(WordForm.Past | WordForm.Clipped) && !reading.Form.Any(WordForm.Bound | WordForm.Passive);

    // طالبو may be «the students of», but only before a noun; قالو is a participle that no one writes.
    private static bool IsSpelt(ReadParagraph paragraph, int i)
    {
        var word = paragraph.Words[i];
        var mayBeConstruct = NounFollows(paragraph, i);
        return word.FindReading((lexeme, r) => r.SameSpelling && (!r.Form.Any(WordForm.Construct)
            || (mayBeConstruct && !(lexeme.Kind == "participle" && r.Length == 4 && word.Exact[r.Start + 1] == 'ا')))) is not null;
    }

    private static bool NounFollows(ReadParagraph paragraph, int i) => paragraph.Follows(i + 1) && !(paragraph.Words[i + 1] is { IsKnown: true } next
        && next.Readings.All(r => r.Proclitics.Any(Proclitics.Ba | Proclitics.Li | Proclitics.Ka | Proclitics.Wa | Proclitics.Fa) || WordBook.Current[r.Lexeme].Kind is "prep" or "conj" or "part"));
}
