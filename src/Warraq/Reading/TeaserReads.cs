using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;

namespace Warraq.Reading;

/// <summary>A page of a list, newest first, and the cursor of the next older one (null at the end).</summary>
public sealed record TeaserPage(IReadOnlyList<Teaser> Stories, string? Older);

/// <summary>Place in a list in date order: «published milliseconds-number». Parses what a reader may have typed.</summary>
public readonly record struct Cursor(long At, int Number)
{
    public static readonly Cursor Newest = new(long.MaxValue, int.MaxValue);

    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Newest;
        var dash = text.IndexOf('-');
        return dash > 0 && long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Cursor(at, number) : null;
    }

    public override string ToString() => $"{At}-{Number}";
}

/// <summary>Lists of published stories: hand-written SQL over the public index, paged by keyset.</summary>
public sealed class TeaserReads(Database database, PaperState state)
{
    internal const string Columns = "l.number, l.headline, l.deck, l.kicker, l.section_id, l.slug, l.lang, l.kind, l.published_at, l.updated_at, l.picture, l.byline, l.prominence";
    internal const int ColumnCount = 13;

    public Task<TeaserPage> LatestAsync(Cursor from, int size, CancellationToken cancel = default) =>
        PageAsync("FROM listings l WHERE (l.published_at, l.number) < (@at, @number)", "l", from, size, [], cancel);

    /// <summary>Stories of a section; a root section lists those of its sub-sections too.</summary>
    public Task<TeaserPage> OfSectionAsync(Section section, Cursor from, int size, CancellationToken cancel = default)
    {
        var column = section.ParentId is null ? "top_section_id" : "section_id";
        return PageAsync($"FROM listings l WHERE l.{column} = @section AND (l.published_at, l.number) < (@at, @number)", "l", from, size, [("@section", section.Id)], cancel);
    }

    public Task<TeaserPage> OfNameAsync(NameKind kind, int id, Cursor from, int size, CancellationToken cancel = default) => PageAsync(
        "FROM listing_names n JOIN listings l ON l.number = n.number WHERE n.kind = @kind AND n.name_id = @name AND (n.published_at, n.number) < (@at, @number)",
        "n", from, size, [("@kind", kind.ToString()), ("@name", id)], cancel);

    /// <summary>Stories first published in [from, until), newest first.</summary>
    public async Task<TeaserPage> BetweenAsync(DateTimeOffset from, DateTimeOffset until, Cursor before, int size, CancellationToken cancel = default)
    {
        var cursor = before.At < until.ToUnixTimeMilliseconds() ? before : new Cursor(until.ToUnixTimeMilliseconds(), 0);
        return await PageAsync("FROM listings l WHERE l.published_at >= @from AND (l.published_at, l.number) < (@at, @number)", "l", cursor, size, [("@from", from.ToUnixTimeMilliseconds())], cancel);
    }

    /// <summary>The nearest days before and after a span that have stories, on the paper's clock.</summary>
    public async Task<(DateOnly? Earlier, DateOnly? Later)> NeighbourDaysAsync(DateTimeOffset from, DateTimeOffset until, TimeZoneInfo zone, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        var (before, after) = (await connection.Command("""
            SELECT (SELECT MAX(published_at) FROM listings WHERE published_at < @from), (SELECT MIN(published_at) FROM listings WHERE published_at >= @until)
            """, ("@from", from.ToUnixTimeMilliseconds()), ("@until", until.ToUnixTimeMilliseconds()))
            .ListAsync(r => (r.IsDBNull(0) ? (DateTimeOffset?)null : r.Instant(0), r.IsDBNull(1) ? (DateTimeOffset?)null : r.Instant(1)), cancel))[0];
        DateOnly? Day(DateTimeOffset? at) => at is { } a ? PublishStory.LocalDay(a, zone) : null;
        return (Day(before), Day(after));
    }

    async Task<TeaserPage> PageAsync(string from, string orderBy, Cursor cursor, int size, (string, object?)[] parameters, CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.Command(
            $"SELECT {Columns} {from} ORDER BY {orderBy}.published_at DESC, {orderBy}.number DESC LIMIT @limit",
            [.. parameters, ("@at", cursor.At), ("@number", cursor.Number), ("@limit", size + 1)]).ListAsync(r => Read(r, paper.Sections), cancel);
        if (rows.Count <= size) return new TeaserPage(rows, null);
        rows.RemoveAt(size);
        return new TeaserPage(rows, new Cursor(rows[^1].Published.ToUnixTimeMilliseconds(), rows[^1].Number).ToString());
    }

    /// <summary>The published ones of these numbers, in the order asked for.</summary>
    public async Task<IReadOnlyList<Teaser>> ByNumbersAsync(IReadOnlyList<int> numbers, CancellationToken cancel = default)
    {
        if (numbers.Count == 0) return [];
        var paper = await state.GetAsync(cancel);
        await using var connection = await database.OpenAsync(cancel);
        var found = (await connection.Command($"SELECT {Columns} FROM listings l WHERE l.number IN ({string.Join(',', numbers)})")
            .ListAsync(r => Read(r, paper.Sections), cancel)).ToDictionary(t => t.Number);
        return [.. numbers.Where(found.ContainsKey).Select(n => found[n])];
    }

    internal static Teaser Read(DbDataReader row, SectionTree sections, int first = 0)
    {
        var lang = row.GetString(first + 6);
        return new Teaser
        {
            Number = row.GetInt32(first), Headline = row.GetString(first + 1), Deck = row.Text(first + 2), Kicker = row.Text(first + 3),
            Section = sections.Name(row.GetInt32(first + 4), lang), Slug = row.GetString(first + 5), Lang = lang,
            Kind = Enum.Parse<StoryKind>(row.GetString(first + 7)), Published = row.Instant(first + 8), Updated = row.Instant(first + 9),
            Picture = row.Text(first + 10) is { } picture ? JsonSerializer.Deserialize<PictureUse>(picture, PictureJson) : null,
            Byline = row.Text(first + 11), Prominent = row.GetInt32(first + 12) > 0,
        };
    }

    internal static readonly JsonSerializerOptions PictureJson = new(JsonSerializerDefaults.Web);
}
