using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Numbers;

namespace Warraq.Import.Archive;

/// <summary>
/// One article of a JSON Lines archive: <c>id, title, summary, body</c> (text with blank lines) or <c>paragraphs</c>,
/// <c>section, tags, author, source, published, updated, url, lang</c>. Texts are cleaned as they are read.
/// </summary>
public sealed record ArchiveLine
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Summary { get; init; }
    public required IReadOnlyList<string> Paragraphs { get; init; }
    public string? Section { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Source { get; init; }
    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Updated { get; init; }
    public string? Url { get; init; }
    public string Lang { get; init; } = "ar";

    /// <summary>Longest line that is read, in characters; a longer one is an error of that line.</summary>
    public const int LongestLine = 8 * 1024 * 1024;

    /// <summary>Longest title, in characters; what is longer is no title.</summary>
    const int LongestTitle = 1000;

    const int LongestKept = 2000;
    const int LongestName = 300;

    /// <exception cref="FormatException">The line cannot be an article; the message says why.</exception>
    public static ArchiveLine Parse(string line, TimeZoneInfo zone)
    {
        if (line.Length > LongestLine) throw new FormatException($"The line is longer than {LongestLine / 1024 / 1024} MB.");
        using var document = ParseJson(line);
        try
        {
            return Read(document.RootElement, zone);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("The line holds half of a surrogate pair.", e);
        }
    }

    static ArchiveLine Read(JsonElement e, TimeZoneInfo zone)
    {
        if (e.ValueKind != JsonValueKind.Object) throw new FormatException("The line is no JSON object.");
        var title = ArabicText.Clean(Text(e, "title") ?? "");
        if (title.Length == 0) throw new FormatException("The article has no title.");
        if (title.Length > LongestTitle) throw new FormatException($"The title is longer than {LongestTitle} characters.");
        var paragraphs = Paragraphs_(e).Select(ArabicText.Clean).Where(p => p.Length > 0).ToList();
        if (paragraphs.Count == 0) throw new FormatException("The article has no body.");
        return new ArchiveLine
        {
            Id = Text(e, "id") is { Length: > 0 } id ? Kept(id, "id") : throw new FormatException("The article has no id."),
            Title = title,
            Summary = ArabicText.Clean(Text(e, "summary") ?? "") is { Length: > 0 } summary ? summary : null,
            Paragraphs = paragraphs,
            Section = ArabicText.Clean(Text(e, "section") ?? "") is { Length: > 0 } section ? section : null,
            Tags = [.. Texts(e, "tags").Select(ArabicText.Clean).Where(t => t.Length > 0).Select(t => Name(t, "tag"))],
            Authors = [.. Texts(e, "author").Select(ArabicText.Clean).Where(t => t.Length > 0).Select(t => Name(t, "author"))],
            Source = ArabicText.Clean(Text(e, "source") ?? "") is { Length: > 0 } source ? Name(source, "source") : null,
            Published = Instant(e, "published", zone),
            Updated = Instant(e, "updated", zone),
            Url = Text(e, "url") is { Length: > 0 } url ? Kept(url, "url") : null,
            Lang = Text(e, "lang") is { Length: > 0 } lang ? Language(lang) : "ar",
        };
    }

    /// <summary>What is kept as it came and found again by an index, whose entries PostgreSQL limits to some 2,700 bytes.</summary>
    static string Kept(string text, string name) => text.Any(char.IsControl) ? throw new FormatException($"{name} holds control characters.")
        : Encoding.UTF8.GetByteCount(text) > LongestKept ? throw new FormatException($"{name} is longer than {LongestKept} bytes.") : text;

    static string Name(string text, string name) => text.Length > LongestName ? throw new FormatException($"A name of {name} is longer than {LongestName} characters.") : text;

    static string Language(string lang) => lang.Split('-')[0] is { Length: 2 or 3 } primary && primary.All(char.IsAsciiLetter)
        ? primary.ToLowerInvariant() : throw new FormatException("lang is no language code.");

    /// <summary>What decides whether a second arrival is the same article: every field but id and address.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string? text) { hash.AppendData(Encoding.UTF8.GetBytes(text ?? "")); hash.AppendData([0]); }
        foreach (var text in (string?[])[Title, Summary, Section, Source, Lang, Published?.ToString("O"), (Updated > Published ? Updated : null)?.ToString("O")]) Add(text);
        foreach (var list in (IReadOnlyList<string>[])[Paragraphs, Tags, Authors]) { foreach (var item in list) Add(item); hash.AppendData([1]); }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    static JsonDocument ParseJson(string line)
    {
        try { return JsonDocument.Parse(line); }
        catch (JsonException e) { throw new FormatException($"Not JSON: {e.Message}", e); }
    }

    static IEnumerable<string> Paragraphs_(JsonElement e)
    {
        if (e.TryGetProperty("paragraphs", out var list) && list.ValueKind == JsonValueKind.Array)
            return list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String).Select(p => p.GetString()!);
        // Paragraphs are divided by blank lines; a text without any has one a line.
        var body = (Text(e, "body") ?? "").ReplaceLineEndings("\n");
        var parts = body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts : body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => ReadString(value, name),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new FormatException($"{name} is no text."),
    } : null;

    static string ReadString(JsonElement value, string name)
    {
        try { return value.GetString()!; }
        catch (InvalidOperationException e) { throw new FormatException($"{name} holds half of a surrogate pair.", e); }
    }

    static IEnumerable<string> Texts(JsonElement e, string name) => !e.TryGetProperty(name, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => ReadString(v, name)),
        JsonValueKind.String when value.GetString() is { Length: > 0 } one => [one],
        _ => [],
    };

    static DateTimeOffset? Instant(JsonElement e, string name, TimeZoneInfo zone)
    {
        if (Text(e, name) is not { Length: > 0 } text) return null;
        text = ArabicNumber.Digits(text, Digits.Latn);
        try
        {
            // A date without an offset is on the paper's own clock.
            if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.AllowWhiteSpaces, out var local))
                return local.Kind == DateTimeKind.Unspecified ? LocalTime(local, zone) : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUniversalTime();
        }
        catch (Exception beyond) when (beyond is ArgumentOutOfRangeException or FormatException)
        {
            // Before the first or after the last instant there is.
        }
        throw new FormatException($"{name} is no date: «{text}».");
    }

    /// <summary>The instant of a local time; one that the change to summer time skips is moved to the hour after.</summary>
    public static DateTimeOffset LocalTime(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
