using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>GR08: هذا before a feminine noun or the plural of things, هذه before a masculine one, and so with ذلك and تلك.</summary>
internal sealed class GR08DemonstrativeGender : ParagraphRule
{
    public override string Id => "GR08";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "اسم الإشارة يطابق الاسم بعده: هذا وذلك للمذكر المفرد، وهذه وتلك للمؤنث ولجمع غير العاقل.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        for (var i = 0; i + 1 < paragraph.Words.Count; i++)
        {
            var word = paragraph.Words[i];
            if (Other(word) is not var (other, isMasculine) || !paragraph.Follows(i + 1) || StandsAlone(paragraph, i)) continue;
            if (!Disagrees(paragraph.Words[i + 1], isMasculine)) continue;
            report.AddWords(paragraph, i, i + 1, $"{other} {paragraph.Words[i + 1].Surface}");
        }
    }

    private static (string Other, bool IsMasculine)? Other(ReadWord word)
    {
        foreach (var (masculine, feminine) in new[] { ("هذا", "هذه"), ("ذلك", "تلك") })
        {
            if (word.Exact.EndsWith(masculine, StringComparison.Ordinal) && IsJoint(word.Exact.AsSpan(0, word.Exact.Length - 3))) return (word.Exact[..^3] + feminine, true);
            if (word.Exact.EndsWith(feminine, StringComparison.Ordinal) && IsJoint(word.Exact.AsSpan(0, word.Exact.Length - 3))) return (word.Exact[..^3] + masculine, false);
        }
        return null;
    }

    private static bool IsJoint(ReadOnlySpan<char> letters) => letters is "" or "و" or "ف" or "ب" or "ل" or "وب" or "ول" or "فب" or "فل";

    // «وبعد ذلك الشرطة…», «لهذا السلطات…»: the pronoun is no part of what follows
    private static bool StandsAlone(ReadParagraph paragraph, int i)
    {
        var exact = paragraph.Words[i].Exact;
        if (exact.EndsWith("لهذا", StringComparison.Ordinal) || exact.EndsWith("لذلك", StringComparison.Ordinal) || exact.EndsWith("بذلك", StringComparison.Ordinal)) return true;
        return exact.EndsWith("ذلك", StringComparison.Ordinal) && (i == 0 || !paragraph.Follows(i) || paragraph.Words[i - 1].Readings.Any(r => WordBook.Current[r.Lexeme].Class is WordClass.Particle or WordClass.Verb));
    }

    // All ways to read a definite noun disagree with the demonstrative; «الكتاب» may be writers as well, but they too take no هذه.
    private static bool Disagrees(ReadWord word, bool isMasculine)
    {
        if (!word.IsKnown || !word.Exact.StartsWith("ال", StringComparison.Ordinal)) return false;
        var found = false;
        foreach (var reading in word.Readings)
        {
            var lexeme = WordBook.Current[reading.Lexeme];
            if (lexeme.Class == WordClass.Name && reading.HasArticle) continue; // no one calls a person «المدينة»
            if (!reading.SameSpelling || !reading.HasArticle) return false;
            switch (Needs(lexeme, reading, word.Exact[^1] == 'ة'))
            {
                case Gender.Masculine when !isMasculine:
                case Gender.Feminine when isMasculine:
                    found = true;
                    break;
                case Gender.Both when !isMasculine: // people: هؤلاء
                    break;
                default:
                    return false;
            }
        }
        return found;
    }

    // Which demonstrative a noun takes: Both stands for the plural of people, None for what is not known.
    private static Gender Needs(Lexeme lexeme, WordReading reading, bool endsInTeh)
    {
        if (lexeme.Class != WordClass.Noun || lexeme.Kind == "coll" || lexeme.Gender is Gender.Both or Gender.None || reading.Form.Any(WordForm.Dual)) return Gender.None;
        if (reading.Form.Any(WordForm.Plural)) return lexeme.IsHuman ? Gender.Both : Gender.Feminine;
        if (!reading.Form.Any(WordForm.Singular)) return Gender.None;
        // a feminine human twin is a form of the masculine lexeme
        if (reading.Form.Any(WordForm.Feminine)) return Gender.Feminine;
        return endsInTeh ? Gender.None : lexeme.Gender;
    }
}
