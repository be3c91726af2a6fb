using Warraq.Arabic.Lexicon.Inflection;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>The gazetteer: names in each spelling, and the adjectives of places and peoples.</summary>
internal static class NameRows
{
    public static void Read(LexiconPart part, WordBookTables tables)
    {
        foreach (var row in tables.Names) Name(part, row);
    }

    // name, type, country, gender, variants, avoided, adjectives, note
    private static void Name(LexiconPart part, string[] row)
    {
        var gender = LexiconPart.GenderOf(row[3]);
        var id = part.New(row[0], WordClass.Name, row[1], gender: gender, human: row[1] is "person" or "given" or "family");
        var mark = gender switch { Gender.Masculine => WordForm.Masculine, Gender.Feminine => WordForm.Feminine, _ => WordForm.None };
        AddName(part, row[0], id, mark);
        foreach (var variant in LexiconPart.Split(row[4])) AddName(part, variant, id, mark);
        foreach (var avoided in LexiconPart.Split(row[5])) AddName(part, avoided, id, mark | WordForm.Avoided);
        foreach (var cell in LexiconPart.Split(row[6]))
        {
            // تركي:أتراك
            var words = cell.Split(':');
            var adjective = words[0];
            if (adjective.Contains(' ', StringComparison.Ordinal)) continue; // كوري شمالي: its words are read one by one
            string[] plurals = ["ون", .. words[1..]];
            var nisba = part.New(adjective, WordClass.Adjective, "nisba", id, plurals: plurals[1..], soundMasculine: true, human: true);
            AdjectiveForms.All(part.Forms, adjective, "ة", plurals, nisba, WordForm.Nisba);
        }
    }

    private static void AddName(LexiconPart part, string name, int id, WordForm mark)
    {
        if (!name.Contains(' ', StringComparison.Ordinal))
        {
            part.Forms.Add(name, id, mark | WordForm.Listed);
            // «يمن» finds «اليمن»; the bare word may be a common one as well
            if (name.StartsWith("ال", StringComparison.Ordinal) && name.Length > 4) part.Forms.Add(name.AsSpan(2), id, mark);
            if (part.Lexemes[id].Kind == "given" && name[^1] is not ('ا' or 'ى' or 'ة' or 'ء' or 'ي')) part.Forms.Add(name, "ا", id, mark | WordForm.Accusative);
            return;
        }
        part.Phrases.Add((name, id));
        foreach (var word in name.Split(' '))
            if (word.Length > 1) part.Forms.Add(word, id, mark | WordForm.Part);
    }
}
