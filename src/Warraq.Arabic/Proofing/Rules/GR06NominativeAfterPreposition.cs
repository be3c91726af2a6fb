using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>GR06: a plural in ـون or a dual in ـان after a preposition, apart or joined (من المسؤولون، في الكتابان).</summary>
internal sealed class GR06NominativeAfterPreposition : ParagraphRule
{
    public override string Id => "GR06";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "الاسم بعد حرف الجر مجرور: جمع المذكر السالم يُجر بالياء والنون (من المسؤولين)، وكذلك المثنى (في البلدين).";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        for (var i = 0; i < paragraph.Words.Count; i++)
        {
            var word = paragraph.Words[i];
            if (word.Exact.Length < 5 || word.Exact[^1] != 'ن' || word.Exact[^2] is not ('و' or 'ا') || paragraph.IsForeign(word.Start)) continue;
            if ((IsGoverned(paragraph, i) && (IsNominative(word) || IsTens(word.Exact))) || IsTensOfCompound(paragraph, i) || IsJoined(word))
                report.Add(paragraph, word.Start, word.Length, word.Exact[..^2] + "ين");
        }
    }

    private static bool IsTens(ReadOnlySpan<char> word) => word is "عشرون" or "ثلاثون" or "أربعون" or "خمسون" or "ستون" or "سبعون" or "ثمانون" or "تسعون";

    // بثلاث وعشرون, إلى خمسة وأربعون: the preposition governs both parts of the number
    private static bool IsTensOfCompound(ReadParagraph paragraph, int i)
    {
        if (paragraph.Words[i].Exact is not ['و', ..] || !IsTens(paragraph.Words[i].Exact.AsSpan(1)) || !paragraph.Follows(i)) return false;
        var unit = paragraph.Words[i - 1];
        return unit.FindReading((lexeme, r) => lexeme.Kind == "unit" && (r.Proclitics.Any(Proclitics.Ba | Proclitics.Ka | Proclitics.Li) || (r.Start == 0 && IsGoverned(paragraph, i - 1)))) is not null;
    }

    // للفائزون, بالمسؤولون: no reading of the lexicon has a preposition before this ending, so the word is unknown as it stands.
    private static bool IsJoined(ReadWord word) => !word.IsKnown && WithoutPreposition(word.Exact) is { } noun && SpeltWord.Find(noun, IsNominative) is not null;

    private static string? WithoutPreposition(string word)
    {
        if (word is ['و' or 'ف', ..]) word = word[1..];
        return word switch
        {
            ['ل', 'ل', ..] => "ال" + word[2..],
            ['ب' or 'ك', 'ا', 'ل', ..] => word[1..],
            _ => null,
        };
    }

    private static bool IsGoverned(ReadParagraph paragraph, int i)
    {
        if (!paragraph.Follows(i)) return false;
        var before = paragraph.Words[i - 1].Exact;
        if (before is ['و' or 'ف', _, _, ..] && before is not "في") before = before[1..];
        // «من المسؤولون عن ذلك؟» asks who they are
        return before is "إلى" or "على" or "في" or "عن" || (before == "من" && !paragraph.Text.AsSpan(paragraph.Words[i].End).Contains('؟') && i > 1);
    }

    // Every way to read the word is a nominative: السودان, القانون and زيدون are words in themselves.
    private static bool IsNominative(ReadWord word) => word.IsKnown && word.Readings.All(r => r.SameSpelling && IsNominative(WordBook.Current[r.Lexeme], r));

    private static bool IsNominative(Lexeme lexeme, WordReading reading) => lexeme.Class is WordClass.Noun or WordClass.Adjective
        && reading.Length >= 5 && reading.Form.Any(WordForm.Nominative) && reading.Form.Any(WordForm.Plural | WordForm.Dual);
}
