namespace Warraq.Import.Pages.Phrases;

/// <summary>What the class, id and role of an element say about the part of the page it holds (regions.tsv).</summary>
internal static class RegionNames
{
    private static readonly ILookup<string, RegionRule> Rules = PhraseTable.Rows("regions")
        .Select(row => new RegionRule(row[0], row[1] == "strong", row[2].Split(' ')))
        .ToLookup(rule => rule.Words[0]);

    /// <summary>The rule with the most words that fits, or null.</summary>
    public static RegionRule? Find(IReadOnlySet<string> names)
    {
        RegionRule? best = null;
        foreach (var name in names)
        {
            foreach (var rule in Rules[name])
            {
                if ((best is null || rule.Words.Length > best.Words.Length) && rule.Words.All(names.Contains)) best = rule;
            }
        }
        return best;
    }

    /// <summary>Splits names such as <c>entry-content</c>, <c>relatedPosts</c> and <c>box_2</c> into words.</summary>
    public static void Split(string? value, HashSet<string> into)
    {
        if (string.IsNullOrEmpty(value)) return;
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var cut = i == value.Length || !char.IsAsciiLetter(value[i]);
            var camel = !cut && i > start && char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1]);
            if (!cut && !camel) continue;
            if (i > start) into.Add(value[start..i].ToLowerInvariant());
            start = camel ? i : i + 1;
        }
    }

    internal sealed record RegionRule(string Why, bool Strong, string[] Words);
}
