using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Warraq.Tests.Architecture;

/// <summary>The files of the project as they stand in the working tree: what git tracks or would track.</summary>
static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static IEnumerable<string> Under(string folder, params string[] endings) =>
        Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Comments and strings blanked, lines kept.</summary>
    public static string Code(string path) => NotCode.Replace(Read(path), match => NotNewline.Replace(match.Value, " "));

    /// <summary>Finds of a pattern as «path:line text».</summary>
    public static IEnumerable<string> Finds(string path, string text, Regex pattern)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (pattern.IsMatch(line)) yield return $"{path}:{number} {line.Trim()}";
        }
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Warraq.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("Warraq.slnx is in no folder above the tests.");
    }

    static List<string> ListFiles()
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-C", Root, "ls-files", "-co", "--exclude-standard", "-z"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var git = Process.Start(start)!;
        var listed = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        // A file that is deleted in the working tree and still in the index is not there to be read.
        return [.. listed.Where(file => File.Exists(Path.Combine(Root, file))).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex("//[^\n]*|/\\*.*?\\*/|@\\*.*?\\*@|\"{3}.*?\"{3}|\"(\\\\.|[^\"\\\\\n])*\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NotCode { get; }

    [GeneratedRegex("[^\n]", RegexOptions.None, 10_000)]
    private static partial Regex NotNewline { get; }
}
