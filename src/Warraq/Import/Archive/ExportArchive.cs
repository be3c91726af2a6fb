using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Import.Archive;

/// <summary>Writes every published story as one line of JSON, oldest first, in the form that <see cref="ImportArchive"/> reads.</summary>
public sealed class ExportArchive(Database database)
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>The number of stories written.</returns>
    public async Task<long> RunAsync(Stream output, CancellationToken cancel = default)
    {
        SectionTree sections;
        await using (var db = database.CreateContext()) sections = await SectionTree.LoadAsync(db, cancel);
        await using var connection = await database.OpenAsync(cancel);
        await using var command = connection.Command("""
            SELECT l.number, e.headline, e.deck, e.body, e.credits, l.section_id, l.lang, l.published_at, l.updated_at, s.import_report,
                   (SELECT x.value FROM external_ids x WHERE x.story_id = l.story_id ORDER BY x.at, x.value LIMIT 1),
                   (SELECT u.url FROM external_urls u WHERE u.story_id = l.story_id LIMIT 1)
              FROM listings l JOIN editions e ON e.id = l.edition_id JOIN stories s ON s.id = l.story_id
             ORDER BY l.published_at, l.number
            """);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var count = 0L;
        using var line = new MemoryStream();
        while (await reader.ReadAsync(cancel))
        {
            line.SetLength(0);
            await using (var w = new Utf8JsonWriter(line, Options))
            {
                var credits = Credits.Read(reader.GetString(4));
                w.WriteStartObject();
                w.WriteString("id", reader.Text(10) ?? $"{reader.GetInt32(0)}");
                w.WriteString("title", reader.GetString(1));
                Optional(w, "summary", reader.Text(2));
                w.WriteString("body", string.Join("\n\n", BodyJson.Parse(reader.GetString(3)).Texts()));
                var label = reader.Text(9) is { } report ? JsonSerializer.Deserialize<ImportReport>(report, ImportReport.Json)?.Label : null;
                var section = sections.Name(reader.GetInt32(5), "ar");
                if (section.Slug != SectionTree.Unsorted) w.WriteString("section", section.Name);
                else Optional(w, "section", label);
                List(w, "tags", credits.Tags);
                List(w, "author", credits.Authors);
                Optional(w, "source", credits.Sources.Count > 0 ? credits.Sources[0].Name : null);
                w.WriteString("published", reader.Instant(7));
                if (reader.Instant(8) > reader.Instant(7)) w.WriteString("updated", reader.Instant(8));
                Optional(w, "url", reader.Text(11));
                w.WriteString("lang", reader.GetString(6));
                w.WriteEndObject();
            }
            line.Write("\n"u8);
            await output.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancel);
            count++;
        }
        await output.FlushAsync(cancel);
        return count;
    }

    static void Optional(Utf8JsonWriter w, string name, string? value)
    {
        if (value is not null) w.WriteString(name, value);
    }

    static void List(Utf8JsonWriter w, string name, IReadOnlyList<NameRef> names)
    {
        if (names.Count == 0) return;
        w.WriteStartArray(name);
        foreach (var one in names) w.WriteStringValue(one.Name);
        w.WriteEndArray();
    }
}
