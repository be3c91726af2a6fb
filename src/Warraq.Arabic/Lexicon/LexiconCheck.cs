using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>What a look over the lexicon found.</summary>
/// <param name="Lemma">The word.</param>
/// <param name="Problem">What is wrong with it, in English for the terminal.</param>
/// <param name="IsContradiction">True for what cannot be right; false for a homograph, which the language has, to be looked at.</param>
public sealed record LexiconProblem(string Lemma, string Problem, bool IsContradiction);

/// <summary>Finds contradictions in the lexicon: rows that cannot both be right, and forms that two words share.</summary>
public static class LexiconCheck
{
    /// <summary>Looks at all words of a lexicon.</summary>
    /// <param name="book">The lexicon.</param>
    /// <returns>Contradictions first, then homographs, each in the order of the lexicon.</returns>
    public static IReadOnlyList<LexiconProblem> Run(WordBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        List<LexiconProblem> problems = [];
        var words = book.Lexemes.Where(l => l.Class is WordClass.Noun or WordClass.Adjective or WordClass.Verb or WordClass.Name).ToArray();
        foreach (var twins in words.GroupBy(l => (l.Lemma, l.Class, l.Kind)).Where(g => g.Count() > 1 && g.Key.Kind != "nisba"))
            problems.Add(new(twins.Key.Lemma, $"stands {twins.Count()} times as {twins.Key.Class.ToString().ToLowerInvariant()} {twins.Key.Kind}".TrimEnd(), true));
        foreach (var word in words) Look(word, problems);
        SharedPlurals(words, problems);
        return [.. problems.OrderByDescending(p => p.IsContradiction)];
    }

    private static void Look(Lexeme word, List<LexiconProblem> problems)
    {
        void Wrong(string problem) => problems.Add(new(word.Lemma, problem, true));
        if (word.Class is not WordClass.Name && word.Lemma.AsSpan().IndexOfAnyExceptInRange('ء', 'ي') is >= 0) Wrong("holds a sign that is no letter of a dictionary form");
        if (word.Lemma.Contains('ـ', StringComparison.Ordinal)) Wrong("holds a tatweel");
        if (word.Class == WordClass.Noun && word.Lemma[^1] == 'ة' && word.Gender == Gender.Masculine && !word.IsHuman) Wrong("ends in ة, is masculine and no person");
        if (word.Plurals.Contains(word.Lemma) && word.Kind != "coll") Wrong("is its own plural");
        if (word.Plurals.Distinct(StringComparer.Ordinal).Count() != word.Plurals.Count) Wrong("has one plural twice");
        if (word.HasSoundMasculinePlural && word is { Class: WordClass.Noun, IsHuman: false, Gender: Gender.Feminine }) Wrong("is feminine and has the plural of men");
    }

    // كتاب is a book and the plural of writer: both are right, but a rule that counts on one must know of the other.
    private static void SharedPlurals(Lexeme[] words, List<LexiconProblem> problems)
    {
        var nouns = words.Where(l => l.Class == WordClass.Noun).ToArray();
        var singulars = nouns.ToLookup(l => l.Lemma, StringComparer.Ordinal);
        foreach (var word in nouns)
            foreach (var plural in word.Plurals)
                foreach (var other in singulars[plural].Where(o => o.Id != word.Id))
                    problems.Add(new(word.Lemma, $"its plural {plural} is a word of its own", other.Plurals.Count == 0 && other.Gender == Gender.None));
        foreach (var shared in nouns.SelectMany(l => l.Plurals.Select(p => (Plural: p, l.Lemma))).GroupBy(p => p.Plural, StringComparer.Ordinal))
            if (shared.Select(p => p.Lemma).Distinct(StringComparer.Ordinal).Count() > 1)
                problems.Add(new(shared.Key, "is the plural of " + string.Join(", ", shared.Select(p => p.Lemma).Distinct(StringComparer.Ordinal)), false));
    }
}
