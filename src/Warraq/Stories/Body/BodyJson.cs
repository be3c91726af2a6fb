using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Warraq.Media;

namespace Warraq.Stories.Body;

/// <summary>
/// Reads and writes a body as ProseMirror document JSON with a closed schema:
/// <c>{"type":"doc","v":1,"content":[{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"…"}]}]}</c>.
/// Block types: paragraph, heading, quote, list, picture, embed, figures, correction, divider.
/// Marks: strong, link, foreign, from. An unknown block or mark is an error, never dropped in silence.
/// </summary>
public static class BodyJson
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <exception cref="FormatException">The JSON is no body of a known version; the message says where.</exception>
    public static StoryBody Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("type").GetString() != "doc") throw new FormatException("A body begins with type doc.");
            var version = root.GetProperty("v").GetInt32();
            if (version != StoryBody.CurrentVersion) throw new FormatException($"Body version {version} is not known.");
            return new StoryBody(version, [.. root.GetProperty("content").EnumerateArray().Select(ReadBlock)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"Not a story body: {e.Message}", e);
        }
    }

    static Block ReadBlock(JsonElement e)
    {
        var attrs = e.GetProperty("attrs");
        var id = attrs.GetProperty("id").GetString()!;
        Block block = e.GetProperty("type").GetString() switch
        {
            "paragraph" => new Paragraph(id, ReadRuns(e)),
            "heading" => new Heading(id, attrs.TryGetProperty("level", out var level) ? Math.Clamp(level.GetInt32(), 2, 3) : 2, ReadRuns(e)),
            "quote" => new Quote(id, [.. Children(e).Select(ReadRuns)], Text(attrs, "speaker")),
            "list" => new ListBlock(id, attrs.TryGetProperty("ordered", out var o) && o.GetBoolean(), [.. Children(e).Select(ReadRuns)]),
            "picture" => new PictureBlock(id, new PictureUse(Text(attrs, "picture")!, attrs.GetProperty("width").GetInt32(),
                attrs.GetProperty("height").GetInt32(), Text(attrs, "alt") ?? "", Text(attrs, "caption"), Text(attrs, "credit"))),
            "embed" => new Embed(id, SafeHref(Text(attrs, "url")) ?? throw new FormatException($"Block {id}: the embed has no usable address."), Text(attrs, "title") ?? ""),
            "figures" => new FigureBox(id, Text(attrs, "title") ?? "", Text(attrs, "label"), [.. attrs.GetProperty("rows").EnumerateArray().Select(ReadFigure)]),
            "correction" => new CorrectionBlock(id, attrs.GetProperty("correction").GetGuid()),
            "divider" => new Divider(id),
            var other => throw new FormatException($"Block {id}: unknown type {other}."),
        };
        return Text(attrs, "lang") is null && Text(attrs, "dir") is null ? block : block with { Lang = Text(attrs, "lang"), Dir = Text(attrs, "dir") };
    }

    static FigureRow ReadFigure(JsonElement e) => new(
        Text(e, "name") ?? "", Text(e, "number") ?? "", Text(e, "to"),
        Text(e, "status") switch { "disputed" => FigureStatus.Disputed, "withdrawn" => FigureStatus.Withdrawn, _ => FigureStatus.Confirmed },
        Text(e, "state"),
        e.TryGetProperty("says", out var says)
            ? [.. says.EnumerateArray().Select(s => new FigureSource(Text(s, "text") ?? "", s.TryGetProperty("at", out var at) ? at.GetDateTimeOffset() : null))]
            : []);

    static Run[] ReadRuns(JsonElement e) => [.. Children(e).Select(ReadRun)];

    static Run ReadRun(JsonElement e)
    {
        var run = new Run(e.GetProperty("text").GetString()!);
        if (!e.TryGetProperty("marks", out var marks)) return run;
        foreach (var mark in marks.EnumerateArray())
        {
            var attrs = mark.TryGetProperty("attrs", out var a) ? a : default;
            run = mark.GetProperty("type").GetString() switch
            {
                "strong" => run with { Strong = true },
                "link" => run with { Href = SafeHref(Text(attrs, "href")) },
                "foreign" => run with { Lang = Text(attrs, "lang"), Dir = Text(attrs, "dir") == "rtl" ? "rtl" : "ltr" },
                "from" => run with { From = Text(attrs, "item") },
                var other => throw new FormatException($"Unknown mark {other}."),
            };
        }
        return run;
    }

    static IEnumerable<JsonElement> Children(JsonElement e) => e.TryGetProperty("content", out var c) ? c.EnumerateArray() : [];

    static string? Text(JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;

    /// <summary>The address if it may stand in a page (http, https, mailto, or a path of this paper), else null.</summary>
    public static string? SafeHref(string? href)
    {
        href = href?.Trim();
        if (string.IsNullOrEmpty(href) || href.Any(char.IsControl)) return null;
        if (href[0] == '#' || (href[0] == '/' && !href.StartsWith("//", StringComparison.Ordinal) && !href.StartsWith("/\\", StringComparison.Ordinal))) return href;
        return Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? href : null;
    }

    /// <summary>One block alone: two blocks are the same when this is.</summary>
    public static string Write(Block block)
    {
        using var stream = new MemoryStream();
        using (var w = new Utf8JsonWriter(stream, Compact)) WriteBlock(w, block);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    public static string Write(StoryBody body)
    {
        using var stream = new MemoryStream();
        using (var w = new Utf8JsonWriter(stream, Compact))
        {
            w.WriteStartObject();
            w.WriteString("type", "doc");
            w.WriteNumber("v", body.V);
            w.WriteStartArray("content");
            foreach (var block in body.Blocks) WriteBlock(w, block);
            w.WriteEndArray();
            w.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    static void WriteBlock(Utf8JsonWriter w, Block block)
    {
        w.WriteStartObject();
        w.WriteString("type", block switch
        {
            Paragraph => "paragraph",
            Heading => "heading",
            Quote => "quote",
            ListBlock => "list",
            PictureBlock => "picture",
            Embed => "embed",
            FigureBox => "figures",
            CorrectionBlock => "correction",
            Divider => "divider",
            _ => throw new NotSupportedException(block.GetType().Name),
        });
        w.WriteStartObject("attrs");
        w.WriteString("id", block.Id);
        Attribute(w, "lang", block.Lang);
        Attribute(w, "dir", block.Dir);
        switch (block)
        {
            case Heading h: w.WriteNumber("level", h.Level); break;
            case Quote q: Attribute(w, "speaker", q.Speaker); break;
            case ListBlock l: w.WriteBoolean("ordered", l.Ordered); break;
            case PictureBlock { Use: var u }:
                w.WriteString("picture", u.Picture);
                w.WriteNumber("width", u.Width);
                w.WriteNumber("height", u.Height);
                w.WriteString("alt", u.Alt);
                Attribute(w, "caption", u.Caption);
                Attribute(w, "credit", u.Credit);
                break;
            case Embed e: w.WriteString("url", e.Url); w.WriteString("title", e.Title); break;
            case CorrectionBlock c: w.WriteString("correction", c.Correction); break;
            case FigureBox f: WriteFigures(w, f); break;
        }
        w.WriteEndObject();
        switch (block)
        {
            case Paragraph p: WriteRuns(w, p.Runs); break;
            case Heading h: WriteRuns(w, h.Runs); break;
            case Quote q: WriteChildren(w, "paragraph", q.Paragraphs); break;
            case ListBlock l: WriteChildren(w, "item", l.Items); break;
        }
        w.WriteEndObject();
    }

    static void WriteFigures(Utf8JsonWriter w, FigureBox f)
    {
        w.WriteString("title", f.Title);
        Attribute(w, "label", f.Label);
        w.WriteStartArray("rows");
        foreach (var row in f.Rows)
        {
            w.WriteStartObject();
            w.WriteString("name", row.Name);
            w.WriteString("number", row.Number);
            Attribute(w, "to", row.To);
            w.WriteString("status", row.Status switch { FigureStatus.Disputed => "disputed", FigureStatus.Withdrawn => "withdrawn", _ => "confirmed" });
            Attribute(w, "state", row.State);
            w.WriteStartArray("says");
            foreach (var says in row.Says)
            {
                w.WriteStartObject();
                w.WriteString("text", says.Text);
                if (says.At is { } at) w.WriteString("at", at);
                w.WriteEndObject();
            }
            w.WriteEndArray();
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    static void WriteChildren(Utf8JsonWriter w, string type, IEnumerable<IReadOnlyList<Run>> children)
    {
        w.WriteStartArray("content");
        foreach (var runs in children)
        {
            w.WriteStartObject();
            w.WriteString("type", type);
            WriteRuns(w, runs);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    static void WriteRuns(Utf8JsonWriter w, IReadOnlyList<Run> runs)
    {
        w.WriteStartArray("content");
        foreach (var run in runs)
        {
            w.WriteStartObject();
            w.WriteString("type", "text");
            w.WriteString("text", run.Text);
            if (run.Strong || run.Href is not null || run.Dir is not null || run.From is not null)
            {
                w.WriteStartArray("marks");
                if (run.Strong) Mark(w, "strong");
                if (run.Href is not null) Mark(w, "link", ("href", run.Href));
                if (run.Dir is not null) Mark(w, "foreign", ("lang", run.Lang), ("dir", run.Dir));
                if (run.From is not null) Mark(w, "from", ("item", run.From));
                w.WriteEndArray();
            }
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    static void Mark(Utf8JsonWriter w, string type, params ReadOnlySpan<(string Name, string? Value)> attrs)
    {
        w.WriteStartObject();
        w.WriteString("type", type);
        if (attrs.Length > 0)
        {
            w.WriteStartObject("attrs");
            foreach (var (name, value) in attrs) Attribute(w, name, value);
            w.WriteEndObject();
        }
        w.WriteEndObject();
    }

    static void Attribute(Utf8JsonWriter w, string name, string? value)
    {
        if (value is not null) w.WriteString(name, value);
    }
}
