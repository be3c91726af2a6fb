using Warraq.Arabic.Lexicon.Inflection;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>Words of the closed classes, numbers, nouns and adjectives, and what verbs give of them.</summary>
internal sealed class WordRows(LexiconPart part)
{
    private static readonly string[] Pronouns = ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي"];
    private readonly Dictionary<(string Value, string Kind), int> _numbers = [];
    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _adjectives = new(StringComparer.Ordinal);

    /// <summary>Reads the tables in this order: of two words with one form the earlier comes first.</summary>
    public void Read(WordBookTables tables)
    {
        foreach (var row in tables.Closed) Closed(row);
        foreach (var row in tables.Numbers) Number(row);
        foreach (var row in tables.Nouns) Noun(row);
        foreach (var row in tables.Adjectives) Adjective(row);
        for (var verb = 0; verb < tables.Verbs.Count; verb++) OfVerb(tables.Verbs[verb], verb);
    }

    // word, class, stem
    private void Closed(string[] row)
    {
        var id = part.New(row[0], WordClass.Particle, row[1]);
        part.Forms.Add(row[0], id, WordForm.Listed);
        if (row[2] == "-") return;
        // علي + ي is علي
        foreach (var stem in row[2].Split(','))
            foreach (var pronoun in Pronouns) part.Forms.Add(stem, pronoun == "ي" && stem[^1] == 'ي' ? "" : pronoun, id, WordForm.Listed);
    }

    // word, value, kind
    private void Number(string[] row)
    {
        // خمسة and خمس, مئة and مائة are one word
        if (!_numbers.TryGetValue((row[1], row[2]), out var id)) _numbers[(row[1], row[2])] = id = part.New(row[0], WordClass.Number, row[2]);
        part.Forms.Add(row[0], id, WordForm.Listed);
    }

    // lemma, gender, human, plurals, flags
    private void Noun(string[] row)
    {
        _nouns.Add(row[0]);
        AddNoun(row[0], LexiconPart.GenderOf(row[1]), row[2] == "h", LexiconPart.Split(row[3]), LexiconPart.Split(row[4]), -1, WordForm.None);
    }

    private void AddNoun(string lemma, Gender gender, bool human, string[] plurals, string[] flags, int origin, WordForm kind, string? verb = null)
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

    // lemma, feminine, plurals
    private void Adjective(string[] row)
    {
        _adjectives.Add(row[0]);
        var id = part.New(row[0], WordClass.Adjective, plurals: [.. LexiconPart.Split(row[2]).Where(p => p is not ("ون" or "ات"))], soundMasculine: row[2].Contains("ون", StringComparison.Ordinal));
        AdjectiveForms.All(part.Forms, row[0], row[1], LexiconPart.Split(row[2]), id);
    }

    // past, imperfect, masdars, active, passive; the verb itself is read by VerbRows
    private void OfVerb(string[] row, int verb)
    {
        foreach (var masdar in LexiconPart.Split(row[2]))
            if (_nouns.Add(masdar)) AddNoun(masdar, masdar[^1] == 'ة' ? Gender.Feminine : Gender.Masculine, false, ["ات"], [], verb, WordForm.Masdar, row[0]);
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
