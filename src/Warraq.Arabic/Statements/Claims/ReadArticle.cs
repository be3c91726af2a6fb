using Warraq.Arabic.Dates;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Statements.Attribution;
using Warraq.Arabic.Statements.Figures;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Claims;

/// <summary>An article whose words, figures, times and speakers were read once, for the ledger and for the rules of the desk.</summary>
internal sealed class ReadArticle
{
    private readonly SourceMemory _memory = new();

    public ReadArticle(Article article)
    {
        Article = article;
        var texts = article.Paragraphs.Select(ReadText.Of).ToArray();
        Parts = ArticleParts.Of(texts, article.Headline);
        Blocks = new ReadBlock[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var paragraph = new ReadParagraph(i, new(texts[i].Text, RoleOf(Parts[i])), texts[i]);
            var times = TimeWords.Find(texts[i], article.Publication);
            Blocks[i] = new(i, Parts[i], paragraph, times, IsStory(Parts[i]) ? FigureReader.Read(texts[i]) : [], Speech(i, paragraph, times));
        }
    }

    public Article Article { get; }

    /// <summary>What each block is.</summary>
    public ArticlePart[] Parts { get; }

    public ReadBlock[] Blocks { get; }

    /// <summary>The running text and its headings.</summary>
    public IEnumerable<ReadBlock> Story => Blocks.Where(b => b.Part is ArticlePart.Body or ArticlePart.Heading);

    // The headline is read by itself: its speakers are not those of the story.
    private SpokenParagraph? Speech(int i, ReadParagraph paragraph, IReadOnlyList<TimeExpression> times)
    {
        if (!IsStory(Parts[i])) return null;
        var memory = Parts[i] is ArticlePart.Headline or ArticlePart.Heading ? new SourceMemory() : _memory;
        return SpeechReader.Read(new(paragraph.Read, Quotations.Of(paragraph.Text, paragraph.Marks), times, memory.Names), i, memory);
    }

    private static bool IsStory(ArticlePart part) => part is ArticlePart.Body or ArticlePart.Heading or ArticlePart.Headline;

    private static ParagraphRole RoleOf(ArticlePart part) => part switch
    {
        ArticlePart.Body => ParagraphRole.Body,
        ArticlePart.Headline or ArticlePart.Heading => ParagraphRole.Headline,
        _ => ParagraphRole.Section,
    };
}

/// <summary>A block of an article with what was read in it.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Part">What it is.</param>
/// <param name="Paragraph">Its text as the proofreader takes it.</param>
/// <param name="Times">Its time expressions.</param>
/// <param name="Figures">Its figures; none for words of the page.</param>
/// <param name="Speech">Who says what in it; null for words of the page.</param>
internal sealed record ReadBlock(int Index, ArticlePart Part, ReadParagraph Paragraph, IReadOnlyList<TimeExpression> Times, IReadOnlyList<Figure> Figures, SpokenParagraph? Speech)
{
    public string Text => Paragraph.Text;
}
