using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR07: an unknown word that is two words of the lexicon, the first ending in a letter that does not join: the missing space is not seen.</summary>
internal sealed class OR07RunTogether : ParagraphRule
{
    public override string Id => "OR07";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "كلمتان كُتبتا بلا مسافة بينهما: الأولى تنتهي بحرف لا يتصل بما بعده، فلا تظهر المسافة الناقصة للعين.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        foreach (var word in paragraph.Words)
        {
            if (word.IsKnown || word.Exact.Length is < 6 or > 30 || word.Exact.AsSpan().ContainsAnyExceptInRange('ء', 'ي') || paragraph.IsForeign(word.Start)) continue;
            if (report.Profile.OwnWords.Contains(word.Exact) || word.Surface.Length != word.Exact.Length) continue;
            if (Split(word.Exact) is not var (at, severity)) continue;
            report.Add(paragraph, word.Start, word.Length, severity, Reason, [$"{word.Exact[..at]} {word.Exact[at..]}"]);
        }
    }

    private static (int At, Severity Severity)? Split(string word)
    {
        (int At, Severity Severity)? best = null;
        for (var at = 2; at <= word.Length - 3; at++)
        {
            if (!EndsWord(word[at - 1]) || !IsWhole(word.AsSpan(at), out var second) || !IsWhole(word.AsSpan(0, at), out var first)) continue;
            if (IsName(word.AsSpan(0, at), word.AsSpan(at))) return null;
            // ة and ى stand at the end of a word only, the article at the beginning of one
            var certain = word[at - 1] is 'ة' or 'ى' || (second.HasArticle && word.AsSpan(at).TrimStart('و').StartsWith("ال"));
            if (certain || (at >= 4 && word.Length - at >= 4 && IsNoun(first) && IsNoun(second))) return (at, Severity.Warning);
            if (at >= 3 && IsPlain(first) && IsPlain(second)) best ??= (at, Severity.Info);
        }
        return best;
    }

    private static bool EndsWord(char c) => c is 'ا' or 'أ' or 'إ' or 'آ' or 'د' or 'ذ' or 'ر' or 'ز' or 'و' or 'ؤ' or 'ة' or 'ى' or 'ء';

    // A word of three letters, or a particle; names run together are mostly one foreign name.
    private static bool IsWhole(ReadOnlySpan<char> word, out WordReading reading)
    {
        var least = word.Length >= 3;
        var found = SpeltWord.Find(word, (lexeme, r) => lexeme.Class is not WordClass.Name && lexeme.Kind != "nisba" && !r.Form.Any(WordForm.Bound | WordForm.Construct | WordForm.Accusative)
            && (least || lexeme.Kind is "prep" or "conj" or "part" or "neg"));
        reading = found ?? default;
        return found is not null;
    }

    private static bool IsNoun(WordReading reading) => IsPlain(reading) && !reading.HasArticle && Lexicon.WordBook.Current[reading.Lexeme].Class is WordClass.Noun or WordClass.Adjective;

    private static bool IsPlain(WordReading reading) => reading.Form.Any(WordForm.Listed) && reading.Proclitics is Proclitics.None or Proclitics.Article or Proclitics.Wa;

    // عبدالله, أبوظبي, نورالدين: names that many write as one
    private static bool IsName(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first.EndsWith("عبد") || first.EndsWith("أبو") || first.EndsWith("ابو") || first.EndsWith("أبا") || second.EndsWith("الله") || second.EndsWith("الدين") || second is "الإسلام";
}
