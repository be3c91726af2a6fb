namespace Warraq.Arabic.Proofing.Rules;

/// <summary>SP03: ، ؛ ؟ ! . : or … with a word right after it.</summary>
internal sealed class SP03NoSpaceAfterMark : ParagraphRule
{
    public override string Id => "SP03";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "بعد علامة الترقيم مسافة. بغيرها تلتصق الجملتان، ولا يجد البحث الكلمتين.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (!Punctuation.IsStop(text[i]) || !Punctuation.IsLetter(text[i + 1]) || paragraph.IsForeign(i) || paragraph.IsAddress(i + 1)) continue;
            if (!Parts(paragraph, i)) continue;
            report.Add(paragraph, i, 2, $"{text[i]} {text[i + 1]}");
        }
    }

    private static bool Parts(ReadParagraph paragraph, int mark)
    {
        var before = paragraph[mark - 1];
        if (char.IsWhiteSpace(before)) return paragraph[mark] is not ('…' or '.' or ':');
        return paragraph[mark] switch
        {
            '.' => Punctuation.IsArabic(before) && Punctuation.IsArabic(paragraph[mark + 1]) && !IsAbbreviation(paragraph, mark),
            // «“…ولن نتراجع”»: the beginning was left out
            '…' => QuotationMarks.GroupOf(before) is null && !Punctuation.IsOpeningBracket(before),
            ':' => !char.IsDigit(before) || Punctuation.IsArabic(paragraph[mark + 1]),
            _ => true,
        };
    }

    // «أ.د. فلان», «أ.ف.ب», «بي.بي.سي», «العربية.نت»: names of letters and of sites stay together.
    private static bool IsAbbreviation(ReadParagraph paragraph, int dot)
    {
        const int shortest = 3;
        var (before, after) = (paragraph.WordAt(dot - 1), paragraph.WordAt(dot + 1));
        if (before < 0 || after < 0) return true;
        if (paragraph.Words[after].Search is "نت" or "كوم" or "اورغ" or "اورج" or "تي") return true;
        var (left, right) = (paragraph.Words[before].Search.Length, paragraph.Words[after].Search.Length);
        return left == 1 || right == 1 || (left <= shortest && right <= shortest)
            || (paragraph[paragraph.Words[after].End] == '.' && Punctuation.IsArabic(paragraph[paragraph.Words[after].End + 1]))
            || (paragraph[paragraph.Words[before].Start - 1] == '.' && Punctuation.IsArabic(paragraph[paragraph.Words[before].Start - 2]));
    }
}
