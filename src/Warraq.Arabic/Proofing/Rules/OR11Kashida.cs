using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR11: a tatweel between the letters of a word.</summary>
internal sealed class OR11Kashida : ParagraphRule
{
    public override string Id => "OR11";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "التطويل «ـ» داخل الكلمة زينة، لا حرف. يمنع البحث من إيجاد الكلمة ويقطع قارئ الشاشة.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        foreach (var word in paragraph.Words)
            if (word.Surface.Contains(ArabicLetters.Tatweel, StringComparison.Ordinal) && Without(word.Surface) is { } plain)
                report.Add(paragraph, word.Start, word.Length, plain);
    }

    // A tatweel stays after the last letter: «الـ24», «لـ“رويترز”», «1445 هـ».
    private static string? Without(string word)
    {
        var last = word.Length - 1;
        while (last >= 0 && !ArabicLetters.IsLetter(word[last])) last--;
        var first = 0;
        while (first < last && !ArabicLetters.IsLetter(word[first])) first++;
        var inside = word.AsSpan(first, Math.Max(0, last - first));
        if (!inside.Contains(ArabicLetters.Tatweel)) return null;
        return string.Concat(word.AsSpan(0, first), inside.ToString().Replace("ـ", "", StringComparison.Ordinal), word.AsSpan(last));
    }
}
