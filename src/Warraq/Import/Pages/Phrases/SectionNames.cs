namespace Warraq.Import.Pages.Phrases;

/// <summary>Known names of sections (sections.tsv).</summary>
internal static class SectionNames
{
    private static readonly Dictionary<string, string> Kinds = Load();

    public static bool IsKnown(string name) => KindOf(name) is not (null or "home");

    /// <summary>As <see cref="IsKnown"/> or <see cref="IsHome"/>, for a folded name.</summary>
    public static bool IsKnownKey(ReadOnlySpan<char> key) => Kinds.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key);

    public static bool IsHome(string name) => KindOf(name) == "home";

    public static bool IsOpinion(string name) => KindOf(name) == "opinion";

    // «المحليات» is «محليات».
    private static string? KindOf(string name)
    {
        var key = PhraseKey.Of(name);
        return Kinds.TryGetValue(key, out var kind) || key.StartsWith("ال", StringComparison.Ordinal) && Kinds.TryGetValue(key[2..], out kind) ? kind : null;
    }

    private static Dictionary<string, string> Load()
    {
        var kinds = new Dictionary<string, string>();
        foreach (var row in PhraseTable.Rows("sections")) kinds.TryAdd(PhraseKey.Of(row[1]), row[0]);
        return kinds;
    }
}
