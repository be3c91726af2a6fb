using System.Buffers;
using Warraq.Arabic.Numbers;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NU01: digits of two scripts in one story. Those that are not the house's are reported; addresses and codes do not count.</summary>
internal sealed class NU01TwoDigitScripts : DocumentRule
{
    private static readonly SearchValues<char> AllDigits = SearchValues.Create("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹");

    public override string Id => "NU01";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override string Reason => "في النص نوعان من الأرقام. نوع واحد في المادة كلها، فالعين تقارن الأعداد بشكلها.";

    public override void Check(IReadOnlyList<ReadParagraph> paragraphs, Report report)
    {
        var numbers = paragraphs.SelectMany(Numbers).ToArray();
        if (numbers.Select(n => ScriptOf(n.Paragraph[n.Start])).Distinct().Count() < 2 && numbers.All(n => IsOfOneScript(n.Paragraph.Text.AsSpan(n.Start, n.Length)))) return;
        foreach (var (paragraph, start, length) in numbers)
        {
            var written = paragraph.Text.Substring(start, length);
            var wanted = ArabicNumber.Digits(written, report.Profile.Digits);
            wanted = report.Profile.Digits == Digits.Latn ? wanted.Replace('٫', '.').Replace('٬', ',') : wanted.Replace('.', '٫').Replace(',', '٬');
            if (wanted != written && written.AsSpan().ContainsAny(AllDigits) && ArabicNumber.Digits(written, report.Profile.Digits) != written) report.Add(paragraph, start, length, wanted);
        }
    }

    // Runs of digits with the separators inside them.
    private static IEnumerable<(ReadParagraph Paragraph, int Start, int Length)> Numbers(ReadParagraph paragraph)
    {
        var text = paragraph.Text;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsDigit(text[i]))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is '.' or ',' or '٫' or '٬' && end + 1 < text.Length && char.IsDigit(text[end + 1])))) end++;
            if (ScriptOf(text[i]) != '\0' && !IsCode(paragraph, i, end)) yield return (paragraph, i, end - i);
            i = end;
        }
    }

    // «F-16», «COVID19», «كوفيد-19» keep the digits of their name.
    private static bool IsCode(ReadParagraph paragraph, int start, int end)
    {
        if (paragraph.IsForeign(start) || Zones.IsLatin(paragraph[start - 1]) || Zones.IsLatin(paragraph[end])) return true;
        return paragraph[start - 1] is '-' or '‑' or '–' && Punctuation.IsLetter(paragraph[start - 2]);
    }

    private static bool IsOfOneScript(ReadOnlySpan<char> number)
    {
        var first = ScriptOf(number[0]);
        foreach (var c in number)
            if (char.IsDigit(c) && ScriptOf(c) != first) return false;
        return true;
    }

    // The zero of the script; U+0000 for digits of other languages.
    private static char ScriptOf(char digit) => digit switch
    {
        >= '0' and <= '9' => '0',
        >= '٠' and <= '٩' => '٠',
        >= '۰' and <= '۹' => '۰',
        _ => '\0',
    };
}
