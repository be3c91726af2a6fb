using System.Runtime.InteropServices;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Numbers;

namespace Warraq.Arabic.Proofing;

/// <summary>A number with the noun that it counts right after it.</summary>
/// <param name="Value">The number, a whole one.</param>
/// <param name="First">Index of the first word of the number.</param>
/// <param name="At">Index of the noun, the word after the number.</param>
/// <param name="Noun">The noun.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Count(decimal Value, int First, int At, CountedNoun Noun)
{
    private static readonly Lazy<HashSet<string>> Labels = new(() =>
        LexiconTable.Read("number-labels.tsv").Select(row => ArabicKeys.Search(row[0])).ToHashSet(StringComparer.Ordinal));

    /// <summary>
    /// The counts of a paragraph, in order; «3 آلاف جندي» gives two. Left out are numbers that name and do not count: years, hours,
    /// codes, scores, «المادة 15».
    /// </summary>
    public static IEnumerable<Count> All(ReadParagraph paragraph)
    {
        foreach (var number in NumberReader.All(paragraph.Read))
        {
            if (!IsCounting(paragraph, number)) continue;
            if (WithScale(paragraph, number) is { } scale) yield return scale;
            if (IsWhole(number) && NounAt(paragraph, number.NextWord) is { } noun) yield return new(number.Value, number.FirstWord, number.NextWord, noun);
        }
    }

    private static bool IsWhole(ReadNumber number) => number.Value == decimal.Truncate(number.Value);

    // «3 ألف», «15 آلاف»: the scale is counted itself.
    private static Count? WithScale(ReadParagraph paragraph, ReadNumber number)
    {
        for (var at = number.FirstWord + 1; at < number.NextWord; at++)
        {
            if (NounAt(paragraph, at) is not { Kind: "scale" } noun) continue;
            return NumberReader.Find(paragraph.Read, number.FirstWord, at) is { } before && before.NextWord == at && IsWhole(before)
                ? new(before.Value, number.FirstWord, at, noun) : null;
        }
        return null;
    }

    private static CountedNoun? NounAt(ReadParagraph paragraph, int at) =>
        paragraph.Follows(at) && CountedNoun.Of(paragraph.Words[at]) is { } noun && !IsDate(paragraph, at) && !IsPassive(paragraph, at) ? noun : null;

    // «3 مشتبه بهم»: the preposition carries the number
    private static bool IsPassive(ReadParagraph paragraph, int noun) =>
        paragraph.Follows(noun + 1) && paragraph.Words[noun + 1].Search is "به" or "بهم" or "بها" or "بهن" or "فيه" or "فيهم" or "عليه" or "عليهم" or "لهم";

    // «صفر- 3 يوم السبت», «فورمولا 1 يوم 25 مارس»
    private static bool IsDate(ReadParagraph paragraph, int noun) => paragraph.Words[noun].Search is "يوم" or "ليله" or "شهر" or "عام" or "سنه" or "ساعه"
        && paragraph.Follows(noun + 1) && (paragraph.IsNumber(noun + 1) || IsDefinite(paragraph.Words[noun + 1].Exact));

    private static bool IsCounting(ReadParagraph paragraph, ReadNumber number)
    {
        var words = paragraph.Words;
        var first = number.FirstWord;
        if (first > 0 && Labels.Value.Contains(words[first - 1].Search) && paragraph.Follows(first)) return false;
        // «87 مليونا ضحايا»: after the tanwin nothing is counted
        if (words[number.NextWord - 1].Search is "الفا" or "مليونا" or "مليارا" or "تريليونا") return false;
        // «الـ24», «المتهمون الثمانية», «الاثني عشر»: what follows need not be what is counted
        if (number.HasArticle || (words[first].Search is "عشر" or "عشره" && first > 0 && EndsLikeUnit(words[first - 1].Search))) return false;
        // alone «ألف» is a verb as well, «ألفي» a name
        if (!number.IsDigits) return number.NextWord > first + 1 || words[first].Search is not ("الف" or "الفي" or "الفا");
        if (number.NextWord == first + 1 && number.Value is >= 1900 and < 2100 && words[first].Length == 4) return false; // a year
        return !paragraph.IsForeign(words[first].Start) && !IsJoined(paragraph, words[first].Start);
    }

    // 10-3, «1 - 1», 7/1, كوفيد-19, 2،5, م2
    private static bool IsJoined(ReadParagraph paragraph, int start)
    {
        if (Punctuation.IsArabic(paragraph[start - 1]) && !QuotationMarks.IsProclitic(paragraph.Text, start)) return true;
        if (paragraph[start - 1] is '/' or ':' or '.' or ',' or '،' or '#') return true;
        while (start > 0 && paragraph[start - 1] == ' ') start--;
        return paragraph[start - 1] is '-' or '–' or '\u2010' or '\u2011';
    }

    /// <summary>A word before عشر is the unit of 11 to 19, with the article or misspelt: «الاثني عشر», «أحدى عشر».</summary>
    public static bool EndsLikeUnit(string word) => Units.Any(unit => word.EndsWith(unit, StringComparison.Ordinal));

    private static readonly string[] Units = ["احد", "احدي", "اثنا", "اثني", "اثنتا", "اثنتي", "ثلاث", "ثلاثه", "اربع", "اربعه", "خمس", "خمسه", "ست", "سته",
        "سبع", "سبعه", "ثماني", "ثمان", "ثمانيه", "تسع", "تسعه"];

    /// <summary>The article stands before a word.</summary>
    public static bool IsDefinite(string word) => word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("لل", StringComparison.Ordinal)
        || word is ['و' or 'ف' or 'ب' or 'ك', 'ا', 'ل', ..];
}
