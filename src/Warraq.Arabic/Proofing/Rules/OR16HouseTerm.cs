namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR16: a term that the house avoids, in every inflection; it blocks when the house says so.</summary>
internal sealed class OR16HouseTerm : ParagraphRule
{
    public override string Id => "OR16";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "تعبير تتجنبه الجريدة بحسب قائمتها.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        if (report.Profile.HouseTerms.Count == 0) return;
        var list = HouseList.Of(report.Profile.HouseTerms);
        for (var i = 0; i < paragraph.Words.Count; i++)
        {
            if (list.Find(paragraph, i) is not { } found) continue;
            var start = paragraph.Words[i].Start;
            var length = paragraph.Words[i + found.Count - 1].End - start;
            if (found.Preferred(paragraph, i) is { } preferred)
                report.Add(paragraph, start, length, Severity, $"تتجنب الجريدة «{found.Term.Avoid}» وتكتب «{found.Term.Prefer}».", [preferred], found.Term.Blocks);
            else report.Add(paragraph, start, length, Severity, Reason, [], found.Term.Blocks);
            i += found.Count - 1;
        }
    }
}
