namespace Warraq.Arabic.Words;

/// <summary>A guess at what is left of a word without joined letters and endings, for words that the lexicon does not know.</summary>
internal static class LightStem
{
    private static readonly string[] Endings = ["يات", "تان", "تين", "ها", "هم", "هن", "نا", "كم", "ات", "ون", "ين", "ان", "يه", "ه", "ي", "ا"];

    /// <summary>The stem of a word; empty when fewer than three letters stay.</summary>
    /// <param name="searchKey">Its search key.</param>
    public static ReadOnlySpan<char> Of(string searchKey)
    {
        var stem = searchKey.AsSpan(Clitics.PrefixLength(searchKey));
        foreach (var ending in Endings)
        {
            if (stem.Length - ending.Length < 3 || !stem.EndsWith(ending)) continue;
            stem = stem[..^ending.Length];
            break;
        }
        return stem.Length < 3 || stem[0] is < '\u0621' or > '\u064A' ? default : stem;
    }
}
