namespace Warraq.Arabic.Proofing.Rules;

/// <summary>SP05: a word that touches the opening mark after it, or the closing mark before it.</summary>
internal sealed class SP05MarkTouchesWord : ParagraphRule
{
    public override string Id => "SP05";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "بين الكلمة وعلامة الاقتباس أو القوس مسافة من الخارج. لا يلتصق بها إلا حرف واحد مثل «بـ» و«لـ» و«و».";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        for (var n = 0; n < paragraph.Edges.Count; n++)
        {
            var (at, opens) = paragraph.Edges[n];
            if (paragraph.IsForeign(at) || IsPartOfWord(paragraph, n)) continue;
            if (opens)
            {
                if (at > 0 && Punctuation.IsArabic(text[at - 1]) && !QuotationMarks.IsProclitic(text, at) && !IsOneLetter(paragraph, at - 1))
                    report.Add(paragraph, at - 1, 2, $"{text[at - 1]} {text[at]}");
            }
            else if (at + 1 < text.Length && Punctuation.IsLetter(text[at + 1])) report.Add(paragraph, at, 2, $"{text[at]} {text[at + 1]}");
        }
    }

    private static bool IsOneLetter(ReadParagraph paragraph, int at) => paragraph.WordAt(at) is var word and >= 0 && paragraph.Words[word].Search.Length < 2;

    // «الموظف(ة)», «(ال)كتاب», «[1]»: brackets around less than a word.
    private static bool IsPartOfWord(ReadParagraph paragraph, int edge)
    {
        var (at, opens) = paragraph.Edges[edge];
        if (!Punctuation.IsBracket(paragraph[at])) return false;
        var other = opens ? edge + 1 : edge - 1;
        if (other < 0 || other >= paragraph.Edges.Count) return false;
        var (from, to) = opens ? (at + 1, paragraph.Edges[other].At) : (paragraph.Edges[other].At + 1, at);
        var inside = paragraph.Text.AsSpan(from, to - from);
        return inside.Length <= 3 && inside.IndexOf(' ') < 0;
    }
}
