using System.Buffers;
using System.Collections.Frozen;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR03: a hamza on the alef of the article (ألأنباء). Words that begin with أل by themselves are listed; a question may begin with أ.</summary>
internal sealed class OR03HamzaOnArticle : SlipRule
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".؟!:؛“”\"«»");
    private static readonly FrozenSet<string> Own = LexiconTable.Read("or03-words-in-alef-lam.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] Endings = ["", "ة", "ات", "ين", "ان", "ي", "ية", "ا", "ه", "ها", "هم", "نا", "ت", "وا", "ون"];

    public override string Id => "OR03";
    public override string Reason => "ألف «ال» التعريف ألف وصل، فلا تُكتب عليها همزة.";
    protected override SlipKinds Kinds => SlipKinds.ArticleHamza;

    protected override Severity? Judge(ReadParagraph paragraph, int word, Slip slip)
    {
        var exact = paragraph.Words[word].Exact;
        var at = slip.Reading.Start - 2;
        if (at < 0 || slip.Lexeme.Class is not (WordClass.Noun or WordClass.Adjective or WordClass.Particle) || IsQuestion(paragraph, word)) return null;
        if (exact[at + 2] is 'أ' or 'إ' or 'آ') return Severity.Error;
        if (Endings.Any(e => exact.EndsWith(e, StringComparison.Ordinal) && exact.Length - e.Length > at && Own.Contains(exact[at..^e.Length]))) return null;
        return slip.Reading.Length >= 4 && slip.Reading.Form.Any(WordForm.Listed | WordForm.Plural | WordForm.Singular) ? Severity.Warning : Severity.Info;
    }

    // ألأمن يُشترى؟
    private static bool IsQuestion(ReadParagraph paragraph, int word)
    {
        var isFirst = word == 0 || paragraph.Before(word).ContainsAny(Breaks);
        if (!isFirst) return false;
        for (var i = word + 1; i <= paragraph.Words.Count; i++)
        {
            var gap = paragraph.Before(i);
            if (gap.ContainsAny('؟', '?')) return true;
            if (gap.ContainsAny('.', '!')) return false;
        }
        return false;
    }
}
