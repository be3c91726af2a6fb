using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Warraq.Import;

/// <summary>What import noticed about a story, kept beside it for the desk.</summary>
public sealed record ImportReport
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A label that is no section of this paper: a suggestion (DECISIONS 15).</summary>
    public string? Label { get; init; }
    public IReadOnlyList<string>? Steps { get; init; }
    public IReadOnlyList<Line>? Dropped { get; init; }
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>What the paper already had of this text.</summary>
    public IReadOnlyList<KnownText>? Known { get; init; }

    public sealed record Line(string Text, string Why);

    public sealed record Finding(string Rule, string Where, string Find, string? With);
}
