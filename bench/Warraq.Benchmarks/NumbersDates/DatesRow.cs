using System.Globalization;
using System.Text.Json;

namespace Warraq.Benchmarks.NumbersDates;

/// <summary>A time that a row expects.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Type">date, daterange, time, timerange, datetime, datetimerange, duration, set.</param>
/// <param name="Values">What it may mean, an instant or a number of seconds each, with the end of a span; empty when the row does not say.</param>
internal sealed record ExpectedTime(string Text, string Type, IReadOnlyList<(string Start, string? End)> Values);

/// <summary>A row of the Recognizers' specification for Arabic.</summary>
/// <param name="Kind">Its file: Date, DatePeriod, Time …</param>
/// <param name="Input">The text.</param>
/// <param name="Reference">The moment from which it is understood.</param>
/// <param name="Expected">All times that are to be found.</param>
/// <param name="IsPassed">Microsoft's own .NET code passes it: its mark NotSupported does not name dotnet.</param>
internal sealed record DatesRow(string Kind, string Input, DateTime Reference, IReadOnlyList<ExpectedTime> Expected, bool IsPassed)
{
    public const string Folder = "numbers-dates/recognizers-text-arabic";

    private static readonly string[] Kinds = ["Date", "DatePeriod", "Time", "TimePeriod", "DateTime", "DateTimePeriod", "Duration", "Set", "Holiday", "Merged"];

    /// <summary>The rows of all files beside one of them.</summary>
    public static List<DatesRow> ReadAll(string folder)
    {
        List<DatesRow> rows = [];
        foreach (var kind in Kinds)
            foreach (var part in (ReadOnlySpan<string>)["Extractor", "Parser"])
                Read(Path.Combine(folder, $"DateTime.{kind}{part}.json"), kind, rows);
        Read(Path.Combine(folder, "DateTime.DateTimeModel.json"), "Model", rows);
        return rows;
    }

    private static void Read(string file, string kind, List<DatesRow> rows)
    {
        if (!File.Exists(file)) return;
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var row in document.RootElement.EnumerateArray())
        {
            var reference = row.TryGetProperty("Context", out var context) && context.ValueKind == JsonValueKind.Object && context.TryGetProperty("ReferenceDateTime", out var at)
                ? DateTimeOffset.Parse(at.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).DateTime : new DateTime(2016, 11, 7);
            var supported = !(row.TryGetProperty("NotSupported", out var not) && not.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase));
            rows.Add(new(kind, row.GetProperty(nameof(Input)).GetString()!, reference, [.. row.GetProperty("Results").EnumerateArray().Select(Expect)], supported));
        }
    }

    private static ExpectedTime Expect(JsonElement result)
    {
        var type = (result.TryGetProperty("Type", out var t) || result.TryGetProperty("TypeName", out t) ? t.GetString()! : "").Replace("datetimeV2.", "", StringComparison.Ordinal);
        List<(string, string?)> values = [];
        if ((result.TryGetProperty("Value", out var value) || result.TryGetProperty("Resolution", out value)) && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var name in (ReadOnlySpan<string>)["PastResolution", "FutureResolution"])
                if (value.TryGetProperty(name, out var resolution)) Add(resolution, values);
            if (value.TryGetProperty("values", out var all) && all.ValueKind == JsonValueKind.Array)
                foreach (var one in all.EnumerateArray()) Add(one, values);
        }
        return new(result.GetProperty("Text").GetString()!.Trim(), type, values);
    }

    // «date», «startDate» and «endDate», «value», «start» and «end» …
    private static void Add(JsonElement resolution, List<(string, string?)> values)
    {
        string? start = null, end = null;
        foreach (var field in resolution.EnumerateObject())
        {
            if (field.Value.ValueKind != JsonValueKind.String || field.Name is "timex" or "type" or "Mod" or "Start" or "Length") continue;
            if (field.Name.StartsWith("end", StringComparison.Ordinal)) end = field.Value.GetString();
            else start = field.Value.GetString();
        }
        if ((start ?? end) is not (null or "not resolved") && !(start ?? end)!.StartsWith("0001", StringComparison.Ordinal)) values.Add((start ?? "", end));
    }
}
