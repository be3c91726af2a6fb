using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>
/// OR12: an invisible character with no work to do. Direction marks beside digits, Latin or marks are needed there; isolates are right in
/// pairs; joiners belong to emoji.
/// </summary>
internal sealed class OR12InvisibleCharacter : ParagraphRule
{
    public override string Id => "OR12";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "هنا حرف خفي لا عمل له. لا يراه القارئ، لكنه يشق الكلمة في البحث أو يقلب ترتيب السطر.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var text = paragraph.Text;
        var before = '\0'; // the last visible character
        var next = 0; // place of the next visible one, looked up once for a whole run
        var openIsolates = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!ArabicLetters.IsInvisible(c))
            {
                before = c;
                continue;
            }
            if (next <= i)
                for (next = i + 1; next < text.Length && ArabicLetters.IsInvisible(text[next]); next++) { }
            if (c is '\u2066' or '\u2067' or '\u2068') openIsolates.Push(i);
            else if (c == '\u2069' && openIsolates.Count > 0) openIsolates.Pop();
            else if (IsIdle(c, before, paragraph[next])) report.Add(paragraph, i, 1, "");
        }
        foreach (var isolate in openIsolates) report.Add(paragraph, isolate, 1, "");
    }

    private static bool IsIdle(char c, char before, char after)
    {
        if (ArabicLetters.IsJoiner(c)) return Punctuation.IsArabic(before) || Punctuation.IsArabic(after);
        return !ArabicLetters.IsDirectionMark(c) || (IsQuiet(before) && IsQuiet(after));
    }

    private static bool IsQuiet(char c) => c == '\0' || Punctuation.IsArabic(c) || char.IsWhiteSpace(c);
}
