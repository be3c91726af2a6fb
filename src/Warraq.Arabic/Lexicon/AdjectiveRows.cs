using Warraq.Arabic.Lexicon.Inflection;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>Adjectives of the table.</summary>
internal static class AdjectiveRows
{
    // lemma, feminine, plurals
    public static void Read(LexiconPart part, WordBookTables tables)
    {
        foreach (var row in tables.Adjectives)
        {
            var id = part.New(row[0], WordClass.Adjective, plurals: [.. LexiconPart.Split(row[2]).Where(p => p is not ("ون" or "ات"))], soundMasculine: row[2].Contains("ون", StringComparison.Ordinal));
            AdjectiveForms.All(part.Forms, row[0], row[1], LexiconPart.Split(row[2]), id);
        }
    }
}
