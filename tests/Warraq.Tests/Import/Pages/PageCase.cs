using System.Text.Json;

namespace Warraq.Tests.Import.Pages;

/// <summary>A saved page and what is expected of it, as NAME.expected.json beside the page says.</summary>
internal sealed record PageCase(string Name, byte[] Bytes, JsonElement Expected)
{
    private static readonly string[] Folders = ["pages", "pages-own"];

    public static IEnumerable<TheoryDataRow<string>> Names() => Folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", folder), "*.expected.json")
            .Select(file => new TheoryDataRow<string>($"{folder}/{Path.GetFileName(file).Replace(".expected.json", "", StringComparison.Ordinal)}")))
        .OrderBy(row => row.Data, StringComparer.Ordinal);

    public static PageCase Load(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", name);
        var expected = JsonDocument.Parse(File.ReadAllText(path + ".expected.json")).RootElement;
        return new PageCase(name, File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, expected.GetProperty("page").GetString()!)), expected);
    }

    public string FileName => Expected.GetProperty("page").GetString()!;

    public string? Text(string name) => Expected.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public List<string> List(string name) =>
        Expected.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    public List<(string Where, string With)> Findings(string name) => Expected.TryGetProperty(name, out var value)
        ? [.. value.EnumerateArray().Select(item => (item.GetProperty("where").GetString()!, item.GetProperty("with").GetString()!))]
        : [];
}
