using Warraq.Arabic.Lexicon.Inflection;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>Masdars and participles: what verbs give that no table lists.</summary>
internal sealed class DerivedRows(LexiconPart part, WordBookTables tables)
{
    private readonly HashSet<string> _nouns = new(tables.Nouns.Select(row => row[0]), StringComparer.Ordinal);
    private readonly HashSet<string> _adjectives = new(tables.Adjectives.Select(row => row[0]), StringComparer.Ordinal);

    public void Read()
    {
        for (var verb = 0; verb < tables.Verbs.Count; verb++) OfVerb(tables.Verbs[verb], verb);
    }

    // past, imperfect, masdars, active, passive; the verb itself is read by VerbRows
    private void OfVerb(string[] row, int verb)
    {
        foreach (var masdar in LexiconPart.Split(row[2]))
            if (_nouns.Add(masdar)) NounRow.Add(part, masdar, masdar[^1] == 'ة' ? Gender.Feminine : Gender.Masculine, false, ["ات"], [], verb, WordForm.Masdar, row[0]);
        foreach (var participle in LexiconPart.Split(row[3])) Participle(participle, verb, row[0], WordForm.ActiveParticiple);
        foreach (var participle in LexiconPart.Split(row[4])) Participle(participle, verb, row[0], WordForm.PassiveParticiple);
    }

    private void Participle(string participle, int verb, string past, WordForm kind)
    {
        if (!_adjectives.Add(participle)) return;
        var id = part.New(participle, WordClass.Adjective, "participle", verb, soundMasculine: true);
        var defective = kind == WordForm.ActiveParticiple && IsDefective(participle, past);
        AdjectiveForms.All(part.Forms, participle, defective ? "ية" : participle[^1] == 'ى' ? "-" : "ة", ["ون"], id, kind);
        if (participle[^1] == 'ى') NounForms.Feminine(part.Forms, participle[..^1] + "ا", id, kind);
    }

    // داع of دعا, منته of انتهى: the weak letter of the verb is not written
    private static bool IsDefective(string participle, string past) =>
        past[^1] is 'ى' or 'ا' or 'ي' && participle[^1] is not ('ي' or 'ى' or 'ئ' or 'ء');
}
