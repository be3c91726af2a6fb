using System.Buffers;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>
/// The time of the clause that a bare weekday stands in. Future is what a future marker says (سـ، سوف، لن، من المقرر); the nearest one
/// before the day counts, and only when the sentence has none before it, the nearest after it. Anything else is past: news reports.
/// </summary>
internal static class ClauseTense
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".؟!؛…\n");
    private const int Reach = 40; // words; keeps a text of weekdays alone linear

    private enum Tense { Open, Past, Future }

    /// <summary>The clause around the words of an expression speaks of what is to come.</summary>
    public static bool IsFuture(TimeText text, int from, int next) => Find(text, from, next) == Tense.Future;

    /// <summary>The clause is certainly told as past.</summary>
    public static bool IsPast(TimeText text, int from, int next) => Find(text, from, next) == Tense.Past;

    private static Tense Find(TimeText text, int from, int next)
    {
        for (var i = from - 1; i >= 0 && i >= from - Reach && !Ends(text.Gap(i + 1)); i--)
            if (Of(text, i) is var tense and not Tense.Open) return tense;
        for (var i = next; i < text.Count && i < next + Reach && !Ends(text.Gap(i)); i++)
            if (Of(text, i) is var tense and not Tense.Open) return tense;
        return Tense.Open;
    }

    private static bool Ends(ReadOnlySpan<char> gap) => gap.ContainsAny(SentenceEnds);

    private static Tense Of(TimeText text, int at)
    {
        var word = text[at];
        if (text.Is(at, TimeTerm.Future)) return text.Is(at - 1, TimeTerm.Was) || text.Is(at - 2, TimeTerm.Was) ? Tense.Past : Tense.Future;
        if (!word.IsKnown) return LooksFuture(word.Search) ? Tense.Future : Tense.Open;
        if (word.FindReading((lexeme, reading) => lexeme.Class == WordClass.Verb && reading.Proclitics.Any(Proclitics.Sa)) is not null) return Tense.Future;
        // تعقد may be “became knotted” or, as an imperfect, “is held”.
        if (Begins(text, at) && IsVerb(word, WordForm.Past) && !IsVerb(word, WordForm.Imperfect) && word.Search.AsSpan().TrimStart("وف") is not ['ت', ..]) return Tense.Past;
        // A word that may be a noun as well (قتل، وصل) tells nothing in the middle of a clause.
        return word.FindReading((lexeme, reading) => lexeme.Class != WordClass.Verb || !reading.Form.Any(WordForm.Past)) is null ? Tense.Past : Tense.Open;
    }

    private static bool IsVerb(ReadWord word, WordForm tense)
    {
        foreach (var reading in word.Readings)
            if (reading.Form.Any(tense)) return true;
        return false;
    }

    // A verb stands first in its clause, or after الذي and the like.
    private static bool Begins(TimeText text, int at) => !text.Follows(at)
        || text.Key(at - 1) is "الذي" or "التي" or "الذين" or "ما" or "قد" or "لقد" or "وقد" or "حيث" or "عندما" or "بعدما" or "كما" or "اذ" or "حين";

    // A verb that the lexicon has not: ستـ، سيـ.
    private static bool LooksFuture(string key) => key.AsSpan().TrimStart("وف") is ['س', 'ي' or 'ت' or 'ن', _, _, ..];
}
