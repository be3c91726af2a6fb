using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>Authors, sources and tags of an edition with their names at that time.</summary>
public sealed record Credits(IReadOnlyList<NameRef> Authors, IReadOnlyList<NameRef> Sources, IReadOnlyList<NameRef> Tags)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static readonly Credits None = new([], [], []);

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Credits Read(string json) => JsonSerializer.Deserialize<Credits>(json, Json) ?? None;

    /// <summary>Authors as a list prints them: «فلان وفلان»; null without any.</summary>
    public string? Byline(string lang)
    {
        var names = Authors.Select(a => lang == "en" ? a.NameEn ?? a.Name : a.Name).ToList();
        return names.Count switch
        {
            0 => null,
            1 => names[0],
            _ => string.Join(lang == "ar" ? "، " : ", ", names.Take(names.Count - 1)) + (lang == "ar" ? " و" : " and ") + names[^1],
        };
    }

    public IEnumerable<(NameKind Kind, NameRef Name)> All() =>
        Authors.Select(a => (NameKind.Author, a)).Concat(Sources.Select(s => (NameKind.Source, s))).Concat(Tags.Select(t => (NameKind.Tag, t)));
}
