using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>A name of the gazetteer that stands in a text.</summary>
/// <param name="Key">The same for every way to name it: of a person the family name, of an adjective (كازاخستاني) its place.</param>
/// <param name="Name">To show, without what was joined to it: كازاخستان، دونالد ترامب.</param>
/// <param name="Place">Where it stands; of several words the first.</param>
/// <param name="IsAdjective">Only an adjective of it stands there.</param>
public sealed record NameInText(string Key, string Name, Token Place, bool IsAdjective);

/// <summary>Finds who and what places, bodies, parties and clubs a text speaks of.</summary>
public static class NameFinder
{
    // Who brought the news is not what it is about, and a given name alone names nobody.
    private static readonly HashSet<string> NotSubjects = ["given", "agency", "outlet", "type"];

    private static readonly Lazy<PhraseTable<Lexeme>> Phrases = new(() =>
    {
        var phrases = new PhraseTable<Lexeme>();
        foreach (var (name, id) in WordBook.Current.Phrases)
            if (WordBook.Current[id] is var lexeme && !NotSubjects.Contains(lexeme.Kind)) phrases.Add(name, lexeme);
        return phrases;
    });

    /// <summary>The names of a text in their order; one that is also a common word is left out.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Each place where a name stands; the longest name where several begin.</returns>
    public static IReadOnlyList<NameInText> Find(string text)
    {
        var read = ReadText.Of(text);
        List<NameInText> names = [];
        for (var i = 0; i < read.Words.Count;)
        {
            var word = read.Words[i];
            if (Phrases.Value.StartingAt(read, i, out var lexeme) is > 1 and var words)
            {
                names.Add(new(KeyOf(lexeme), lexeme.Lemma, new(word.Start, word.Length), false));
                i += words;
                continue;
            }
            if (Single(word) is { } name) names.Add(name);
            i++;
        }
        return names;
    }

    private static NameInText? Single(ReadWord word)
    {
        (Lexeme Name, bool IsAdjective)? best = null;
        foreach (var reading in word.Readings)
        {
            if (NameSpelling.NameOf(WordBook.Current[reading.Lexeme], reading) is not (>= 0 and var id)) return null;
            var name = WordBook.Current[id];
            if (NotSubjects.Contains(name.Kind)) continue;
            // باريس the capital before a family of that name, تركيا before الأتراك
            if (best is null || best.Value.Name.Kind is "family" or "people") best = (name, WordBook.Current[reading.Lexeme].Class != WordClass.Name);
        }
        return best is var (found, isAdjective) ? new(KeyOf(found), found.Lemma, new(word.Start, word.Length), isAdjective) : null;
    }

    private static string KeyOf(Lexeme name) => name.Kind is "person" or "family" ? "\u0001" + ArabicKeys.Search(name.Lemma[(name.Lemma.LastIndexOf(' ') + 1)..]) : name.Lemma;
}
