using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Warraq.Import.Pages;

/// <summary>The one JSON object that <c>import page --json</c> prints.</summary>
public static class PageReadingJson
{
    // Arabic stays legible in a terminal; this goes to a program's output, not into a page.
    private static readonly JsonWriterOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a reading in the form of the contract.</summary>
    /// <param name="reading">What was read; a refusal gives an object with <c>error</c> and empty lists.</param>
    /// <param name="number">The story's number; 0 when none was made.</param>
    /// <param name="status">The story's state, such as <c>draft</c>.</param>
    /// <param name="url">The story's address, or null.</param>
    /// <param name="known">What the paper already had of the text.</param>
    /// <returns>One line of JSON; a missing author, source or date is null.</returns>
    public static string Write(PageReading reading, int number, string status, string? url, IReadOnlyList<KnownText>? known = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Legible))
        {
            json.WriteStartObject();
            if (reading.Refusal is not null) json.WriteString("error", reading.Refusal);
            json.WriteNumber("number", number);
            json.WriteString("status", status);
            json.WriteString("title", reading.Title);
            Strings(json, "labels", reading.Labels);
            json.WriteString("author", reading.Author);
            json.WriteString("source", reading.Source);
            json.WriteString("published", Published(reading));
            Strings(json, "paragraphs", reading.Paragraphs.Select(each => each.Text));
            json.WriteStartArray("dropped");
            foreach (var line in reading.Dropped) Object(json, ("text", line.Text), ("why", line.Why));
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in reading.Findings)
                Object(json, ("rule", finding.Rule), ("where", finding.Where), ("find", finding.Find), ("with", finding.With));
            json.WriteEndArray();
            json.WriteStartArray("known");
            foreach (var text in known ?? [])
            {
                json.WriteStartObject();
                json.WriteNumber("number", text.Number);
                json.WriteString("relation", text.Relation);
                json.WriteNumber("jaccard", text.Jaccard);
                json.WriteNumber("containment", text.Containment);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("url", url);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The date of publication as ISO 8601: an instant with its offset, a local day and hour, or a day; null when unknown.</summary>
    public static string? Published(PageReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.PublishedAt is { } instant) return instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        if (reading.PublishedOn is not { } day) return null;
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return reading.PublishedTime is { } time ? text + time.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : text;
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Object(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields) json.WriteString(name, value);
        json.WriteEndObject();
    }
}
