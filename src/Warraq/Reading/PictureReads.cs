using System.Text.Json;
using Warraq.Media;
using Warraq.Platform;

namespace Warraq.Reading;

public sealed class PictureReads(Database database)
{
    /// <summary>Blob of a picture's original; null when there is no such picture.</summary>
    public async Task<string?> OriginalAsync(string picture, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.Command("SELECT original FROM pictures WHERE name = @name", ("@name", picture)).ListAsync(r => r.GetString(0), cancel)).FirstOrDefault();
    }

    /// <summary>Blob of a picture's original and the point its crops keep; null when there is no such picture.</summary>
    public async Task<(string Original, PictureFocus Focus)?> FocusAsync(string picture, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.Command("SELECT original, focus_x, focus_y FROM pictures WHERE name = @name", ("@name", picture))
            .ListAsync(r => ((string, PictureFocus)?)(r.GetString(0), new PictureFocus(r.GetInt32(1), r.GetInt32(2))), cancel)).FirstOrDefault();
    }

    /// <summary>
    /// Stories that show a picture, at the desk or live, newest first. The text of every story is looked through, about a second for a hundred thousand;
    /// it is asked on the picture's own screen only.
    /// </summary>
    public async Task<IReadOnlyList<PictureStory>> StoriesAsync(string picture, int size, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        var sign = $"%\"{picture}\"%";
        return await connection.Command("""
            SELECT s.number, s.headline, s.lang, s.first_published_at, COALESCE(l.picture, s.picture), s.body FROM stories s LEFT JOIN listings l ON l.number = s.number
             WHERE s.picture LIKE @sign OR l.picture LIKE @sign OR s.body LIKE @sign ORDER BY s.number DESC LIMIT @size
            """, ("@sign", sign), ("@size", size))
            .ListAsync(r => new PictureStory(r.GetInt32(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.Instant(3), CaptionOf(picture, r.Text(4)) ?? CaptionOf(picture, r.Text(5))), cancel);
    }

    static string? CaptionOf(string picture, string? json)
    {
        if (json is null || !json.Contains($"\"{picture}\"", StringComparison.Ordinal)) return null;
        using var document = JsonDocument.Parse(json);
        return Find(document.RootElement);

        string? Find(JsonElement e)
        {
            if (e.ValueKind == JsonValueKind.Array) return e.EnumerateArray().Select(Find).FirstOrDefault(c => c is not null);
            if (e.ValueKind != JsonValueKind.Object) return null;
            if (Of(e, "picture") == picture) return Of(e, "caption");
            return e.EnumerateObject().Select(p => Find(p.Value)).FirstOrDefault(c => c is not null);
        }

        static string? Of(JsonElement e, string name) =>
            e.EnumerateObject().Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase) && p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()).FirstOrDefault();
    }
}

/// <summary>A story that shows a picture.</summary>
/// <param name="Published">First publication; null for one that readers have not seen.</param>
/// <param name="Caption">The caption of this use.</param>
public sealed record PictureStory(int Number, string Headline, string Lang, DateTimeOffset? Published, string? Caption);
