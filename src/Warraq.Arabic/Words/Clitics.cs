namespace Warraq.Arabic.Words;

/// <summary>Letters that are written together with the word after them: و ف ب ك ل and the article.</summary>
internal static class Clitics
{
    /// <summary>
    /// How many letters to take off for comparison: (و|ف)? (ب|ك|ل)? ال, and لل. Without a lexicon و and ف go from every word that keeps
    /// three letters; both sides of a comparison lose the same.
    /// </summary>
    public static int PrefixLength(ReadOnlySpan<char> searchKey)
    {
        var at = 0;
        while (true)
        {
            var rest = searchKey[at..];
            if (rest is ['ب' or 'ك' or 'ل', 'ا', 'ل', _, _, _, ..]) at += 3;
            else if (rest.Length >= 5 && rest.StartsWith("ال", StringComparison.Ordinal)) at += 2;
            else if (rest.Length >= 5 && rest.StartsWith("لل", StringComparison.Ordinal)) at += 2;
            else if (rest is ['و' or 'ف', _, _, _, ..]) at++;
            else return at;
        }
    }

    /// <summary>
    /// Every reading of a word with its clitics taken off, the word itself first: «وبالحقير» gives «وبالحقير», «بالحقير», «الحقير»,
    /// «حقير». At least two letters stay.
    /// </summary>
    /// <param name="searchKey">The key of the word.</param>
    /// <param name="starts">Room for eight places where a reading begins.</param>
    /// <returns>The number of readings.</returns>
    public static int Readings(ReadOnlySpan<char> searchKey, Span<int> starts)
    {
        var count = 0;
        Add(searchKey, 0, starts, ref count);
        var at = 0;
        if (searchKey is ['و' or 'ف', ..]) Add(searchKey, at = 1, starts, ref count);
        AddPrepositions(searchKey, at, starts, ref count);
        if (at > 0) AddPrepositions(searchKey, 0, starts, ref count);
        return count;
    }

    private static void AddPrepositions(ReadOnlySpan<char> key, int at, Span<int> starts, ref int count)
    {
        var rest = key[at..];
        if (rest.StartsWith("لل", StringComparison.Ordinal)) Add(key, at + 2, starts, ref count);
        if (rest is ['ب' or 'ك' or 'ل', ..])
        {
            Add(key, at + 1, starts, ref count);
            rest = key[++at..];
        }
        if (rest.StartsWith("ال", StringComparison.Ordinal)) Add(key, at + 2, starts, ref count);
    }

    private static void Add(ReadOnlySpan<char> key, int start, Span<int> starts, ref int count)
    {
        if (key.Length - start < 2 || starts[..count].Contains(start)) return;
        starts[count++] = start;
    }
}
