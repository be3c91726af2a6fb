namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR15: one name spelt two ways in a story. The spelling in the majority stays; of two that stand equally often the first.</summary>
internal sealed class OR15TwoSpellings : DocumentRule
{
    public override string Id => "OR15";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "كُتب هذا الاسم بصورتين في المادة الواحدة. الإملاءان مقبولان، غير أن المادة تلتزم واحدًا منهما.";

    public override void Check(IReadOnlyList<ReadParagraph> paragraphs, Report report)
    {
        var story = new StoryNames();
        foreach (var paragraph in paragraphs)
            for (var i = 0; i < paragraph.Words.Count; i++)
                if (!paragraph.IsForeign(paragraph.Words[i].Start)) story.Add(paragraph, i);
        foreach (var spellings in story.TwoSpellings())
        {
            var kept = spellings[0];
            foreach (var other in spellings.Skip(1))
                foreach (var (paragraph, word, prefix) in other.Places)
                {
                    var place = paragraph.Words[word];
                    var severity = paragraph.IsQuoted(place.Start) || report.Profile.OwnWords.Contains(other.Form) ? Severity.Info : Severity.Warning;
                    var reason = $"كُتب الاسم في هذه المادة «{kept.Form}» و«{other.Form}». تلتزم المادة الواحدة إملاءً واحدًا للاسم.";
                    report.Add(paragraph, place.Start, place.Length, severity, reason, [prefix + kept.InForm(place.Exact[prefix.Length..], other)], with: kept.Places[0].Place);
                }
        }
    }
}
