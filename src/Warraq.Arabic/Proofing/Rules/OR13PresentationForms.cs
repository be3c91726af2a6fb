using System.Text;
using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR13: characters that are shapes of letters, as old typesetting and the لا key of Linux make them.</summary>
internal sealed class OR13PresentationForms : ParagraphRule
{
    public override string Id => "OR13";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "هذه صور حروف من تنضيد قديم، لا حروف. تبدو صحيحة، لكن البحث ومحرر النصوص لا يعرفانها.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (PresentationForms.Letters(text[i]) is null) continue;
            var start = i;
            while (start > 0 && Punctuation.IsArabic(text[start - 1])) start--;
            while (i + 1 < text.Length && Punctuation.IsArabic(text[i + 1])) i++;
            report.Add(paragraph, start, i + 1 - start, Letters(text.AsSpan(start, i + 1 - start)));
        }
    }

    private static string Letters(ReadOnlySpan<char> shapes)
    {
        var letters = new StringBuilder(shapes.Length + 4);
        foreach (var c in shapes)
        {
            foreach (var letter in PresentationForms.Letters(c) ?? c.ToString()) letters.Append(LookAlikes.Arabic(letter));
        }
        return letters.ToString();
    }
}
