using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>What «اليوم» is when it is not today.</summary>
internal static class DayNames
{
    private static readonly string[] Media = ["صحيفه", "جريده", "قناه", "شبكه", "وكاله", "موقع", "مجله", "بوابه"];

    /// <summary>It is the second word of a paper's or a channel's name that the lexicon has. «روسيا اليوم» is one only beside «قناة», or in quotation marks.</summary>
    public static bool IsOutlet(TimeText text, int at)
    {
        if (!text.Follows(at)) return Array.Exists(Media, word => text.Key(at - 1).EndsWith(word, StringComparison.Ordinal));
        foreach (var reading in text[at].Readings)
        {
            var lexeme = WordBook.Current[reading.Lexeme];
            if (!reading.Form.Any(WordForm.Part) || lexeme.Kind is not ("outlet" or "agency") || !lexeme.Lemma.EndsWith(text[at].Exact, StringComparison.Ordinal)) continue;
            var first = lexeme.Lemma[..^(text[at].Exact.Length + 1)];
            if (!text[at - 1].Exact.EndsWith(first, StringComparison.Ordinal)) continue;
            if (text[at - 1].FindReading((l, r) => l.Class == WordClass.Name && l.Kind == "country" && r.Form.Any(WordForm.Listed)) is null) return true;
            return text.Gap(at - 1).IndexOfAny("\"“”«'") >= 0 || Array.Exists(Media, word => text.Key(at - 2).EndsWith(word, StringComparison.Ordinal));
        }
        return Array.Exists(Media, word => text.Key(at - 1).EndsWith(word, StringComparison.Ordinal));
    }

    /// <summary>A definite adjective, not that of a people: «اليوم العالمي», but «اليوم الأميركي جون كيري».</summary>
    public static bool IsAdjective(ReadWord word) => word.IsKnown
        && word.FindReading((lexeme, reading) => lexeme.Class != WordClass.Adjective || !reading.HasArticle || reading.Form.Any(WordForm.Nisba)) is null;
}
