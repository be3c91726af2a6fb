using Warraq.Arabic.Lexicon.Inflection;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>The verbs; the number of a verb's lexeme is that of its row.</summary>
internal static class VerbRows
{
    // past, imperfect, masdars, active, passive
    public static void Read(LexiconPart part, WordBookTables tables)
    {
        foreach (var row in tables.Verbs)
        {
            var id = part.New(row[0], WordClass.Verb);
            // وصل يصل and وصّل يوصل are one row: their letters are the same in the past
            foreach (var imperfect in LexiconPart.Split(row[1])) VerbForms.All(part.Forms, row[0], imperfect, id);
        }
    }
}
