using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Markup;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>Headlines that metadata names, often with the paper's name beside them.</summary>
internal static class DeclaredTitles
{
    private static readonly string[] Dividers = [" - ", " | ", " :: ", " » ", " – ", " — ", " • ", " · ", " › ", " / "];

    /// <summary>Folded: the whole and its parts of three words and more.</summary>
    public static List<string> Keys(PageMeta meta) =>
        [.. meta.Titles.SelectMany(title => Parts(title).Where(part => Cells.WordsIn(part) >= 3).Append(title)).Select(PhraseKey.Of).Where(key => key.Length > 0).Distinct()];

    /// <summary>The headline when no line of the page shows it; empty when there is none.</summary>
    public static string Best(PageMeta meta)
    {
        foreach (var title in meta.Titles)
        {
            var sites = meta.Sites.Select(PhraseKey.Of).ToHashSet();
            var part = Parts(title).Where(part => !sites.Contains(PhraseKey.Of(part))).MaxBy(part => part.Length);
            if (part is not null && Cells.WordsIn(part) >= 3) return part;
        }
        return "";
    }

    /// <summary>Section names without the home page and the headline itself, which close a breadcrumb.</summary>
    public static List<string> Without(List<string> sections, string title)
    {
        var key = PhraseKey.Of(title);
        return [.. sections.Where(name => PhraseKey.Of(name) is var each && each != key && !(Cells.WordsIn(name) >= 5) && !SectionNames.IsHome(name))];
    }

    private static IEnumerable<string> Parts(string title) => title.Split(Dividers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
