using System.Text.Json;
using System.Text.RegularExpressions;

namespace Warraq.Tests.Architecture;

/// <summary>Habits that no compiler holds.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void Styles_know_no_left_and_no_right()
    {
        var styles = SourceTree.Under("src/", ".css").Concat(SourceTree.Under("src/", ".razor")).SelectMany(path =>
            SourceTree.Finds(path, SourceTree.Code(path), path.EndsWith(".css", StringComparison.Ordinal) ? PhysicalDirection : PhysicalAttribute));
        styles.ShouldBeEmpty();
        SourceTree.Under("src/", ".css").ShouldNotBeEmpty();
    }

    [Fact]
    public void Pages_carry_no_style_attribute_and_no_script_in_attributes()
    {
        // A strict Content-Security-Policy forbids both (DECISIONS 34).
        SourceTree.Under("src/", ".razor", ".html").SelectMany(path => SourceTree.Finds(path, SourceTree.Read(path), InlineStyle)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_of_one_machine_is_in_the_tree()
    {
        TextFiles().SelectMany(path => SourceTree.Finds(path, SourceTree.Read(path), MachinePath)).ShouldBeEmpty();
    }

    [Fact]
    public void No_tracked_file_names_a_registry_host()
    {
        TextFiles().SelectMany(path => SourceTree.Finds(path, SourceTree.Read(path), RegistryHost)).ShouldBeEmpty();
    }

    [Fact]
    public void Lock_files_pin_contents_and_hold_no_addresses()
    {
        var locks = SourceTree.Files.Where(f => Path.GetFileName(f) is "packages.lock.json" or "package-lock.json").ToList();
        locks.SelectMany(path => SourceTree.Finds(path, SourceTree.Read(path), Address)).ShouldBeEmpty();
        foreach (var project in SourceTree.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)))
            locks.ShouldContain(Path.GetDirectoryName(project) + "/packages.lock.json");
        foreach (var path in locks.Where(f => f.EndsWith("package-lock.json", StringComparison.Ordinal)))
        {
            foreach (var package in JsonDocument.Parse(SourceTree.Read(path)).RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0))
                package.Value.TryGetProperty("integrity", out _).ShouldBeTrue($"{path}: {package.Name} without integrity");
        }
    }

    [Fact]
    public void The_index_is_never_opened_through_the_default_directory()
    {
        // FSDirectory.Open chooses by platform; the memory-mapped one breaks under a rebuild (ARCHITECTURE, search).
        SourceTree.Under("src/", ".cs").SelectMany(path => SourceTree.Finds(path, SourceTree.Code(path), DefaultDirectory)).ShouldBeEmpty();
    }

    [Fact]
    public void Names_are_newsroom_words()
    {
        SourceTree.Under("src/", ".cs", ".razor").Select(Path.GetFileNameWithoutExtension).Where(name => PatternWord.IsMatch(name!)).ShouldBeEmpty();
    }

    [Fact]
    public void The_markers_of_unfinished_work_do_not_land()
    {
        SourceTree.Under("src/", ".cs", ".razor", ".css", ".mjs").SelectMany(path => SourceTree.Finds(path, SourceTree.Read(path), Unfinished)).ShouldBeEmpty();
    }

    /// <summary>Text that people wrote; this file, which must name what it looks for, left out.</summary>
    static IEnumerable<string> TextFiles() => SourceTree.Files.Where(path =>
        !path.EndsWith("HouseTests.cs", StringComparison.Ordinal) && !path.StartsWith("tests/Cases/", StringComparison.Ordinal)
        && Path.GetExtension(path) is ".cs" or ".csproj" or ".props" or ".slnx" or ".json" or ".jsonl" or ".md" or ".razor" or ".css" or ".js" or ".mjs" or ".sh" or ".txt" or ".yml" or ".html" or ""
            or ".npmrc" or ".editorconfig" or ".gitignore" or ".gitattributes");

    [GeneratedRegex(@"(?<![\w-])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)|border-(top|bottom)-(left|right)-radius|(left|right)\s*:(?!:)|(text-align|float|clear|caption-side)\s*:\s*(left|right)|inset\s*:\s*\S+\s+\S+\s+\S+)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PhysicalDirection { get; }

    [GeneratedRegex(@"\balign=""(left|right)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PhysicalAttribute { get; }

    [GeneratedRegex(@"<[^>]*\s(style|on[a-z]+)\s*=\s*[""'@]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineStyle { get; }

    [GeneratedRegex(@"(?<![\w.])/(work|home/\w|root|Users)/|[A-Z]:\\Users\\", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath { get; }

    [GeneratedRegex(@"registry\.npmjs|npmjs\.(org|com)|nuget\.org|deb\.debian|pypi\.org|yarnpkg|jfrog|artifactory", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RegistryHost { get; }

    [GeneratedRegex(@"https?://(?!opencollective\.com|github\.com|paulmillr\.com|patreon\.com)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"\bFSDirectory\s*\.\s*Open\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DefaultDirectory { get; }

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Processor|Dto|Base|Common|Shared)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PatternWord { get; }

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unfinished { get; }
}
