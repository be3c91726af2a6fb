using System.Buffers;
using Warraq.Arabic.Letters;
using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>Reads a line such as «الرئيسية » اقتصاد » نقل بحري».</summary>
internal static class Breadcrumbs
{
    private static readonly SearchValues<char> Arrows = SearchValues.Create("/»›>\\«‹<←→⟩❯");
    private static readonly string[] Prefixes = [.. new[] { "أنت هنا", "أنت الآن في", "أنت الآن هنا", "مسارك", "You are here" }.Select(PhraseKey.Of)];

    /// <summary>The steps after the home page, or null when the line is no breadcrumb.</summary>
    public static IReadOnlyList<string>? Read(PageLine line)
    {
        if (line.Text.Length > 260) return null;
        var text = WithoutPrefix(line);
        var steps = text.Split(['/', '»', '›', '>', '\\', '«', '‹', '<', '←', '→', '⟩', '❯', '|', '\t', '⁄'])
            .Select(step => ArabicText.Clean(step).Trim(' ', ':', '-')).Where(step => step.Length > 0).ToList();
        if (steps.Count < 2 || !SectionNames.IsHome(steps[0])) return null;
        var directed = text.AsSpan().ContainsAny(Arrows);
        if (!directed && (steps.Count > 4 || steps.Count == 4 && Cells.WordsIn(steps[3]) < 4 || steps.Skip(1).Count(SectionNames.IsKnown) > 2)) return null;
        // A menu written with slashes has no long last step and many known sections.
        if (steps.Count > 5 && !steps.Exists(step => Cells.WordsIn(step) >= 5)) return null;
        return steps.GetRange(1, steps.Count - 1);
    }

    private static string WithoutPrefix(PageLine line)
    {
        foreach (var prefix in Prefixes)
        {
            if (line.Key.StartsWith(prefix + " ", StringComparison.Ordinal))
                return PhraseKey.After(line.Raw, Cells.WordsIn(prefix)).TrimStart(':', ' ', '»', '›');
        }
        return line.Raw;
    }
}
