using System.Buffers;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>SP01: two or more spaces in a row, no-break and thin spaces included.</summary>
internal sealed class SP01DoubleSpace : ParagraphRule
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\u00A0\u202F\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A");

    public override string Id => "SP01";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "بين الكلمتين أكثر من مسافة. تكفي مسافة واحدة، والزائدة تترك فجوة في السطر وتكسره في غير موضعه.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text.AsSpan();
        for (var i = 0; i < text.Length;)
        {
            var next = text[i..].IndexOfAny(Spaces);
            if (next < 0) return;
            var start = i + next;
            var end = text[start..].IndexOfAnyExcept(Spaces) is var n and >= 0 ? start + n : text.Length;
            i = end;
            // Before a mark no space is right at all: that is for SP02.
            if (end - start < 2 || Punctuation.IsStop(paragraph[end])) continue;
            report.Add(paragraph, start, end - start, start == 0 || end == text.Length ? "" : " ");
        }
    }
}
