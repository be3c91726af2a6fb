using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>SP06: the conjunction و apart from the word after it.</summary>
internal sealed class SP06LoneWaw : ParagraphRule
{
    public override string Id => "SP06";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "واو العطف تتصل بالكلمة التي بعدها. إذا انفصلت عنها بقيت وحدها في آخر السطر.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var words = paragraph.Words;
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (words[i].Search != "و" || !paragraph.Follows(i + 1) || !Joins(words[i + 1])) continue;
            // «أ و ب» is a list of letters
            if (paragraph.Follows(i) && words[i - 1].Search.Length < 2) continue;
            report.AddWords(paragraph, i, i + 1, words[i].Surface.TrimEnd(Letters.ArabicLetters.Tatweel) + words[i + 1].Surface);
        }
    }

    private static bool Joins(ReadWord next) => next.Search.Length > 1 && Punctuation.IsArabic(next.Surface[0]);
}
