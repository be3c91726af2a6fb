using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>Words of the closed classes, numbers and nouns.</summary>
internal sealed class WordRows(LexiconPart part)
{
    private static readonly string[] Pronouns = ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي"];
    private readonly Dictionary<(string Value, string Kind), int> _numbers = [];

    /// <summary>Reads the tables in this order: of two words with one form the earlier comes first.</summary>
    public void Read(WordBookTables tables)
    {
        foreach (var row in tables.Closed) Closed(row);
        foreach (var row in tables.Numbers) Number(row);
        foreach (var row in tables.Nouns) Noun(row);
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
    private void Noun(string[] row) =>
        NounRow.Add(part, row[0], LexiconPart.GenderOf(row[1]), row[2] == "h", LexiconPart.Split(row[3]), LexiconPart.Split(row[4]), -1, WordForm.None);
}
