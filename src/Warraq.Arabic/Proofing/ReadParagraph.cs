using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing;

/// <summary>A paragraph prepared once for all rules: its words with their readings, its quotation marks, what of it is not Arabic.</summary>
internal sealed class ReadParagraph
{
    private readonly Zone[] _zones;
    private Slip?[]? _slips;

    public ReadParagraph(int index, Paragraph paragraph, ReadText? read = null)
    {
        Index = index;
        Text = paragraph.Text;
        Role = paragraph.Role;
        Read = read ?? ReadText.Of(Text);
        _zones = Zones.Of(Text);
        Marks = QuotationMarks.Find(Text, _zones);
        IsArabic = Words.Any(w => ArabicLetters.IsLetter(Text[w.Start]) || PresentationForms.Letters(Text[w.Start]) is not null || (w.Length > 1 && ArabicLetters.IsLetter(Text[w.Start + 1])));
        MarkQuotations();
        Edges = [.. FindEdges()];
    }

    /// <summary>Its place in the story, from 0.</summary>
    public int Index { get; }

    /// <summary>Its text as given.</summary>
    public string Text { get; }

    /// <summary>What it is.</summary>
    public ParagraphRole Role { get; }

    /// <summary>The text with its words, for readers of numbers and dates.</summary>
    public ReadText Read { get; }

    /// <summary>The words with keys and readings, numbers included.</summary>
    public IReadOnlyList<ReadWord> Words => Read.Words;

    /// <summary>The quotation marks in order, paired.</summary>
    public IReadOnlyList<QuotationMark> Marks { get; }

    /// <summary>Quotation marks and brackets in order of place, each with whether it opens.</summary>
    public IReadOnlyList<(int At, bool Opens)> Edges { get; }

    /// <summary>It has a word in Arabic letters.</summary>
    public bool IsArabic { get; }

    /// <summary>A character; U+0000 before the first and after the last.</summary>
    public char this[int at] => (uint)at < (uint)Text.Length ? Text[at] : '\0';

    /// <summary>A place lies inside quotation marks.</summary>
    public bool IsQuoted(int at) => Is(at, Zone.Quoted);

    /// <summary>A place belongs to an address, a handle or a run of Latin words: no rule of Arabic print holds there.</summary>
    public bool IsForeign(int at) => Is(at, Zone.Address | Zone.Latin);

    /// <summary>A place belongs to a web or mail address, a handle or a tag.</summary>
    public bool IsAddress(int at) => Is(at, Zone.Address);

    /// <summary>What parts a word from the spelling of the lexicon; null when it is spelt as listed, or unknown.</summary>
    public Slip? SlipOf(int word) => (_slips ??= [.. Words.Select(Slip.Of)])[word];

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> Before(int word) => Read.Before(word);

    /// <summary>Index of the word that a place belongs to; -1 when it is in none.</summary>
    public int WordAt(int at)
    {
        var (low, high) = (0, Words.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].End <= at) low = middle + 1;
            else if (Words[middle].Start > at) high = middle - 1;
            else return middle;
        }
        return -1;
    }

    /// <summary>An opening quotation mark or bracket stands at a place.</summary>
    public bool OpensAt(int at)
    {
        var (low, high) = (0, Edges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Edges[middle].At == at) return Edges[middle].Opens;
            if (Edges[middle].At < at) low = middle + 1;
            else high = middle - 1;
        }
        return false;
    }

    /// <summary>There is nothing but white space between a word and the one before it.</summary>
    public bool Follows(int word) => word > 0 && word < Words.Count && Before(word) is { Length: > 0 } gap && gap.IsWhiteSpace();

    /// <summary>A word is a number in digits of any script.</summary>
    public bool IsNumber(int word) => char.IsDigit(Text[Words[word].Start]);

    private bool Is(int at, Zone zone) => (uint)at < (uint)_zones.Length && (_zones[at] & zone) != Zone.None;

    private IEnumerable<(int At, bool Opens)> FindEdges()
    {
        var mark = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (mark < Marks.Count && Marks[mark].At == i) yield return (i, Marks[mark++].Opens);
            else if (Punctuation.IsBracket(Text[i]) && !IsAddress(i)) yield return (i, Punctuation.IsOpeningBracket(Text[i]));
        }
    }

    // A quotation without its end runs to the end of the paragraph; one that began in an earlier paragraph ends at its mark.
    private void MarkQuotations()
    {
        var covered = 0;
        foreach (var mark in Marks)
        {
            var (from, to) = mark switch
            {
                { Opens: true, Partner: >= 0 } => (mark.At + 1, Marks[mark.Partner].At),
                { Opens: true } => (mark.At + 1, Text.Length),
                { Partner: < 0 } => (0, mark.At),
                _ => (0, 0),
            };
            for (var i = Math.Max(from, covered); i < to; i++) _zones[i] |= Zone.Quoted;
            if (from < to) covered = Math.Max(covered, to);
        }
    }
}
