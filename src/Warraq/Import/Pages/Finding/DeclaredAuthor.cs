using Warraq.Import.Pages.Markup;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>Weighs the author line against the author that the metadata names.</summary>
internal static class DeclaredAuthor
{
    /// <summary>The person, or empty.</summary>
    public static string Of(string printed, PageMeta meta)
    {
        var sites = meta.Sites.Select(PhraseKey.Of).ToHashSet();
        var declared = meta.Authors.Select(CreditFinder.Person).Where(name => name.Length > 0 && !sites.Contains(PhraseKey.Of(name))).Distinct().ToList();
        if (sites.Contains(PhraseKey.Of(printed))) printed = "";
        if (printed.Length == 0) return string.Join("، ", declared);
        var key = PhraseKey.Of(printed);
        // The metadata ends the name where the line may run on.
        return declared.Count == 1 && key.StartsWith(PhraseKey.Of(declared[0]), StringComparison.Ordinal) ? declared[0] : printed;
    }
}
