using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Warraq.Platform;

/// <summary>Reads and writes the paper's settings. Every key has a default; an unknown key or value is refused with a sentence.</summary>
public static class Settings
{
    /// <param name="Key">As in <c>settings get|set</c>.</param>
    /// <param name="Read">The value now.</param>
    /// <param name="Apply">The settings with the new value, or null when the value cannot be.</param>
    /// <param name="Allowed">What may stand there, for the sentence that refuses.</param>
    sealed record Entry(string Key, Func<PaperSettings, string> Read, Func<PaperSettings, string, PaperSettings?> Apply, string Allowed);

    static readonly Entry[] Entries =
    [
        new("paper.name", s => s.Name, (s, v) => string.IsNullOrWhiteSpace(v) ? null : s with { Name = v }, "a name"),
        new("paper.prefix", s => s.NamePrefix, (s, v) => s with { NamePrefix = v }, "a word, or nothing"),
        new("paper.name.en", s => s.NameEn, (s, v) => s with { NameEn = v }, "a name"),
        new("paper.description", s => s.Description, (s, v) => s with { Description = v }, "a sentence"),
        new("paper.url", s => s.Url, (s, v) => Uri.TryCreate(v, UriKind.Absolute, out var u) && u.Scheme is "http" or "https" ? s with { Url = v.TrimEnd('/') } : null, "an absolute http(s) address"),
        new("paper.mail", s => s.Mail, (s, v) => v.Contains('@') ? s with { Mail = v } : null, "a mail address"),
        new("paper.country", s => s.Country, (s, v) => v.Length == 2 && v.All(char.IsAsciiLetter) ? s with { Country = v.ToUpperInvariant() } : null, "a country code of two letters"),
        new("paper.months", s => s.Months, (s, v) => v is "country" or "dual" ? s with { Months = v } : null, "country or dual"),
        new("paper.digits", s => s.Digits, (s, v) => v is "latn" or "arab" ? s with { Digits = v } : null, "latn or arab"),
        new("paper.quotes", s => s.Quotes, (s, v) => v is "guillemets" or "curly" ? s with { Quotes = v } : null, "guillemets or curly"),
        new("paper.zone", s => s.Zone, (s, v) => TimeZoneInfo.TryFindSystemTimeZoneById(v, out _) ? s with { Zone = v } : null, "an IANA time zone"),
        new("paper.zone.name", s => s.ZoneName, (s, v) => s with { ZoneName = v }, "the zone as readers call it"),
        new("paper.hijri", s => s.Hijri ? "on" : "off", (s, v) => v is "on" or "off" ? s with { Hijri = v == "on" } : null, "on or off"),
        new("comments.moderation", s => s.CommentModeration, (s, v) => v is "all" or "first" or "none" ? s with { CommentModeration = v } : null, "all, first or none"),
        Number("comments.rate", s => s.CommentRate, (s, n) => s with { CommentRate = n }),
        Number("comments.links", s => s.CommentLinks, (s, n) => s with { CommentLinks = n }),
        Number("comments.days", s => s.CommentDays, (s, n) => s with { CommentDays = n }),
        new("publish.review", s => s.Review ? "on" : "off", (s, v) => v is "on" or "off" ? s with { Review = v == "on" } : null, "on or off"),
        new(HouseTerms.Setting, s => HouseTerms.Write(s.HouseTerms), (s, v) => HouseTerms.Read(v) is { } terms ? s with { HouseTerms = terms } : null, "pairs «wanted = avoided» between bars"),
        Number("api.rate", s => s.ApiRate, (s, n) => s with { ApiRate = n }),
        new(OwnWords, s => string.Join(' ', s.OwnWords.Order(StringComparer.Ordinal)), (s, v) => s with { OwnWords = v.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal) }, "words, separated by spaces"),
    ];

    public const string OwnWords = "proof.words";

    static Entry Number(string key, Func<PaperSettings, int> read, Func<PaperSettings, int, PaperSettings> apply) => new(key, s => read(s).ToString(CultureInfo.InvariantCulture),
        (s, v) => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? apply(s, n) : null, "a whole number, 0 or more");

    public static IReadOnlyList<string> Keys => [.. Entries.Select(e => e.Key)];

    public static async Task<PaperSettings> LoadAsync(WarraqDb db, CancellationToken cancel = default)
    {
        var settings = new PaperSettings();
        foreach (var row in await db.Set<SettingRow>().AsNoTracking().ToListAsync(cancel))
            if (Array.Find(Entries, e => e.Key == row.Key) is { } entry)
                settings = entry.Apply(settings, row.Value) ?? settings;
        return settings;
    }

    public static string? Get(PaperSettings settings, string key) => Array.Find(Entries, e => e.Key == key)?.Read(settings);

    /// <summary>The settings with a value that is not kept; null when it cannot be.</summary>
    public static PaperSettings? Try(PaperSettings settings, string key, string value) =>
        value.Any(char.IsControl) ? null : Array.Find(Entries, e => e.Key == key)?.Apply(settings, value);

    /// <returns>Null when done, else the sentence that says why not.</returns>
    public static async Task<string?> SetAsync(Database database, string key, string value, string person, CancellationToken cancel = default)
    {
        if (Array.Find(Entries, e => e.Key == key) is not { } entry) return $"There is no setting {key}. Known: {string.Join(", ", Keys)}.";
        if (value.Any(char.IsControl)) return $"{key} takes one line without control characters.";
        if (entry.Apply(new PaperSettings(), value) is null) return $"{key} takes {entry.Allowed}, not «{value}».";
        await database.WriteAsync(async db =>
        {
            if (await db.Set<SettingRow>().FindAsync([key], cancel) is { } row) row.Value = value;
            else db.Add(new SettingRow { Key = key, Value = value });
            db.Audit(person, "setting", key, value, database.Time.GetUtcNow());
            db.Raise(new PaperEvent("SettingChanged", 0, PageTags.Paper));
        }, cancel);
        return null;
    }
}

/// <summary>The paper's time zone, which decides what day a story belongs to.</summary>
public static class PaperZone
{
    public static async Task<TimeZoneInfo> LoadAsync(WarraqDb db, CancellationToken cancel = default) => (await Settings.LoadAsync(db, cancel)).TimeZone;
}
