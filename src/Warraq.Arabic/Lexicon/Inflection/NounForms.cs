using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon.Inflection;

/// <summary>The written forms of nouns and adjectives: number, gender, case as far as the letters show it, and what a pronoun joins to.</summary>
internal static class NounForms
{
    /// <summary>Singular and dual of a noun, from its dictionary form.</summary>
    public static void Singular(FormWriter forms, ReadOnlySpan<char> lemma, int lexeme, WordForm kind, bool listed = true)
    {
        var singular = kind | WordForm.Singular;
        forms.Add(lemma, lexeme, listed ? singular | WordForm.Listed : singular);
        switch (lemma[^1])
        {
            case 'ة':
                OpenTa(forms, lemma[..^1], lexeme, kind);
                break;
            case 'ى':
                forms.Add(lemma[..^1], "ا", lexeme, singular | WordForm.Bound);
                Dual(forms, lemma[..^1], "ي", lexeme, kind);
                break;
            case 'ا':
                Dual(forms, lemma[..^1], "و", lexeme, kind);
                Dual(forms, lemma[..^1], "ي", lexeme, kind);
                break;
            default:
                if (!lemma.EndsWith("اء")) forms.Add(lemma, "ا", lexeme, singular | WordForm.Accusative);
                Dual(forms, lemma, "", lexeme, kind);
                // خطأ: خطآن, as the alef of the hamza and that of the ending are one
                if (lemma[^1] == 'أ') forms.Add(lemma[..^1], "آن", lexeme, kind | WordForm.Dual | WordForm.Nominative);
                break;
        }
    }

    /// <summary>The dictionary form of a defective noun or participle (قاض): قاضي، قاضيا، قاضيان، قاضية.</summary>
    public static void Defective(FormWriter forms, ReadOnlySpan<char> lemma, int lexeme, WordForm kind)
    {
        forms.Add(lemma, lexeme, kind | WordForm.Singular | WordForm.Listed);
        forms.Add(lemma, "ي", lexeme, kind | WordForm.Singular | WordForm.Listed);
        forms.Add(lemma, "يا", lexeme, kind | WordForm.Singular | WordForm.Accusative);
        Dual(forms, lemma, "ي", lexeme, kind);
    }

    /// <summary>The endings ون ين on a stem, and what is left of them before a noun or a pronoun.</summary>
    public static void SoundMasculine(FormWriter forms, ReadOnlySpan<char> stem, int lexeme, WordForm kind)
    {
        var plural = kind | WordForm.Plural;
        forms.Add(stem, "ون", lexeme, plural | WordForm.Nominative);
        forms.Add(stem, "ين", lexeme, plural | WordForm.Oblique);
        forms.Add(stem, "و", lexeme, plural | WordForm.Nominative | WordForm.Construct);
        forms.Add(stem, "ي", lexeme, plural | WordForm.Oblique | WordForm.Construct);
    }

    /// <summary>A broken plural with its accusative.</summary>
    public static void Broken(FormWriter forms, ReadOnlySpan<char> plural, int lexeme, WordForm kind)
    {
        var broken = kind | WordForm.Plural | WordForm.Broken;
        forms.Add(plural, lexeme, broken | WordForm.Listed);
        if (plural[^1] == 'ة') forms.Add(plural[..^1], "ت", lexeme, broken | WordForm.Bound);
        else if (plural[^1] == 'ى') forms.Add(plural[..^1], "ا", lexeme, broken | WordForm.Bound);
        // أشخاصا has the alef, وزراء and جرحى have none
        else if (!plural.EndsWith("اء") && plural[^1] != 'ا') forms.Add(plural, "ا", lexeme, broken | WordForm.Accusative);
    }

    /// <summary>The feminine in ة with its dual and its plural in ات; <paramref name="stem"/> is without the ة.</summary>
    public static void Feminine(FormWriter forms, ReadOnlySpan<char> stem, int lexeme, WordForm kind)
    {
        var feminine = kind | WordForm.Feminine;
        forms.Add(stem, "ة", lexeme, feminine | WordForm.Singular);
        OpenTa(forms, stem, lexeme, feminine);
        forms.Add(stem, "ات", lexeme, feminine | WordForm.Plural);
    }

    /// <summary>Plural in ات: ة falls, ى and اء change.</summary>
    public static void SoundFeminine(FormWriter forms, ReadOnlySpan<char> lemma, int lexeme, WordForm kind)
    {
        var plural = kind | WordForm.Plural;
        var stem = lemma[^1] is 'ة' ? lemma[..^1] : lemma;
        if (lemma.EndsWith("اة")) forms.Add(lemma[..^2], "وات", lexeme, plural);
        else if (lemma.EndsWith("أة")) forms.Add(lemma[..^2], "آت", lexeme, plural);
        else if (lemma[^1] == 'أ') forms.Add(lemma[..^1], "آت", lexeme, plural);
        else if (lemma[^1] is 'ى' or 'ا') forms.Add(lemma[..^1], "يات", lexeme, plural);
        else forms.Add(stem, "ات", lexeme, plural);
        if (lemma[^1] == 'ا') forms.Add(lemma[..^1], "وات", lexeme, plural);
        if (lemma.EndsWith("اء")) forms.Add(lemma[..^1], "وات", lexeme, plural);
    }

    private static void OpenTa(FormWriter forms, ReadOnlySpan<char> stem, int lexeme, WordForm kind)
    {
        forms.Add(stem, "ت", lexeme, kind | WordForm.Singular | WordForm.Bound);
        Dual(forms, stem, "ت", lexeme, kind);
    }

    private static void Dual(FormWriter forms, ReadOnlySpan<char> stem, ReadOnlySpan<char> joint, int lexeme, WordForm kind)
    {
        Span<char> room = stackalloc char[8];
        var dual = kind | WordForm.Dual;
        forms.Add(stem, Ending(room, joint, "ان"), lexeme, dual | WordForm.Nominative);
        forms.Add(stem, Ending(room, joint, "ين"), lexeme, dual | WordForm.Oblique);
        forms.Add(stem, Ending(room, joint, "ا"), lexeme, dual | WordForm.Nominative | WordForm.Construct);
        forms.Add(stem, Ending(room, joint, "ي"), lexeme, dual | WordForm.Oblique | WordForm.Construct);
    }

    private static ReadOnlySpan<char> Ending(Span<char> room, ReadOnlySpan<char> joint, ReadOnlySpan<char> ending)
    {
        joint.CopyTo(room);
        ending.CopyTo(room[joint.Length..]);
        return room[..(joint.Length + ending.Length)];
    }
}
