using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing;

/// <summary>Which of إن and أن a sentence asks for.</summary>
internal static class InnaOrAnna
{
    private const int Reach = 14;

    /// <summary>Puts the spelling that the sentence asks for first: إن after قال, at the start of a sentence and with ف, أن elsewhere.</summary>
    public static string[] Arrange(ReadParagraph paragraph, int word, string[] right)
    {
        if (right.Length != 2 || !right.Any(r => IsInna(r)) || !right.Any(r => IsAnna(r))) return right;
        return WantsInna(paragraph, word) == IsInna(right[0]) ? right : [right[1], right[0]];
    }

    private static bool IsInna(string word) => word.TrimStart('و', 'ف').StartsWith("إن", StringComparison.Ordinal);

    private static bool IsAnna(string word) => word.TrimStart('و', 'ف').StartsWith("أن", StringComparison.Ordinal);

    private static bool WantsInna(ReadParagraph paragraph, int word)
    {
        if (paragraph.Words[word].Exact[0] == 'ف') return true; // لذا فإن: the main clause begins
        for (var i = word; i > 0 && word - i < Reach; i--)
        {
            if (paragraph.Before(i).ContainsAny('.', '؟', '!')) return i == word;
            if (paragraph.Before(i).Contains(':')) return true;
            var before = paragraph.Words[i - 1];
            if (IsSaying(before) || (i == word && before.Exact is "حيث" or "إذ" or "ثم")) return true;
            if (IsInna(before.Exact) || IsAnna(before.Exact) || (i == word && before.MayBe(WordClass.Verb))) return false;
        }
        return word == 0;
    }

    private static bool IsSaying(ReadWord word) =>
        word.FindReading((lexeme, reading) => reading.SameSpelling && lexeme is { Lemma: "قال", Class: WordClass.Verb } or { Lemma: "قول", Class: WordClass.Noun } or { Lemma: "قائل" }) is not null;
}
