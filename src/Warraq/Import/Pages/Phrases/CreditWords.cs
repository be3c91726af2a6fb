namespace Warraq.Import.Pages.Phrases;

/// <summary>The words of author lines, origins and notes on writers (credits.tsv), as folded keys.</summary>
internal static class CreditWords
{
    private static readonly ILookup<string, string> Words =
        PhraseTable.Rows("credits").ToLookup(row => row[0], row => PhraseKey.Of(row[1]));

    public static IReadOnlyList<string> BareBylines { get; } = Longest("byline-bare");
    public static IReadOnlyList<string> Bylines { get; } = Longest("byline");
    public static IReadOnlyList<string> Translators { get; } = Longest("translator");
    public static IReadOnlyList<string> Sources { get; } = Longest("source");
    public static IReadOnlyList<string> BioNouns { get; } = Longest("bio");

    private static readonly HashSet<string> Nobody = [.. Words["nobody"]];
    private static readonly HashSet<string> NobodyFirst = [.. Words["nobody-first"]];
    private static readonly HashSet<string> Agencies = [.. Words["agency"]];
    private static readonly HashSet<string> AgencyFirst = [.. Words["agency-first"]];
    private static readonly HashSet<string> Blurb = [.. Words["blurb"]];

    /// <summary>Whether the name is a desk, a site or nobody rather than a person.</summary>
    public static bool IsNobody(string name)
    {
        var key = PhraseKey.Of(name);
        return Nobody.Contains(key) || NobodyFirst.Contains(key.Split(' ')[0]) || IsAgency(name);
    }

    public static bool IsAgency(string name)
    {
        var key = PhraseKey.Of(name);
        return Agencies.Contains(key) || AgencyFirst.Contains(key.Split(' ')[0]);
    }

    /// <summary>Whether a line speaks to the reader about subscribing or following, as the text of a newsletter box does.</summary>
    public static bool IsBlurb(string text) =>
        text.Length < 300 && Array.Exists(PhraseKey.Of(text).Split(' '), word => Blurb.Contains(word) || (word.Length > 3 && word[0] == 'و' && Blurb.Contains(word[1..])));

    /// <summary>Whether the words open an author line: «كتب» and «تقرير» are names of sections too.</summary>
    public static bool OpensByline(string text) => PhraseKey.Of(text) is var key && (BareBylines.Contains(key, StringComparer.Ordinal) || Bylines.Contains(key, StringComparer.Ordinal));

    /// <summary>Whether a line opens as a note on a writer does: «كاتب وباحث …», without the article.</summary>
    public static bool OpensBio(string key)
    {
        key = key.TrimStart('*', ' ');
        return BioNouns.Any(noun => key.StartsWith(noun, StringComparison.Ordinal) && (key.Length == noun.Length || key[noun.Length] == ' '));
    }

    private static List<string> Longest(string kind) => [.. Words[kind].OrderByDescending(word => word.Length)];
}
