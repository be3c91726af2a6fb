using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Warraq.Tests.Architecture;

/// <summary>What may know what (ARCHITECTURE): projects one way, and inside Warraq a folder uses lower levels only.</summary>
public sealed partial class LevelTests
{
    static readonly string[] Chain = ["Warraq.Arabic", "Warraq", "Warraq.Site", "Warraq.Newsroom", "Warraq.Server"];

    /// <summary>A folder that is not named here has no level yet: give it one.</summary>
    static readonly Dictionary<string, int> Levels = new(StringComparer.Ordinal)
    {
        ["Platform"] = 0,
        ["Accounts"] = 1,
        ["Media"] = 1,
        ["Sections"] = 2,
        ["Stories"] = 3,
        ["Fronts"] = 4,
        ["Proofing"] = 4,
        ["Ledger"] = 4,
        ["Comments"] = 4,
        ["Notes"] = 4,
        ["Search"] = 4,
        // Reading puts together what a page shows; feeds and imports stand on it (ADR 0004).
        ["Reading"] = 5,
        ["Feeds"] = 6,
        ["Desk"] = 6,
        ["Wire"] = 6,
        ["Import"] = 6,
    };

    [Fact]
    public void Projects_refer_one_way()
    {
        foreach (var project in SourceTree.Under("src/", ".csproj"))
        {
            var at = Array.IndexOf(Chain, Path.GetFileNameWithoutExtension(project));
            at.ShouldBeGreaterThanOrEqualTo(0, $"{project} has no place in {string.Join(" → ", Chain)}");
            foreach (var reference in XDocument.Parse(SourceTree.Read(project)).Descendants("ProjectReference"))
            {
                var to = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'));
                Array.IndexOf(Chain, to).ShouldBeInRange(0, at - 1, $"{project} refers to {to}");
            }
        }
    }

    [Fact]
    public void The_language_needs_no_package_and_the_newspaper_no_web()
    {
        XDocument.Parse(SourceTree.Read("src/Warraq.Arabic/Warraq.Arabic.csproj")).Descendants("PackageReference").ShouldBeEmpty();
        XDocument.Parse(SourceTree.Read("src/Warraq/Warraq.csproj")).Descendants("FrameworkReference").ShouldBeEmpty();
        SourceTree.Under("src/Warraq/", ".razor", ".cshtml").ShouldBeEmpty();
        // The stores of Identity and Data Protection are allowed in it (DECISIONS 3).
        Usings("src/Warraq/").Where(u => u.Target.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            && !u.Target.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal)
            && !u.Target.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal)).Select(u => u.Place).ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_newspaper_has_a_level()
    {
        Folders("src/Warraq/").Where(folder => !Levels.ContainsKey(folder)).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_uses_lower_levels_only()
    {
        var wrong = new List<string>();
        foreach (var (path, place, target) in Usings("src/Warraq/"))
        {
            var from = FolderOf(path, "src/Warraq/");
            if (from is null || !target.StartsWith("Warraq.", StringComparison.Ordinal)) continue; // files at the root see every folder
            var to = target.Split('.')[1];
            if (!Levels.TryGetValue(to, out var level) || to == from || !Levels.TryGetValue(from, out var own)) continue;
            if (level >= own) wrong.Add($"{place}: {from} (L{own}) uses {to} (L{level})");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong = new List<string>();
        foreach (var path in SourceTree.Under("src/", ".cs").Where(p => !p.Contains("/Migrations/", StringComparison.Ordinal)))
        {
            var declared = Namespace.Match(SourceTree.Read(path)).Groups["name"].Value;
            var expected = Path.GetDirectoryName(path)!["src/".Length..].Replace('/', '.');
            if (declared.Length > 0 && declared != expected) wrong.Add($"{path} declares {declared}");
        }
        wrong.ShouldBeEmpty();
    }

    static IEnumerable<string> Folders(string project) =>
        SourceTree.Under(project, ".cs").Select(p => FolderOf(p, project)).OfType<string>().Distinct(StringComparer.Ordinal).Where(f => f != "Properties");

    static string? FolderOf(string path, string project) =>
        path[project.Length..].Split('/') is { Length: > 1 } parts ? parts[0] : null;

    /// <summary>Using lines, and names written out in full («Warraq.Stories.Teaser», «Sections.SectionRef») in the code.</summary>
    static IEnumerable<(string Path, string Place, string Target)> Usings(string project)
    {
        foreach (var path in SourceTree.Under(project, ".cs").Where(p => !p.Contains("/Migrations/", StringComparison.Ordinal)))
        {
            var number = 0;
            foreach (var line in SourceTree.Code(path).Split('\n'))
            {
                number++;
                if (UsingLine.Match(line) is { Success: true } used) yield return (path, $"{path}:{number}", used.Groups["name"].Value);
                else if (!line.StartsWith("namespace", StringComparison.Ordinal))
                {
                    foreach (Match written in WrittenOut.Matches(line))
                    {
                        var folder = written.Groups["folder"].Value;
                        if (Levels.ContainsKey(folder)) yield return (path, $"{path}:{number}", $"Warraq.{folder}");
                    }
                }
            }
        }
    }

    [GeneratedRegex(@"^\s*(global\s+)?using\s+(static\s+)?([A-Za-z_]\w*\s*=\s*)?(?<name>[A-Z][\w.]*)\s*;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingLine { get; }

    [GeneratedRegex(@"(?<![\w.])(Warraq\.)?(?<folder>[A-Z][a-z]+)\.[A-Z]\w*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrittenOut { get; }

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace { get; }
}
