using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>PU07: a paragraph of running text without a mark at its end.</summary>
internal sealed class PU07NoFinalMark : DocumentRule
{
    private const string MaybeHeading = "تنتهي الفقرة بلا علامة. إن كانت عنوانًا فرعيًا أو رابطًا فاجعلها كذلك، وإن كانت كلامًا تامًا فاختمها بنقطة.";

    // Shorter ones are by-lines and places that came as paragraphs.
    private const int FewestWords = 4;

    // Among other paragraphs a line of this length without a verb before its subject is mostly a heading or a link.
    private const int LongestHeading = 14;

    public override string Id => "PU07";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "تنتهي الفقرة بلا علامة. النقطة تقول للقارئ إن الكلام تم ولم يُقطع.";

    public override void Check(IReadOnlyList<ReadParagraph> paragraphs, Report report)
    {
        var bodies = paragraphs.Where(p => p is { Role: ParagraphRole.Body, IsArabic: true, Words.Count: >= FewestWords }).ToArray();
        foreach (var paragraph in bodies)
        {
            var word = paragraph.Words[^1];
            var rest = paragraph.Text.AsSpan(word.End).Trim();
            if (rest is not ("" or "،" or "؛") || paragraph.Text.AsSpan().TrimStart()[0] is '*' or '-' or '•') continue; // credits and list items
            var heading = bodies.Length > 1 && IsLikeHeading(paragraph);
            var length = paragraph.Text.AsSpan().TrimEnd().Length - word.Start;
            report.Add(paragraph, word.Start, length, heading ? Severity.Info : Severity, heading ? MaybeHeading : Reason, [word.Surface + "."]);
        }
    }

    private static bool IsLikeHeading(ReadParagraph paragraph) => paragraph.Words.Count <= LongestHeading
        && paragraph.Text.AsSpan().IndexOfAny("،؛") < 0
        && !IsVerbAlone(paragraph.Words[0]);

    // «قالت» begins a sentence; «تجدد» and «غضب» are nouns as well, and begin headlines.
    private static bool IsVerbAlone(ReadWord word) => word.IsKnown && word.Readings.All(r => WordBook.Current[r.Lexeme].Class == WordClass.Verb);
}
