using Warraq.Arabic.Letters;

namespace Warraq.Benchmarks.Proofing;

/// <summary>
/// Which errors of the lists a newsroom's proofing desk claims to find, and why not the others. The lists are prescriptive («على قيد
/// الحياة» is an error to them); the catalogue of this desk (arabic.md, B1) refuses sermons on style.
/// </summary>
internal static class FarehClaims
{
    public const string Letters = "letters: hamza, ة, ى", Numbers = "number and counted noun", Case = "case after a preposition";

    /// <summary>Claimed rules of the examples, by the beginning of their id.</summary>
    static readonly (string Rule, string Class)[] Claimed =
    [
        ("Number_gender#2", Numbers),
        ("Number_gender#3", Numbers),
        ("Number_gender#9", Numbers),
        ("Number_gender#10", Numbers),
        ("Number_gender#15", Case),
        ("Jar_majrour", Case),
    ];

    /// <summary>Left out: key and reason. Keys are rules of the examples or categories of the other lists; the first that begins like it counts.</summary>
    static readonly (string Key, string Reason)[] Others =
    [
        ("Number_gender#11", "the list itself is wrong: ثلاثة وعشرون رجلا is right"),
        ("Number", "other number rules: no example in this half has an error that is not listed above"),
        ("gender_agreement_with_demonstrative", "كتف is of both genders in use; GR08 claims nouns of one gender"),
        ("gender_agreement_with_relative", "agreement of relative pronouns is not in the catalogue: it needs a parser"),
        ("gender", "«الكبرى» for «الأكبر», rare plurals and animals: style, or not in the catalogue"),
        ("common_collocations", "phrases that good papers print (على الرغم من، بشكل، لأول مرة): style"),
        ("common_errors_one_word", "word choice (خطير، متأكد، تشكل): style"),
        ("common_errors_unsorted", "word choice and government of verbs: style"),
        ("wrong_word_use", "word choice: style"),
        ("bad_use_of_prepositions", "which preposition a verb takes: style, and many of the pairs are in good use"),
        ("Compound_names", "عبدالملك as one word is a choice of the house"),
        ("Masdar_errors", "word choice: style"),
        ("maf3oul_mutlaq", "case without a letter that shows it"),
        ("Redundency", "redundant phrases: style; a house puts them on its list (OR16)"),
        ("to_review", "marked for review by the list itself"),
        ("unsorted", "marked for review by the list itself"),
        ("collo_", "marked for review by the list itself"),
        ("verb", "government of verbs: style"),
        ("adj", "choice of adjectives: style"),
        ("تعبير", "phrases: style"),
        ("كلمة", "word choice: style"),
        ("فعل", "choice and government of verbs: style"),
        ("متعدي", "which preposition a verb takes: style"),
        ("صفة", "choice of adjectives: style"),
        ("مضاف", "word choice: style"),
        ("حركة", "vowels, which print leaves out"),
        ("حرف جر", "which preposition: style"),
        ("خطأ إملائي", "استبديت for استبددت and عامود for عمود are forms of words, not slips of letters"),
        ("مكرر", "redundant phrases: style"),
        ("مصدر", "choice of the infinitive: style"),
        ("-", "words and phrases in place of others: style"),
        ("", "verbs, adjectives and phrases in place of others: style"),
    ];

    // Pairs that differ in such letters alone but are both right: only the meaning decides (إطلاع، اطلاع), both are in print (إنزيم، أنزيم),
    // or the lists contradict each other (الألية to الإلية in one, the reverse in the other).
    static readonly string[] BothRight = ["إطلاع", "الإطلاع", "إمارة", "إمارة الشيء", "حتى أنهم", "حيث أن", "يوم الاثنين", "ماء مغلي", "ماء مَغْلِيّ", "الإنزيم", "الألية", "الإِلْيَةُ"];

    /// <summary>The class that a wrong row belongs to, or null when it is not claimed.</summary>
    public static string? ClassOf(FarehRow row)
    {
        if (row.IsCorrect) return null;
        if (row.File == FarehRows.Rules && Array.Find(Claimed, c => row.Key == c.Rule || (c.Rule.IndexOf('#', StringComparison.Ordinal) < 0 && row.Key.StartsWith(c.Rule, StringComparison.Ordinal))).Class is { } listed) return listed;
        var wrong = ArabicKeys.Exact(row.Wrong);
        return row.Right.Any(right => ArabicKeys.Exact(right) is var exact && exact != wrong && ArabicKeys.Search(right) == ArabicKeys.Search(row.Wrong)) && !BothRight.Contains(row.Wrong, StringComparer.Ordinal)
            ? Letters : null;
    }

    /// <summary>What is left out: how many rows, under which key, and why.</summary>
    public static IEnumerable<string> LeftOut()
    {
        var rows = FarehRows.Read().Where(r => !r.IsCorrect && ClassOf(r) is null).ToArray();
        yield return $"{rows.Length} of {FarehRows.Read().Count(r => !r.IsCorrect)} wrong rows:";
        foreach (var group in rows.GroupBy(r => Array.Find(Others, o => r.Key.StartsWith(o.Key, StringComparison.OrdinalIgnoreCase))).OrderByDescending(g => g.Count()))
            yield return $"{group.Count(),4}  {(group.Key.Key.Length > 0 ? group.Key.Key : "others")}: {group.Key.Reason}";
        yield return "      of these, pairs of letters that are both right: " + string.Join("، ", BothRight);
    }
}
