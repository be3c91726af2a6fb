using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Statements.Attribution;

namespace Warraq.Arabic.Statements.Claims.Conflicts;

/// <summary>A row with what comparisons ask of it.</summary>
internal sealed class ComparedRow
{
    private readonly ReadArticle _article;

    public ComparedRow(ReadArticle article, LedgerRow row)
    {
        _article = article;
        Row = row;
        Text = article.Blocks[row.Paragraph].Speech!.Text;
        Content = RowContent.Of(Text, row.WordSpan.First, row.WordSpan.Next);
        Sentence = Text.SentenceIndex(row.WordSpan.First);
        Places = FindPlaces();
    }

    public LedgerRow Row { get; }

    public SpeechText Text { get; }

    public RowContent Content { get; }

    /// <summary>Number of its sentence in the paragraph.</summary>
    public int Sentence { get; }

    /// <summary>Cities and regions that it names.</summary>
    public HashSet<int> Places { get; }

    public bool IsSameSentence(ComparedRow other) => Row.Paragraph == other.Row.Paragraph && Sentence == other.Sentence;

    /// <summary>What it tells of lies more than a month before publication.</summary>
    public bool IsOld => Row.EventWhen?.Time is { Last: { } last } && last < _article.Article.Publication.Day.AddDays(-31);

    /// <summary>«حصيلة سابقة»: it says that the number was an earlier one.</summary>
    public bool IsFormer
    {
        get
        {
            for (var i = Row.WordSpan.First; i < Row.WordSpan.Next; i++)
                if (Text.Bare(i) is "سابقة" or "السابقة" or "أولية" or "الأولية" && (Text.Bare(i - 1) is "حصيلة" or "الحصيلة" || Text.Bare(i - 2) is "حصيلة" or "الحصيلة")) return true;
            return false;
        }
    }

    private HashSet<int> FindPlaces()
    {
        HashSet<int> places = [];
        for (var i = Row.WordSpan.First; i < Row.WordSpan.Next; i++)
        {
            if (!Text.Is(i, Sort.NamedBody)) continue;
            foreach (var reading in Text.Read.Words[i].Readings)
                if (WordBook.Current[reading.Lexeme].Kind is "city" or "capital" or "region") places.Add(reading.Lexeme);
        }
        return places;
    }
}
