using System.Buffers;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>What «اليوم» is when it is not today.</summary>
internal static class DayNames
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”«'");
    private static readonly string[] Media = ["صحيفه", "جريده", "قناه", "شبكه", "وكاله", "موقع", "مجله", "بوابه"];

    /// <summary>It is the second word of a paper's or a channel's name that the lexicon has. «روسيا اليوم» is one only beside «قناة», or in quotation marks.</summary>
    public static bool IsOutlet(TimeText text, int at)
    {
        if (!text.Follows(at)) return false;
        if (IsMedium(text, at - 1)) return true;
        if (!IsListed(text[at - 1].Exact, text[at].Exact)) return false;
        var isCountry = text[at - 1].FindReading((lexeme, reading) => lexeme.Kind == "country" && reading.Form.Any(WordForm.Listed)) is not null;
        return !isCountry || IsMedium(text, at - 2) || text.Gap(at - 1).ContainsAny(Quotes);
    }

    // with و ب ل before it or without
    private static bool IsListed(string first, string second) => IsName($"{first} {second}") || (first.Length > 3 && IsName($"{first.AsSpan(1)} {second}"));

    private static bool IsName(string name) => WordBook.Current.Find(name).Any(lexeme => lexeme.Kind is "outlet" or "agency");

    private static bool IsMedium(TimeText text, int at) => Array.Exists(Media, word => text.Key(at).EndsWith(word, StringComparison.Ordinal));

    /// <summary>A definite adjective, not that of a people: «اليوم العالمي», but «اليوم الأميركي جون كيري».</summary>
    public static bool IsAdjective(ReadWord word) => word.IsKnown
        && word.FindReading((lexeme, reading) => lexeme.Class != WordClass.Adjective || !reading.HasArticle || reading.Form.Any(WordForm.Nisba)) is null;
}
