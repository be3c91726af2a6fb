using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Warraq.Site.Api;

/// <summary>A text that is held against the published stories.</summary>
/// <param name="Title">Its headline; may be left out.</param>
/// <param name="Body">The text, paragraphs on lines of their own.</param>
public sealed record DuplicatesQuestion(
    [property: Description("Headline of the text; may be empty")] string? Title,
    [property: Description("The text, paragraphs on lines of their own, at most 100,000 letters")] string? Body)
{
    /// <summary>Longest request, in bytes: <see cref="MostLetters"/> of Arabic as <c>\u0627</c>, and room to spare.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>So much is taken off the wire and dropped, that who sent it can read the answer; beyond it the connection is closed.</summary>
    public const int MostSent = 8 * MostBytes;

    /// <summary>Longest text: a book's chapter, twenty times the longest wire story; comparing it takes a fraction of a second.</summary>
    public const int MostLetters = 100_000;

    /// <summary>Longest headline.</summary>
    public const int MostTitle = 1000;

    /// <summary>Reads the body of a request.</summary>
    /// <param name="request">JSON in UTF-8.</param>
    /// <param name="errors">Takes what is wrong, by member; <c>body</c> also where the whole is no JSON.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The question, or null when something is wrong.</returns>
    /// <exception cref="BadHttpRequestException">The body is longer than <see cref="MostBytes"/> (413) or ends too early.</exception>
    public static async Task<DuplicatesQuestion?> ReadAsync(HttpRequest request, Dictionary<string, string[]> errors, CancellationToken cancel)
    {
        DuplicatesQuestion? asked = null;
        try
        {
            asked = JsonSerializer.Deserialize<DuplicatesQuestion>(await BytesAsync(request.Body, cancel), ApiJson.Options);
        }
        catch (JsonException e)
        {
            errors["body"] = [$"This is no object {{\"title\": …, \"body\": …}} in JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})."];
            return null;
        }
        if (string.IsNullOrWhiteSpace(asked?.Body)) errors["body"] = ["Send the text to look for in body."];
        else if (asked.Body.Length > MostLetters) errors["body"] = [$"A text has at most {MostLetters} letters; this one has {asked.Body.Length}."];
        if (asked?.Title is { Length: > MostTitle }) errors["title"] = [$"A headline has at most {MostTitle} letters; this one has {asked.Title.Length}."];
        return errors.Count == 0 ? asked : null;
    }

    static async Task<byte[]> BytesAsync(Stream body, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancel) is > 0 and var read)
            if (kept.Length <= MostBytes) kept.Write(buffer, 0, read);
        return kept.Length <= MostBytes ? kept.ToArray() : throw new BadHttpRequestException("The body is too long.", StatusCodes.Status413PayloadTooLarge);
    }
}
