using Warraq.Arabic.Lexicon.Inflection;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>A noun with all its forms: one of the table, or one that a verb gives.</summary>
internal static class NounRow
{
    public static void Add(LexiconPart part, string lemma, Gender gender, bool human, string[] plurals, string[] flags, int origin, WordForm kind, string? verb = null)
    {
        var fem = flags.Contains("fem", StringComparer.Ordinal);
        var sound = plurals.Contains("ون", StringComparer.Ordinal);
        // قاض، محام، تول: written without their ي
        var defective = flags.Contains("def", StringComparer.Ordinal) || (kind == WordForm.Masdar && lemma[0] == 'ت' && verb![^1] == 'ى' && lemma[^1] is not ('ي' or 'ة'));
        var full = plurals.Select(p => p switch { "ون" => lemma + "ون", "ات" => SoundFeminineOf(lemma), _ => p }).ToArray();
        var id = part.New(lemma, WordClass.Noun, flags.Contains("coll", StringComparer.Ordinal) ? "coll" : "", origin, gender, human, flags.Contains("name", StringComparer.Ordinal), full, sound);
        var mark = kind | gender switch { Gender.Masculine => WordForm.Masculine, Gender.Feminine => WordForm.Feminine, _ => WordForm.None };
        if (flags.Contains("pl", StringComparer.Ordinal) || flags.Contains("coll", StringComparer.Ordinal)) NounForms.Broken(part.Forms, lemma, id, mark);
        else if (defective) NounForms.Defective(part.Forms, lemma, id, mark);
        else NounForms.Singular(part.Forms, lemma, id, mark);
        if (fem) NounForms.Feminine(part.Forms, defective ? lemma + "ي" : lemma, id, kind);
        foreach (var plural in plurals)
        {
            if (plural == "ون") NounForms.SoundMasculine(part.Forms, lemma, id, mark);
            else if (plural == "ات") NounForms.SoundFeminine(part.Forms, lemma, id, mark);
            else NounForms.Broken(part.Forms, plural, id, mark);
        }
    }

    private static string SoundFeminineOf(string lemma) => lemma switch
    {
        [.. var stem, 'ا', 'ة'] => stem + "وات",
        [.. var stem, 'أ', 'ة'] => stem + "آت",
        [.. var stem, 'ة'] => stem + "ات",
        [.. var stem, 'ى' or 'ا'] => stem + "يات",
        [.. var stem, 'أ'] => stem + "آت",
        _ => lemma + "ات",
    };
}
