using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Lexicon;

/// <summary>Names of several words, by the search key of the whole.</summary>
internal static class Names
{
    private static readonly Lazy<Dictionary<string, int[]>> ByKey = new(() => WordBook.Current.Phrases
        .GroupBy(p => ArabicKeys.Search(p.Name), p => p.Lexeme, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal));

    /// <summary>The lexemes with a spelling.</summary>
    /// <param name="searchKey">Search key of the whole name, words parted by one space.</param>
    /// <returns>Their numbers, or null.</returns>
    public static int[]? Find(string searchKey) => ByKey.Value.GetValueOrDefault(searchKey);
}
