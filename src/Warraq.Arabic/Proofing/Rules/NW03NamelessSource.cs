using Warraq.Arabic.Statements.Attribution;
using Warraq.Arabic.Statements.Claims;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW03: the only attribution is a passive («أُعلن»، «ذُكر»), or for casualties a source of which nothing is said («مصادر»).</summary>
internal sealed class NW03NamelessSource : DeskRule
{
    public override string Id => "NW03";
    public override string Reason => "من الذي أعلن؟ الفعل المبني للمجهول والمصدر المبهم لا يقولان للقارئ على مَن يعتمد.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var block in story.Article.Blocks.Where(b => b is { Part: ArticlePart.Body, Speech: not null }))
        {
            var sourced = new SourcedSentences(block);
            foreach (var statement in block.Speech!.Statements)
            {
                var text = block.Speech.Text;
                var nameless = statement.Source is { IsNameless: true } && statement.Via.Count == 0 && HasCasualties(block, statement);
                var passive = statement.Source is null && statement.Saying.Form == SayingForm.Passive && !HasSourceInSentence(block.Speech, statement);
                if (!nameless && !passive) continue;
                var end = statement.Saying.StandsBefore || statement.First >= statement.Next ? statement.Saying.Words.End : text.Read.Words[statement.First].End;
                report.Add(block, statement.Saying.Words.Start, Math.Max(end, statement.Saying.Words.End) - statement.Saying.Words.Start);
            }
        }
    }

    private static bool HasCasualties(ReadBlock block, Statement statement) =>
        block.Figures.Any(f => f.FirstWord >= statement.First && f.FirstWord < statement.Next && NW02CasualtiesWithoutSource.IsCasualty(f));

    private static bool HasSourceInSentence(SpokenParagraph speech, Statement passive)
    {
        var (first, next) = (passive.First, passive.Next);
        return speech.Statements.Any(s => s != passive && s.Source is not null && s.First <= first && s.Next >= next);
    }
}
