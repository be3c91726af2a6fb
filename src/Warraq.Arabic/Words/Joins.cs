using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>What may be joined to which form: after the article no pronoun, before a verb no preposition, and so on (rule A4).</summary>
internal static class Joins
{
    private const Proclitics Prepositions = Proclitics.Ba | Proclitics.Ka | Proclitics.Li;

    /// <summary>Says whether a form can stand with these letters before it and this pronoun after it.</summary>
    public static bool Fit(in FormTable.Entry entry, Proclitics before, ReadOnlySpan<char> pronoun)
    {
        var form = entry.Form;
        if (pronoun.IsEmpty ? form.Any(WordForm.Bound) : !TakesPronoun(entry.Class, form, pronoun)) return false;
        if (entry.Class == WordClass.Verb) return FitsVerb(form, before);
        if (before.Any(Proclitics.Sa)) return false;
        if (before.Any(Proclitics.Article))
        {
            if (!entry.TakesArticle) return false;
            if (form.Any(WordForm.Accusative | WordForm.Construct) && !form.Any(WordForm.Listed)) return false;
        }
        if (before.Any(Prepositions))
        {
            if (form.Any(WordForm.Nominative | WordForm.Accusative) && !form.Any(WordForm.Listed)) return false;
        }
        return true;
    }

    /// <summary>Most particles have no article, nor has a place; a name that is listed with its article takes no second one.</summary>
    public static bool TakesArticle(Lexeme lexeme) => lexeme.Class switch
    {
        WordClass.Particle => lexeme.Kind is "quant" or "adverb" or "month" or "day" or "number-like",
        WordClass.Name => lexeme.Kind is not ("country" or "capital" or "city" or "region" or "continent") && !lexeme.Lemma.StartsWith("ال", StringComparison.Ordinal),
        _ => true,
    };

    private static bool FitsVerb(WordForm form, Proclitics before)
    {
        if (before.Any(Proclitics.Article | Proclitics.Ba | Proclitics.Ka)) return false;
        if (before.Any(Proclitics.Sa)) return form.Any(WordForm.Imperfect) && !form.Any(WordForm.Clipped);
        return !before.Any(Proclitics.Li) || form.Any(WordForm.Imperfect);
    }

    private static bool TakesPronoun(WordClass wordClass, WordForm form, ReadOnlySpan<char> pronoun)
    {
        switch (wordClass)
        {
            case WordClass.Verb:
                if (pronoun is "ي") return false;
                // قالوا loses its alef before a pronoun; the bound form stands for it
                return !(form.Any(WordForm.Plural) && form.Any(WordForm.Past | WordForm.Clipped) && form.Any(WordForm.Masculine | WordForm.Second)
                    && !form.Any(WordForm.Bound | WordForm.First | WordForm.Feminine)) || form.Any(WordForm.Second);
            case WordClass.Noun or WordClass.Adjective:
                if (pronoun is "ني") return false;
                if (form.Any(WordForm.Accusative)) return false;
                if (form.Any(WordForm.Nominative | WordForm.Oblique) && !form.Any(WordForm.Construct)) return false;
                return true;
            default:
                return false;
        }
    }
}
