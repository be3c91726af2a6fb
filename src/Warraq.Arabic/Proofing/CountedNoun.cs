using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing;

/// <summary>
/// A noun that the news counts, as a word of a text: all nouns for people, the men of a place (فلسطيني), and what
/// <c>counted-nouns.tsv</c> lists. Plurals and gender come from the lexicon.
/// </summary>
/// <param name="Lexeme">The noun.</param>
/// <param name="Form">Which forms of it the word can be, all together.</param>
/// <param name="Kind">As in the table: <c>measure</c>, <c>scale</c>, <c>both</c> or <c>-</c>.</param>
internal sealed record CountedNoun(Lexeme Lexeme, WordForm Form, string Kind)
{
    private static readonly Lazy<Dictionary<string, string>> Listed = new(() =>
        LexiconTable.Read("counted-nouns.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    private const WordForm Genders = WordForm.Masculine | WordForm.Feminine;

    /// <summary>The counted noun that a word is, without article, preposition or pronoun; null when it is none or may be of both genders.</summary>
    public static CountedNoun? Of(ReadWord word)
    {
        CountedNoun? found = null;
        foreach (var reading in word.Readings)
        {
            if (reading.Proclitics != Proclitics.None || reading.Length != word.Search.Length || !reading.SameSpelling || reading.Form.Any(WordForm.Construct)) continue;
            var lexeme = WordBook.Current[reading.Lexeme];
            if (KindOf(lexeme, reading.Form) is not { } kind) continue;
            if (found is not null && ((found.Form ^ reading.Form) & Genders) != WordForm.None) return null;
            found = found is null ? new(lexeme, reading.Form, kind) : found with { Form = found.Form | reading.Form };
        }
        return found;
    }

    /// <summary>Gender of the word; null when it may be of both.</summary>
    public Gender? Gender => (Form & Genders) switch
    {
        _ when Kind == "both" => null,
        WordForm.Masculine => Words.Gender.Masculine,
        WordForm.Feminine => Words.Gender.Feminine,
        _ => null,
    };

    /// <summary>The form after 3 to 10: «جنود», «مدنيين», «طائرات»; null when the lexicon has no plural.</summary>
    public string? Plural => Lexeme.HasSoundMasculinePlural && Gender == Words.Gender.Masculine ? Lexeme.Lemma + "ين"
        : IsFeminineTwin ? Stem(Lexeme.Lemma) + "ات"
        : Lexeme.Plurals.Count > 0 ? Lexeme.Plurals[0] : null;

    /// <summary>The form after 100, 1,000 and so on: «جندي».</summary>
    public string Singular => IsFeminineTwin ? Stem(Lexeme.Lemma) + "ة" : Lexeme.Lemma;

    /// <summary>The form after 11 to 99: «جنديا», «طائرة», «لقاء», «قاضيا».</summary>
    public string Accusative => Singular switch
    {
        [.., 'ة' or 'ى' or 'ا' or 'أ'] or [.., 'ا', 'ء'] => Singular,
        var word => Stem(word) + "ا",
    };

    /// <summary>Two of them: «قتيلان» or «قتيلين».</summary>
    public string Dual(bool nominative)
    {
        var ending = nominative ? "ان" : "ين";
        return Singular switch
        {
            [.. var stem, 'ة'] => stem + "ت" + ending,
            [.. var stem, 'ى'] => stem + "ي" + ending,
            [.. var stem, 'أ'] when nominative => stem + "آن",
            var word => Stem(word) + ending,
        };
    }

    private bool IsFeminineTwin => Lexeme.Gender == Words.Gender.Masculine && Gender == Words.Gender.Feminine;

    // قاض, محام: the ي that is not written alone comes back.
    private string Stem(string word) => word.Length <= 4 && IsForm(word + "ي") ? word + "ي" : word;

    private bool IsForm(string word)
    {
        Span<WordReading> readings = stackalloc WordReading[WordReader.MostReadings];
        foreach (var reading in readings[..WordReader.Read(word, readings)])
            if (reading.Lexeme == Lexeme.Id && reading.Length == word.Length && reading.Form.Any(WordForm.Listed)) return true;
        return false;
    }

    private static string? KindOf(Lexeme lexeme, WordForm form)
    {
        if (lexeme.Class == WordClass.Adjective) return lexeme.Kind == "nisba" && !form.Any(WordForm.Feminine) ? "-" : null;
        if (lexeme.Class != WordClass.Noun || lexeme.Kind == "coll") return null;
        return Listed.Value.TryGetValue(lexeme.Lemma, out var kind) ? kind : lexeme.IsHuman ? "-" : null;
    }
}
