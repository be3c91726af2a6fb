using Warraq.Arabic.Lexicon.Inflection;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>Makes lexemes and forms from the rows of the tables.</summary>
internal sealed class WordBookBuilder(List<Lexeme> lexemes, FormTable table, List<(string Name, int Lexeme)> phrases)
{
    private static readonly string[] Pronouns = ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي"];
    private readonly FormWriter _forms = new(table, lexemes);
    private readonly Dictionary<(string Value, string Kind), int> _numbers = [];
    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _adjectives = new(StringComparer.Ordinal);

    public void Read(IEnumerable<WordBookTables.Table> tables)
    {
        foreach (var (kind, rows) in tables)
        {
            Action<string[]> read = kind switch
            {
                "closed" => Closed,
                "nouns" => Noun,
                "adjectives" => Adjective,
                "verbs" => Verb,
                "number-words" => Number,
                _ => Name,
            };
            foreach (var row in rows) read(row);
        }
    }

    private int New(string lemma, WordClass wordClass, string kind = "", int origin = -1, Gender gender = Gender.None, bool human = false,
        bool alsoName = false, string[]? plurals = null, bool soundMasculine = false)
    {
        lexemes.Add(new()
        {
            Id = lexemes.Count,
            Lemma = lemma,
            Class = wordClass,
            Kind = kind,
            Origin = origin,
            Gender = gender,
            IsHuman = human,
            IsAlsoName = alsoName,
            Plurals = plurals ?? [],
            HasSoundMasculinePlural = soundMasculine,
        });
        return lexemes.Count - 1;
    }

    // word, class, stem
    private void Closed(string[] row)
    {
        var id = New(row[0], WordClass.Particle, row[1]);
        _forms.Add(row[0], id, WordForm.Listed);
        if (row[2] == "-") return;
        // علي + ي is علي
        foreach (var stem in row[2].Split(','))
            foreach (var pronoun in Pronouns) _forms.Add(stem, pronoun == "ي" && stem[^1] == 'ي' ? "" : pronoun, id, WordForm.Listed);
    }

    // word, value, kind
    private void Number(string[] row)
    {
        // خمسة and خمس, مئة and مائة are one word
        if (!_numbers.TryGetValue((row[1], row[2]), out var id)) _numbers[(row[1], row[2])] = id = New(row[0], WordClass.Number, row[2]);
        _forms.Add(row[0], id, WordForm.Listed);
    }

    // lemma, gender, human, plurals, flags
    private void Noun(string[] row)
    {
        _nouns.Add(row[0]);
        AddNoun(row[0], GenderOf(row[1]), row[2] == "h", Split(row[3]), Split(row[4]), -1, WordForm.None);
    }

    private void AddNoun(string lemma, Gender gender, bool human, string[] plurals, string[] flags, int origin, WordForm kind)
    {
        var fem = flags.Contains("fem", StringComparer.Ordinal);
        var sound = plurals.Contains("ون", StringComparer.Ordinal);
        // قاض، محام، تول: written without their ي
        var defective = flags.Contains("def", StringComparer.Ordinal) || (kind == WordForm.Masdar && lemma[0] == 'ت' && lexemes[origin].Lemma[^1] == 'ى' && lemma[^1] is not ('ي' or 'ة'));
        var full = plurals.Select(p => p switch { "ون" => lemma + "ون", "ات" => SoundFeminineOf(lemma), _ => p }).ToArray();
        var id = New(lemma, WordClass.Noun, flags.Contains("coll", StringComparer.Ordinal) ? "coll" : "", origin, gender, human, flags.Contains("name", StringComparer.Ordinal), full, sound);
        var mark = kind | gender switch { Gender.Masculine => WordForm.Masculine, Gender.Feminine => WordForm.Feminine, _ => WordForm.None };
        if (flags.Contains("pl", StringComparer.Ordinal) || flags.Contains("coll", StringComparer.Ordinal)) NounForms.Broken(_forms, lemma, id, mark);
        else if (defective) NounForms.Defective(_forms, lemma, id, mark);
        else NounForms.Singular(_forms, lemma, id, mark);
        if (fem) NounForms.Feminine(_forms, defective ? lemma + "ي" : lemma, id, kind);
        foreach (var plural in plurals)
        {
            if (plural == "ون") NounForms.SoundMasculine(_forms, lemma, id, mark);
            else if (plural == "ات") NounForms.SoundFeminine(_forms, lemma, id, mark);
            else NounForms.Broken(_forms, plural, id, mark);
        }
    }

    // lemma, feminine, plurals
    private void Adjective(string[] row)
    {
        _adjectives.Add(row[0]);
        var id = New(row[0], WordClass.Adjective, plurals: [.. Split(row[2]).Where(p => p is not ("ون" or "ات"))], soundMasculine: row[2].Contains("ون", StringComparison.Ordinal));
        AdjectiveForms.All(_forms, row[0], row[1], Split(row[2]), id);
    }

    // past, imperfect, masdars, active, passive
    private void Verb(string[] row)
    {
        var id = New(row[0], WordClass.Verb);
        // وصل يصل and وصّل يوصل are one row: their letters are the same in the past
        foreach (var imperfect in Split(row[1])) VerbForms.All(_forms, row[0], imperfect, id);
        foreach (var masdar in Split(row[2]))
            if (_nouns.Add(masdar)) AddNoun(masdar, masdar[^1] == 'ة' ? Gender.Feminine : Gender.Masculine, false, ["ات"], [], id, WordForm.Masdar);
        foreach (var participle in Split(row[3])) Participle(participle, id, WordForm.ActiveParticiple);
        foreach (var participle in Split(row[4])) Participle(participle, id, WordForm.PassiveParticiple);
    }

    private void Participle(string participle, int verb, WordForm kind)
    {
        if (!_adjectives.Add(participle)) return;
        var id = New(participle, WordClass.Adjective, "participle", verb, soundMasculine: true);
        var defective = kind == WordForm.ActiveParticiple && IsDefective(participle, lexemes[verb].Lemma);
        AdjectiveForms.All(_forms, participle, defective ? "ية" : participle[^1] == 'ى' ? "-" : "ة", ["ون"], id, kind);
        if (participle[^1] == 'ى') NounForms.Feminine(_forms, participle[..^1] + "ا", id, kind);
    }

    // داع of دعا, منته of انتهى: the weak letter of the verb is not written
    private static bool IsDefective(string participle, string past) =>
        past[^1] is 'ى' or 'ا' or 'ي' && participle[^1] is not ('ي' or 'ى' or 'ئ' or 'ء');

    // name, type, country, gender, variants, avoided, adjectives, note
    private void Name(string[] row)
    {
        var gender = GenderOf(row[3]);
        var id = New(row[0], WordClass.Name, row[1], gender: gender, human: row[1] is "person" or "given" or "family");
        var mark = gender switch { Gender.Masculine => WordForm.Masculine, Gender.Feminine => WordForm.Feminine, _ => WordForm.None };
        AddName(row[0], id, mark);
        foreach (var variant in Split(row[4])) AddName(variant, id, mark);
        foreach (var avoided in Split(row[5])) AddName(avoided, id, mark | WordForm.Avoided);
        foreach (var cell in Split(row[6]))
        {
            // تركي:أتراك
            var parts = cell.Split(':');
            var adjective = parts[0];
            if (adjective.Contains(' ', StringComparison.Ordinal)) continue; // كوري شمالي: its words are read one by one
            string[] plurals = ["ون", .. parts[1..]];
            _adjectives.Add(adjective);
            var nisba = New(adjective, WordClass.Adjective, "nisba", id, plurals: plurals[1..], soundMasculine: true, human: true);
            AdjectiveForms.All(_forms, adjective, "ة", plurals, nisba, WordForm.Nisba);
        }
    }

    private void AddName(string name, int id, WordForm mark)
    {
        if (!name.Contains(' ', StringComparison.Ordinal))
        {
            _forms.Add(name, id, mark | WordForm.Listed);
            // «يمن» finds «اليمن»; the bare word may be a common one as well
            if (name.StartsWith("ال", StringComparison.Ordinal) && name.Length > 4) _forms.Add(name.AsSpan(2), id, mark);
            if (lexemes[id].Kind == "given" && name[^1] is not ('ا' or 'ى' or 'ة' or 'ء' or 'ي')) _forms.Add(name, "ا", id, mark | WordForm.Accusative);
            return;
        }
        phrases.Add((name, id));
        foreach (var part in name.Split(' '))
            if (part.Length > 1) _forms.Add(part, id, mark | WordForm.Part);
    }

    internal static string SoundFeminineOf(string lemma) => lemma switch
    {
        [.. var stem, 'ا', 'ة'] => stem + "وات",
        [.. var stem, 'أ', 'ة'] => stem + "آت",
        [.. var stem, 'ة'] => stem + "ات",
        [.. var stem, 'ى' or 'ا'] => stem + "يات",
        [.. var stem, 'أ'] => stem + "آت",
        _ => lemma + "ات",
    };

    private static Gender GenderOf(string cell) => cell switch { "m" => Gender.Masculine, "f" => Gender.Feminine, "b" => Gender.Both, _ => Gender.None };

    private static string[] Split(string cell) => cell == "-" ? [] : cell.Split(',');
}
