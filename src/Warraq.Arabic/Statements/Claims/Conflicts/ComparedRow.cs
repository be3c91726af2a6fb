using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Statements.Attribution;
using Warraq.Arabic.Statements.Figures;

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

    /// <summary>What it tells of lies more than a month before publication, or runs over months.</summary>
    public bool IsOld => Row.EventWhen?.Time is { First: { } first, Last: { } last } && (last < _article.Article.Publication.Day.AddDays(-31) || last.DayNumber - first.DayNumber > 31);

    /// <summary>«حصيلة سابقة», «في حادث منفصل»: it says that the number was an earlier one, or of another event.</summary>
    public bool IsFormer
    {
        get
        {
            var (first, next) = Text.SentenceOf(Row.WordSpan.First);
            for (var i = first; i < next; i++)
                if (Text.Bare(i) is "منفصل" or "منفصلة" or "مماثل" or "مماثلة") return true;
                else if (Text.Bare(i) is "سابقة" or "السابقة" or "أولية" or "الأولية" && (Text.Bare(i - 1) is "حصيلة" or "الحصيلة" || Text.Bare(i - 2) is "حصيلة" or "الحصيلة")) return true;
            return false;
        }
    }

    /// <summary>«من بين الضحايا 26», «حددت هوية 24 جثة», «منذ بدء الاحتجاجات قتل 50»: it counts a part, or another span of time.</summary>
    public bool IsPart(Figure figure)
    {
        var first = Text.SentenceOf(figure.FirstWord).First;
        for (var i = Math.Max(first, figure.FirstWord - 7); i < Math.Min(Text.Count, figure.NextWord + 4); i++)
        {
            if (Text.Bare(i) is "هوية" or "التعرف" or "دفن" or "تشييع") return true;
            if (i < figure.FirstWord && (Text.Bare(i) is "منذ" || (Text.Bare(i) is "بين" && Text.Bare(i - 1) is "من"))) return true;
        }
        return false;
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
