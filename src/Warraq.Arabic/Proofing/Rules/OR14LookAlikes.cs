using System.Buffers;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR14: a Persian, Urdu or Kurdish letter that looks like an Arabic one in an Arabic word.</summary>
internal sealed class OR14LookAlikes : ParagraphRule
{
    private static readonly SearchValues<char> NotArabic = SearchValues.Create("ٹڈڑںژۇۆۈ");

    public override string Id => "OR14";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override bool FixesQuotations => true;
    public override string Reason => "في الكلمة حرف من لوحة مفاتيح فارسية أو أردية يشبه العربي. العين لا تفرق بينهما، والبحث يفرق.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var words = paragraph.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (Arabic(words[i].Surface) is not { } plain) continue;
            // Two words in a row that are no Arabic, or a letter that Arabic has not, are a quotation in another language.
            if (!words[i].IsKnown && (HasForeignLetter(words[i]) || IsForeign(words, i - 1) || IsForeign(words, i + 1))) continue;
            report.Add(paragraph, words[i].Start, words[i].Length, plain);
        }
    }

    private static bool IsForeign(IReadOnlyList<ReadWord> words, int i) =>
        (uint)i < (uint)words.Count && !words[i].IsKnown && (HasForeignLetter(words[i]) || Arabic(words[i].Surface) is not null);

    private static bool HasForeignLetter(ReadWord word) => word.Surface.AsSpan().ContainsAny(NotArabic);

    private static string? Arabic(string word)
    {
        var plain = string.Create(word.Length, word, static (room, word) =>
        {
            for (var i = 0; i < word.Length; i++) room[i] = LookAlikes.Arabic(word[i]);
        });
        return plain == word ? null : plain;
    }
}
