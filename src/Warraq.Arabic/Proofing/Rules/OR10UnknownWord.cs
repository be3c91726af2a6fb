namespace Warraq.Arabic.Proofing.Rules;

/// <summary>
/// OR10: a word that neither the lexicon nor the gazetteer nor the spelling dictionary of the machine knows, nor the paper's own list.
/// Information only: most such words are names.
/// </summary>
internal sealed class OR10UnknownWord : ParagraphRule
{
    public override string Id => "OR10";
    public override Severity Severity => Severity.Info;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "كلمة غير معروفة في المعجم. قد تكون اسم علم أو خطأ طباعة: تحقق منها، أو أضفها إلى قاموس الجريدة.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        foreach (var word in paragraph.Words)
        {
            if (word.IsKnown || word.Exact.Length < 3 || word.Exact.AsSpan().ContainsAnyExceptInRange('ء', 'ي') || paragraph.IsForeign(word.Start)) continue;
            if (report.Profile.OwnWords.Contains(word.Exact) || report.Profile.OwnWords.Contains(word.Surface)) continue;
            if (report.Profile.Speller?.Dictionary?.Contains(word.Exact) == true) continue;
            report.Add(paragraph, word.Start, word.Length);
        }
    }
}
