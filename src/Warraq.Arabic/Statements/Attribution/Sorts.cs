using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>The sorts that kinds, forms and letters tell.</summary>
internal static class Sorts
{
    /// <summary>Of a particle's kind.</summary>
    public static Sort Of(string kind) => kind switch
    {
        "prep" => Sort.Preposition,
        "conj" => Sort.Conjunction,
        "rel" => Sort.Relative,
        "dem" => Sort.Demonstrative,
        "neg" => Sort.Negation,
        "adverb" => Sort.Adverb,
        "quant" => Sort.Quantity | Sort.Noun,
        "number-like" => Sort.Number,
        "month" or "day" => Sort.Noun,
        _ => Sort.Particle,
    };

    /// <summary>The gender of a form.</summary>
    public static Sort Of(WordForm form) =>
        (form.Any(WordForm.Feminine) ? Sort.Feminine : Sort.None) | (form.Any(WordForm.Masculine) ? Sort.Masculine : Sort.None);

    /// <summary>An unknown word keeps what its letters tell.</summary>
    public static Sort OfLetters(ReadOnlySpan<char> exact) => exact switch
    {
        ['ل', 'ل', _, _, ..] => Sort.JoinedLi | Sort.JoinedPreposition | Sort.Article,
        ['ا', 'ل', _, _, _, ..] => Sort.Article,
        ['ب', 'ا', 'ل', _, _, ..] => Sort.Article | Sort.JoinedBa | Sort.JoinedPreposition,
        ['و', 'ا', 'ل', _, _, ..] => Sort.Article | Sort.And,
        _ => Sort.None,
    };

    /// <summary>«وأن» is in the gazetteer as a city, «فإن» an adjective: here they are what they nearly always are.</summary>
    public static bool IsThat(ReadOnlySpan<char> exact)
    {
        if (exact is ['ب', .., _]) exact = exact[1..];
        if (exact is not (['أ' or 'إ' or 'ا', 'ن', ..] and [_, _] or ['أ' or 'إ' or 'ا', 'ن', _, ..])) return false;
        return exact[2..] is [] or ['ه'] or ['ه', 'ا'] or ['ه', 'م'] or ['ه', 'ن'] or ['ه', 'م', 'ا'] or ['ن', 'ا'] or ['ن', 'ي'] or ['ي'] or ['ك'] or ['ك', 'م'];
    }
}
