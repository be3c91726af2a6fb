using Warraq.Arabic.Dates;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW05: a time word that meant another day when it was written: «اليوم» on the next day, «الخميس» after a week.</summary>
internal sealed class NW05StaleTimeWord : DeskRule
{
    public override string Id => "NW05";
    public override bool Blocks => true;
    public override string Reason => "كُتبت المادة في يوم وتُنشر في يوم آخر، فصارت هذه الكلمة تدل على غير يومها. سمِّ اليوم باسمه أو صحِّح الكلمة.";

    public override void Check(DeskStory story, DeskReport report)
    {
        var published = story.Article.Article.Publication;
        if (story.Article.Article.Written is not { } written) return;
        var drafted = published with { Instant = written };
        if (drafted.Day == published.Day || written.Year is < 1900 or > 2199) return;
        foreach (var block in story.Article.Blocks.Where(b => b.Speech is not null))
            foreach (var (word, _) in TimeWords.FindStale(block.Paragraph.Read, drafted, published))
                if (word.Kind is not (TimeKind.Clock or TimeKind.Duration)) report.Add(block, word.Start, word.Length);
    }
}
