using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;

namespace Warraq.Stories.Versions;

/// <summary>The whole text of a version as it lies in the database: JSON of all fields and blocks, compressed to about a fifth, under its digest.</summary>
static class PackedText
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static (string Digest, byte[] Packed) Write(StoryText text)
    {
        using var json = new MemoryStream();
        using (var w = new Utf8JsonWriter(json, Compact))
        {
            w.WriteStartObject();
            w.WriteStartObject("fields");
            foreach (var name in StoryText.Names) w.WriteString(name, text.Of(name));
            w.WriteEndObject();
            w.WritePropertyName("body");
            w.WriteRawValue(BodyJson.Write(text.Body));
            w.WriteEndObject();
        }
        var bytes = json.GetBuffer().AsSpan(0, (int)json.Length);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(bytes);
        return (Convert.ToHexStringLower(SHA256.HashData(bytes)[..16]), packed.ToArray());
    }

    public static StoryText Read(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(brotli);
        // A field that came with a later release is empty in an older version.
        return new StoryText(json.RootElement.GetProperty("fields").EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString() ?? "", StringComparer.Ordinal),
            BodyJson.Parse(json.RootElement.GetProperty("body").GetRawText()));
    }
}
