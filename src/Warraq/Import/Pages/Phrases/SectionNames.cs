namespace Warraq.Import.Pages.Phrases;

/// <summary>Known names of sections (sections.tsv).</summary>
internal static class SectionNames
{
    private static readonly Dictionary<string, string> Kinds = Load();

    public static bool IsKnown(string name) => Kinds.TryGetValue(PhraseKey.Of(name), out var kind) && kind != "home";

    /// <summary>As <see cref="IsKnown"/> or <see cref="IsHome"/>, for a folded name.</summary>
    public static bool IsKnownKey(ReadOnlySpan<char> key) => Kinds.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key);

    public static bool IsHome(string name) => Kinds.TryGetValue(PhraseKey.Of(name), out var kind) && kind == "home";

    public static bool IsOpinion(string name) => Kinds.TryGetValue(PhraseKey.Of(name), out var kind) && kind == "opinion";

    private static Dictionary<string, string> Load()
    {
        var kinds = new Dictionary<string, string>();
        foreach (var row in PhraseTable.Rows("sections")) kinds.TryAdd(PhraseKey.Of(row[1]), row[0]);
        return kinds;
    }
}
