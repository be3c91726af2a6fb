using System.Globalization;
using System.Text.Json;

namespace Warraq.Benchmarks.Numbers;

/// <summary>One expected or found expression: the part of the input and what it stands for.</summary>
internal sealed record Recognized(string Text, string Value);

/// <summary>A case of Microsoft's Recognizers-Text for Arabic.</summary>
/// <param name="Input">The sentence.</param>
/// <param name="Wanted">What must be found, and nothing else.</param>
/// <param name="MicrosoftPasses">Their own .NET code passes the case: it has no <c>NotSupported</c> mark that names dotnet.</param>
internal sealed record RecognizerCase(string Input, IReadOnlyList<Recognized> Wanted, bool MicrosoftPasses)
{
    /// <summary>The cases of a file of theirs; one whose expectation was left empty by them is none.</summary>
    public static IReadOnlyList<RecognizerCase> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.EnumerateArray().Select(Of).Where(c => c.Wanted.All(w => w.Text.Length > 0))];
    }

    /// <summary>Numbers are compared as numbers, to twelve digits.</summary>
    public static string Canonical(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("G12", CultureInfo.InvariantCulture) : value;

    static RecognizerCase Of(JsonElement c)
    {
        var results = c.GetProperty("Results").EnumerateArray()
            .Select(r => new Recognized(r.GetProperty("Text").GetString()!.Trim(), Canonical(Value(r))));
        var unsupported = c.TryGetProperty("NotSupported", out var marks) && marks.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase);
        return new(c.GetProperty(nameof(Input)).GetString()!, [.. results], !unsupported);
    }

    static string Value(JsonElement result) =>
        result.TryGetProperty("Resolution", out var resolution) && resolution.TryGetProperty("value", out var value) ? value.ToString() : "";
}
