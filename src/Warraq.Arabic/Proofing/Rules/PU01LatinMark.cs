namespace Warraq.Arabic.Proofing.Rules;

/// <summary>PU01: a Latin comma, semicolon or question mark in Arabic text.</summary>
internal sealed class PU01LatinMark : ParagraphRule
{
    public override string Id => "PU01";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override string Reason => "هذه علامة لاتينية. في النص العربي تُكتب الفاصلة «،» والفاصلة المنقوطة «؛» وعلامة الاستفهام «؟».";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        var afterArabic = false; // the last letter was an Arabic one
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Punctuation.IsArabic(c)) afterArabic = true;
            else if (Zones.IsLatin(c)) afterArabic = false;
            else if (Arabic(c) is { } mark && !paragraph.IsForeign(i) && paragraph[i - 1] != c && paragraph[i + 1] != c && Belongs(paragraph, i, afterArabic))
                report.Add(paragraph, i, 1, mark);
        }
    }

    /// <summary>The Arabic mark for a Latin one, or null.</summary>
    internal static string? Arabic(char c) => c switch { ',' => "،", ';' => "؛", '?' => "؟", _ => null };

    private static bool Belongs(ReadParagraph paragraph, int at, bool afterArabic)
    {
        if (char.IsDigit(paragraph[at - 1]) && char.IsDigit(paragraph[at + 1])) return false; // 1,234
        if (afterArabic) return true;
        // «Tesla, وقال»; a question mark after Latin words is theirs
        if (paragraph[at] == '?' || paragraph.IsQuoted(at)) return false;
        var next = at + 1;
        while (next < at + 4 && !Punctuation.IsLetter(paragraph[next])) next++;
        return Punctuation.IsArabic(paragraph[next]);
    }
}
