using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>GR03: the form of the counted noun: plural after 3 to 10, singular accusative after 11 to 99, singular after hundreds.</summary>
internal sealed class GR03CountedNounForm : ParagraphRule
{
    private const string AfterFew = "بعد الأعداد من 3 إلى 10 يأتي المعدود جمعًا: 3 جنود، 10 أيام.";
    private const string AfterMany = "بعد الأعداد من 11 إلى 99 يأتي المعدود مفردًا منصوبًا: 15 جريحًا، 23 شخصًا.";
    private const string AfterHundred = "بعد المئة والألف والمليون يأتي المعدود مفردًا مجرورًا: 100 شخص، 3000 جندي.";

    public override string Id => "GR03";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "يتبع المعدود عدده: جمع بعد 3 إلى 10، ومفرد منصوب بعد 11 إلى 99، ومفرد مجرور بعد المئات والألوف.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        foreach (var count in Count.All(paragraph))
        {
            if (count.Noun.Lexeme.Lemma is "مئة" or "مائة") continue; // ثلاث مئة
            var last = (int)(count.Value % 100);
            var forms = FormsOf(paragraph.Words[count.At]);
            if (last is >= 3 and <= 10 && !forms.Any(WordForm.Plural) && !IsAdjective(paragraph, count.At, forms)) Add(report, paragraph, count, AfterFew, count.Noun.Plural);
            else if (last >= 11 && !forms.Any(WordForm.Singular)) Add(report, paragraph, count, AfterMany, count.Noun.Accusative);
            else if (last == 0 && count.Value > 0 && !IsGenitive(paragraph.Words[count.At])) Add(report, paragraph, count, AfterHundred, count.Noun.Singular);
        }
    }

    private void Add(Report report, ReadParagraph paragraph, Count count, string message, string? wanted)
    {
        if (wanted is null) return;
        var start = paragraph.Words[count.First].Start;
        var noun = paragraph.Words[count.At];
        report.Add(paragraph, start, noun.End - start, Severity, message, [paragraph.Text[start..noun.Start] + wanted]);
    }

    // «فالكون 9 تابع لشركة», «وخمس إسلامية»: it says something of another word
    private static bool IsAdjective(ReadParagraph paragraph, int at, WordForm form) => paragraph.Words[at].MayBe(WordClass.Adjective)
        && (form.Any(WordForm.Feminine) || (form.Any(WordForm.ActiveParticiple) && paragraph.Follows(at + 1)
            && paragraph.Words[at + 1].FindReading((_, reading) => reading.Proclitics.Any(Proclitics.Li | Proclitics.Ba)) is not null));

    private static bool IsGenitive(ReadWord word) =>
        word.FindReading((_, reading) => reading.Form.Any(WordForm.Singular) && !reading.Form.Any(WordForm.Accusative)) is not null;

    // All that the word can be: «سائحين» is the dual of the noun and the plural of the participle.
    private static WordForm FormsOf(ReadWord word)
    {
        var forms = WordForm.None;
        foreach (var reading in word.Readings)
            if (WordBook.Current[reading.Lexeme].Class is WordClass.Noun or WordClass.Adjective) forms |= reading.Form;
        return forms;
    }
}
