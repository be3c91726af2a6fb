using Warraq.Arabic.Words;
using Warraq.Search.Engine;

namespace Warraq.Search.Queries;

/// <summary>Adds to a query what its words may also be written as when they stand beside each other.</summary>
static class Wider
{
    /// <summary>Both are written in one name: «محمد بن سلمان», «محمد ابن سلمان».</summary>
    const string Son = "بن", SonApart = "ابن";

    /// <summary>First parts of names that some write joined to the next.</summary>
    static readonly string[] FirstParts = [Son, SonApart, "أبو", "ابو", "أبي", "ابي"];

    /// <summary>
    /// «عبد الله» is answered by «عبدالله», «بنسلمان» by «بن سلمان» and «ابن سلمان», and «علي عبد الله» by «على عبد الله»: beside its neighbour
    /// the stop word is the name.
    /// </summary>
    public static List<QueryClause> Of(IReadOnlyList<QueryClause> clauses, Forms forms)
    {
        var wider = clauses.ToList();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (Word(clauses, i) is not { } word) continue;
            foreach (var parts in Split(word, forms)) Add(i, parts);
            var next = Word(clauses, i + 1);
            if (next is not null && forms.Expand(StoryWords.Key(word) + StoryWords.Key(next), false, MatchReason.Folded).Count > 0)
            {
                Add(i, [word + next]);
                Add(i + 1, [word + next]);
            }
            if (!HidesStopWord(word, forms)) continue;
            if (next is not null) Add(i, [word, next]);
            if (Word(clauses, i - 1) is { } before) Add(i, [before, word]);
        }
        return [.. wider.Select(c => c with { Either = [.. c.Either, .. c.Either.Where(p => p.Words.Any(IsSon)).Select(p => p with { Words = [.. p.Words.Select(OtherSon)] })] })];

        void Add(int clause, string[] words) => wider[clause] = wider[clause] with { Either = [.. wider[clause].Either, new QueryPart(QueryField.Anywhere, words, words.Length > 1)] };
    }

    // Only a word that the paper does not know as one: «بنغازي» is a town.
    static IEnumerable<string[]> Split(string word, Forms forms)
    {
        var key = StoryWords.Key(word);
        return FirstParts.Where(first => key.Length > first.Length + 2 && key.StartsWith(first, StringComparison.Ordinal) && forms.Expand(key, false, MatchReason.Folded).Count == 0)
            .Select(first => new[] { first, key[first.Length..] });
    }

    static bool IsSon(string word) => word is Son or SonApart;

    static string OtherSon(string word) => word switch { Son => SonApart, SonApart => Son, _ => word };

    static bool HidesStopWord(string word, Forms forms)
    {
        var key = StoryWords.Key(word);
        return !StopWords.Contains(key) && forms.Expand(key, true, MatchReason.Folded).Any(a => StopWords.Contains(a.Form));
    }

    static string? Word(IReadOnlyList<QueryClause> clauses, int i) =>
        i >= 0 && i < clauses.Count && clauses[i] is { IsNot: false, Either: [{ IsPhrase: false, Field: QueryField.Anywhere, Words: [var word] }] } ? word : null;
}
