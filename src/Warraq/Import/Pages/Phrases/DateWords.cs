namespace Warraq.Import.Pages.Phrases;

/// <summary>The words of date lines (dates.tsv), as folded keys.</summary>
internal static class DateWords
{
    private static readonly ILookup<string, string> Words =
        PhraseTable.Rows("dates").ToLookup(row => row[0], row => PhraseKey.Of(row[1]));

    private static readonly HashSet<string> Plain =
        [.. Words["word"], .. Words["published"].SelectMany(phrase => phrase.Split(' ')), .. Words["updated"].SelectMany(phrase => phrase.Split(' '))];

    private static readonly HashSet<string> Units = [.. Words["ago"]];

    public static IReadOnlyList<string> Published { get; } = [.. Words["published"].OrderByDescending(word => word.Length)];

    public static IReadOnlyList<string> Updated { get; } = [.. Words["updated"].OrderByDescending(word => word.Length)];

    /// <summary>How many words of a folded line are neither numbers nor words of a date.</summary>
    public static int Strangers(string key) =>
        key.Length == 0 ? 0 : key.Split(' ').Count(word => word != "#" && !Plain.Contains(word) && !(word[0] == 'و' && Plain.Contains(word[1..])));

    /// <summary>«منذ 3 أيام», «قبل ساعتين»: a time that counts back from the visit.</summary>
    public static bool IsAgo(string key)
    {
        var words = key.Split(' ');
        return words.Length is >= 2 and <= 5 && words[0] is "منذ" or "قبل" && Array.Exists(words, Units.Contains);
    }
}
