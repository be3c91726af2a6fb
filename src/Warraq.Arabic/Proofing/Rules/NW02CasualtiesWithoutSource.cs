using Warraq.Arabic.Statements.Claims;
using Warraq.Arabic.Statements.Figures;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>
/// NW02: dead, wounded, missing or detained without a source: none in the sentence, none earlier in the paragraph, and not in a quotation.
/// Headlines are exempt; so is what happened long ago.
/// </summary>
internal sealed class NW02CasualtiesWithoutSource : DeskRule
{
    public override string Id => "NW02";
    public override bool Blocks => true;
    public override string Reason => "حصيلة بلا مصدر. من أحصى القتلى أو الجرحى أو المفقودين أو الموقوفين؟ سمِّه في الجملة نفسها.";

    public override void Check(DeskStory story, DeskReport report)
    {
        foreach (var block in story.Article.Blocks.Where(b => b is { Part: ArticlePart.Body, Speech: not null }))
        {
            var sourced = new SourcedSentences(block);
            var reported = -1; // one question for a sentence
            foreach (var figure in block.Figures)
            {
                var sentence = block.Speech!.Text.SentenceIndex(figure.FirstWord);
                if (sentence == reported || !IsCasualty(figure) || block.Paragraph.IsQuoted(figure.Start) || sourced.Reaches(figure.FirstWord) || IsHistory(story, block, figure)) continue;
                report.Add(block, figure.Start, figure.Length);
                reported = sentence;
            }
        }
    }

    internal static bool IsCasualty(Figure figure) =>
        figure is { Category: FigureCategory.Killed or FigureCategory.Wounded or FigureCategory.Missing or FigureCategory.Detained, IsSuperseded: false } and not { Max: 0 };

    // «قتل 23 شخصا في تحطم طائرة عام 2016»
    private static bool IsHistory(DeskStory story, ReadBlock block, Figure figure)
    {
        var (first, next) = block.Speech!.Text.SentenceOf(figure.FirstWord);
        var span = block.Speech.Text.SpanOf(first, next);
        return block.Times.Any(t => t.Start >= span.Start && t.End <= span.End && t.Last < story.Article.Article.Publication.Day.AddDays(-60));
    }
}

/// <summary>Which sentences of a paragraph have a source, or stand after one that has.</summary>
internal sealed class SourcedSentences
{
    private readonly ReadBlock _block;
    private readonly int _sourced = int.MaxValue;
    private readonly HashSet<int> _passive = [];

    public SourcedSentences(ReadBlock block)
    {
        _block = block;
        foreach (var statement in block.Speech!.Statements)
        {
            var sentence = block.Speech.Text.SentenceIndex(statement.Saying.First);
            if (statement.Source is not null) _sourced = Math.Min(_sourced, sentence);
            else _passive.Add(sentence);
        }
        foreach (var loose in block.Speech.Loose)
            if (loose.Source is not null) _sourced = Math.Min(_sourced, block.Speech.Text.SentenceIndex(block.Speech.Text.WordAt(block.Speech.Text.Quotes[loose.Quote].Start)));
    }

    /// <summary>A source stands in the sentence of a word or in one before it; «أُعلن» is for NW03 to ask about.</summary>
    public bool Reaches(int word) => _block.Speech!.Text.SentenceIndex(word) is var sentence && (sentence >= _sourced || _passive.Contains(sentence));

    /// <summary>A source stands in the sentence of a word or in one before it.</summary>
    public bool HasSource(int word) => _block.Speech!.Text.SentenceIndex(word) >= _sourced;
}
