using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Warraq.Newsroom.Gate;
using Warraq.Platform;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;

namespace Warraq.Newsroom.StoryEditor;

/// <summary>The JSON between the editor's page and the server.</summary>
static class EditorWire
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    static readonly Refusal NotRead = new("not-read", "لم يُفهم ما أُرسل. نصّك محفوظ في المتصفح؛ حدّث الصفحة.", "What was sent cannot be read. Your text is kept in the browser; reload the page.");
    static readonly Refusal TooLong = new("too-long", "النص أطول مما يُقبل. قسّمه إلى قصتين.", "The text is longer than what is taken. Make two stories of it.");

    /// <summary>The save of a page; null with the reason when it is none.</summary>
    public static SaveOrder? ReadOrder(JsonElement root, out Refusal? refusal)
    {
        try
        {
            refusal = null;
            var client = root.GetProperty("client").GetString() ?? "";
            if (client.Length is 0 or > 64) throw new FormatException("The page has no name.");
            return new SaveOrder(client, root.GetProperty("seq").GetInt64(), root.GetProperty("version").GetInt32(), ReadText(root.GetProperty("text")),
                root.TryGetProperty("base", out var from) && from.ValueKind == JsonValueKind.Object ? ReadText(from) : null)
            {
                Keep = root.TryGetProperty("keep", out var keep) && keep.ValueKind == JsonValueKind.Object
                    ? keep.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() == "mine" ? Side.Mine : Side.Theirs, StringComparer.Ordinal) : new Dictionary<string, Side>(StringComparer.Ordinal),
            };
        }
        catch (TooLongException)
        {
            refusal = TooLong;
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            refusal = NotRead;
        }
        return null;
    }

    public static StoryText ReadText(JsonElement text)
    {
        var fields = text.GetProperty("fields").EnumerateObject().Where(p => StoryText.Names.Contains(p.Name)).ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal);
        return new StoryText(fields, ReadBody(text.GetProperty("body").GetRawText()));
    }

    /// <summary>A body from outside: of the schema, with ids that are there and differ, and without signs that no text holds.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static StoryBody ReadBody(string json)
    {
        if (json.Length > SaveStory.LongestBody) throw new TooLongException();
        var body = BodyJson.Parse(json);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (body.Blocks.Any(b => b.Id is null or { Length: 0 or > 64 } || !ids.Add(b.Id))) throw new FormatException("A block without an id of its own.");
        return json.Contains("\\u00", StringComparison.Ordinal) ? body with { Blocks = [.. body.Blocks.Select(Legal)] } : body;
    }

    static Block Legal(Block block) => block switch
    {
        Paragraph p => p with { Runs = Legal(p.Runs) },
        Heading h => h with { Runs = Legal(h.Runs) },
        Quote q => q with { Paragraphs = [.. q.Paragraphs.Select(Legal)] },
        ListBlock l => l with { Items = [.. l.Items.Select(Legal)] },
        _ => block,
    };

    static IReadOnlyList<Run> Legal(IReadOnlyList<Run> runs) => [.. runs.Select(r => r with { Text = SafeText.Legal(r.Text) }).Where(r => r.Text.Length > 0)];

    /// <summary>Answers the page's script.</summary>
    public static async Task SendAsync(HttpContext http, int status, Action<Utf8JsonWriter> content)
    {
        var bytes = Write(content);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>Why not, in the language of who asks.</summary>
    public static void WriteWhy(Utf8JsonWriter w, HttpContext http, IReadOnlyList<Refusal> refusals)
    {
        w.WriteStartArray("why");
        foreach (var refusal in refusals) w.WriteStringValue(http.Who().Lang == "en" ? refusal.English : refusal.Arabic);
        w.WriteEndArray();
    }

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var w = new Utf8JsonWriter(stream, Compact))
        {
            w.WriteStartObject();
            content(w);
            w.WriteEndObject();
        }
        return stream.ToArray();
    }

    public static void WriteText(Utf8JsonWriter w, string name, StoryText text)
    {
        w.WriteStartObject(name);
        w.WriteStartObject("fields");
        foreach (var field in StoryText.Names) w.WriteString(field, text.Of(field));
        w.WriteEndObject();
        w.WritePropertyName("body");
        w.WriteRawValue(BodyJson.Write(text.Body));
        w.WriteEndObject();
    }

    sealed class TooLongException : Exception;
}
