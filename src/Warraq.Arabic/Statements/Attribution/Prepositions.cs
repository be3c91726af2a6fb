using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>The prepositions through which verbs take what is said.</summary>
internal static class Prepositions
{
    /// <summary>The preposition that is, or is joined to, a word.</summary>
    public static SaidThrough At(SpeechText text, int i) => text.Exact(i) switch
    {
        "إلى" or "الى" => SaidThrough.Ila,
        "عن" => SaidThrough.An,
        "على" => SaidThrough.Ala,
        "من" => SaidThrough.Min,
        "في" => SaidThrough.Fi,
        "ب" => SaidThrough.Ba,
        "ل" => SaidThrough.Li,
        "باسم" or "بشكل" or "بصورة" or "بالقول" => SaidThrough.None,
        _ when text.Is(i, Sort.JoinedBa) => SaidThrough.Ba,
        // «هددت برد»: برد is a listed noun
        ['ب', _, _, ..] when text.Words[i].IsNominal && !text.Is(i, Sort.Article | Sort.Human) && WordReader.IsKnown(text.Exact(i).AsSpan(1)) => SaidThrough.Ba,
        _ when text.Is(i, Sort.JoinedLi) => SaidThrough.Li,
        _ => SaidThrough.None,
    };
}
