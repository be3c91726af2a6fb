using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>GR05: the digit 1 or 2 before a noun. One and two are in the noun itself; before units it is in use and only a remark.</summary>
internal sealed class GR05DigitBeforeDual : ParagraphRule
{
    public override string Id => "GR05";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "للواحد والاثنين لا يُكتب رقم: المثنى في الكلمة نفسها، مثل «قتيلان» و«قتيلين».";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        foreach (var count in Count.All(paragraph))
        {
            if (count.Value is not (1 or 2) || count.At != count.First + 1 || !paragraph.IsNumber(count.First) || count.Noun.Kind == "scale") continue;
            var noun = count.Noun;
            if (count.Value == 1 && noun.Form.Any(WordForm.Accusative)) continue; // «القناة 1 تقريرا»
            string[] wanted = count.Value == 1 ? [$"{noun.Singular} {(noun.Gender == Gender.Feminine ? "واحدة" : "واحد")}"]
                : noun.Form.Any(WordForm.Dual) && !noun.Form.Any(WordForm.Plural | WordForm.Singular) ? [paragraph.Words[count.At].Surface]
                : IsGoverned(paragraph, count.First) ? [noun.Dual(nominative: false), noun.Dual(nominative: true)]
                : [noun.Dual(nominative: true), noun.Dual(nominative: false)];
            var start = paragraph.Words[count.First].Start;
            report.Add(paragraph, start, paragraph.Words[count.At].End - start, noun.Kind == "measure" ? Severity.Info : Severity, Reason, wanted);
        }
    }

    // After a preposition or a noun (مقتل 2) the dual ends in ـين; after a verb it is most often the subject.
    private static bool IsGoverned(ReadParagraph paragraph, int number)
    {
        if (number == 0) return false;
        var before = paragraph.Words[number - 1];
        if (before.End == paragraph.Words[number].Start) return before.Search is "ب" or "ل" or "ك" or "وب" or "ول"; // بـ2
        return !before.MayBe(WordClass.Verb) && (before.MayBe(WordClass.Noun) || before.FindReading((lexeme, _) => lexeme.Kind == "prep") is not null);
    }
}
