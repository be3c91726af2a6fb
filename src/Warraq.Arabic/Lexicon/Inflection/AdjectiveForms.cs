using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon.Inflection;

/// <summary>The written forms of adjectives and participles.</summary>
internal static class AdjectiveForms
{
    /// <summary>All forms of an adjective.</summary>
    /// <param name="forms">Where they go.</param>
    /// <param name="lemma">Masculine singular.</param>
    /// <param name="feminine"><c>ة</c>, <c>ية</c> of a defective one, <c>-</c>, or the full form.</param>
    /// <param name="plurals">Endings <c>ون</c> and <c>ات</c> or full broken forms.</param>
    /// <param name="lexeme">Number of the lexeme.</param>
    /// <param name="kind">Marks that all forms carry.</param>
    public static void All(FormWriter forms, ReadOnlySpan<char> lemma, string feminine, ReadOnlySpan<string> plurals, int lexeme, WordForm kind = WordForm.None)
    {
        var masculine = kind | WordForm.Masculine;
        var defective = feminine == "ية";
        if (defective) NounForms.Defective(forms, lemma, lexeme, masculine);
        else NounForms.Singular(forms, lemma, lexeme, masculine);
        switch (feminine)
        {
            case "-": break;
            case "ة": NounForms.Feminine(forms, lemma[^1] == 'ة' ? lemma[..^1] : lemma, lexeme, kind); break;
            case "ية": Defective(forms, lemma, lexeme, kind); break;
            default:
                NounForms.Singular(forms, feminine, lexeme, kind | WordForm.Feminine);
                NounForms.SoundFeminine(forms, feminine, lexeme, kind | WordForm.Feminine);
                break;
        }
        foreach (var plural in plurals)
        {
            if (plural == "ون") NounForms.SoundMasculine(forms, lemma[^1] is 'ى' ? lemma[..^1] : lemma, lexeme, masculine);
            else if (plural == "ات") NounForms.SoundFeminine(forms, lemma, lexeme, kind | WordForm.Feminine);
            else if (plural != "-") NounForms.Broken(forms, plural, lexeme, kind);
        }
    }

    private static void Defective(FormWriter forms, ReadOnlySpan<char> lemma, int lexeme, WordForm kind)
    {
        Span<char> stem = stackalloc char[lemma.Length + 1];
        lemma.CopyTo(stem);
        stem[^1] = 'ي';
        NounForms.Feminine(forms, stem, lexeme, kind);
    }
}
