using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Markup;

namespace Warraq.Import.Pages.Finding;

/// <summary>Tags: from the line that names them, else from the metadata.</summary>
internal static class TagFinder
{
    private const int MostTags = 20, LongestTag = 60;

    public static List<string> Find(IReadOnlyList<PageLine> lines, PageMeta? meta)
    {
        var tags = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Role != LineRole.Tags || line.Why is null) continue;
            if (line.Mark is { Links.Count: > 0 } mark) AddAll(tags, mark.Links);
            else if (line.Rest.Length > 0) AddAll(tags, line.Rest.Split('،', ',', '|', '#', '؛'));
            else
            {
                for (var j = i + 1; j < lines.Count && j < i + 12 && lines[j].Role == LineRole.None && lines[j].Why == "tags" && lines[j].WordCount <= 6; j++)
                    AddAll(tags, lines[j].Text.Split('،', ',', '|', '#'));
            }
        }
        if (tags.Count == 0 && meta is not null) AddAll(tags, meta.Tags);
        return tags;
    }

    private static void AddAll(List<string> tags, IEnumerable<string> names)
    {
        foreach (var name in names.Select(name => name.Trim(' ', '.', ':')))
        {
            if (name.Length is > 1 and <= LongestTag && tags.Count < MostTags && !tags.Contains(name, StringComparer.Ordinal)) tags.Add(name);
        }
    }
}
