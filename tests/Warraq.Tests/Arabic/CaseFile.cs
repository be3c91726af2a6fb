using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Warraq.Tests.Arabic;

/// <summary>The acceptance cases under <c>tests/Cases</c>.</summary>
internal static class CaseFile
{
    public static IReadOnlyList<JsonElement> Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Cases", name));
        using var document = JsonDocument.Parse(file);
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().Select(c => c.Clone()).ToArray();
        cases.Length.ShouldBe(document.RootElement.GetProperty("count").GetInt32());
        return cases;
    }
}

/// <summary>The rules in Markdown beside these tests: every row of every table is one example.</summary>
internal static partial class Spec
{
    /// <summary>The rows of the tables, each cut at its bars; <c>\u200B</c> stands for that character, <c>⎵</c> for a space at an edge.</summary>
    public static IReadOnlyList<string[]> Read(string name)
    {
        List<string[]> rows = [];
        var inTable = false;
        foreach (var line in File.ReadLines(Path.Combine(Folder, name)))
        {
            if (line.StartsWith("| --", StringComparison.Ordinal)) inTable = true;
            else if (!line.StartsWith('|')) inTable = false;
            else if (inTable) rows.Add([.. line.Trim().Trim('|').Split('|').Select(cell => Unescape(cell.Trim()))]);
        }
        rows.ShouldNotBeEmpty();
        return rows;
    }

    /// <summary>Where the specs are.</summary>
    public static string Folder { get; } = FindFolder();

    private static string FindFolder([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Warraq.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? Path.GetDirectoryName(here)!, "tests/Warraq.Tests/Arabic/Specs");
    }

    private static string Unescape(string cell) =>
        Escape().Replace(cell, m => ((char)Convert.ToInt32(m.Value[2..], 16)).ToString()).Replace('⎵', ' ');

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
