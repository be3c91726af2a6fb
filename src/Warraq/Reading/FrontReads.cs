using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Reading;

/// <summary>Reads the front: the desk's order first, and the newest stories where the desk has ordered nothing.</summary>
public sealed class FrontReads(Database database, PaperState state, TeaserReads teasers)
{
    const int BlockSize = 3;

    public async Task<FrontPage> ReadAsync(CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        await using var connection = await database.OpenAsync(cancel);
        var places = await connection.Command("SELECT slot, number FROM front_places WHERE front = 'front' ORDER BY slot, position")
            .ListAsync(r => (Slot: r.GetString(0), Number: r.GetInt32(1)), cancel);
        var placed = (await teasers.ByNumbersAsync([.. places.Select(p => p.Number)], cancel)).ToDictionary(t => t.Number);
        List<Teaser> Slot(string slot) => [.. places.Where(p => p.Slot == slot && placed.ContainsKey(p.Number)).Select(p => placed[p.Number])];

        var newest = (await teasers.LatestAsync(Cursor.Newest, 40, cancel)).Stories.Where(t => t.Lang == "ar" && t.Kind is not (StoryKind.Opinion or StoryKind.Editorial)).ToList();
        var lead = Slot("lead").FirstOrDefault() ?? newest.Find(t => t.Picture is not null) ?? newest.FirstOrDefault();
        var used = new HashSet<int>();
        if (lead is not null) used.Add(lead.Number);
        var under = Slot("under");
        used.UnionWith(under.Select(t => t.Number));
        var secondary = Slot("secondary");
        used.UnionWith(secondary.Select(t => t.Number));
        // Three stand beside the lead and four make a row: what the desk left open is filled with the newest.
        foreach (var story in newest.Where(t => secondary.Count < 7 && used.Add(t.Number)).ToList()) secondary.Add(story);

        var blocks = new List<SectionBlock>();
        IReadOnlyList<Teaser> opinion = [];
        foreach (var section in paper.Sections.Menu("ar"))
        {
            var stories = (await teasers.OfSectionAsync(paper.Sections.Get(section.Id), Cursor.Newest, BlockSize + used.Count + 2, cancel)).Stories.Where(t => t.Lang == "ar").ToList();
            if (section.Slug == "opinion") opinion = [.. stories.Take(4)];
            else if (stories.Where(t => !used.Contains(t.Number)).Take(BlockSize).ToList() is { Count: > 0 } rest) blocks.Add(new SectionBlock(section, rest));
        }
        return new FrontPage { Lead = lead, UnderLead = under, Secondary = secondary, Blocks = blocks, Opinion = opinion, MostRead = await MostReadAsync(5, cancel) };
    }

    /// <summary>The stories readers opened most in the last day; empty while nobody has read anything.</summary>
    public async Task<IReadOnlyList<Teaser>> MostReadAsync(int count, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        var numbers = await connection.Command("""
            SELECT r.number, SUM(r.count) AS total FROM reads r JOIN listings l ON l.number = r.number
             WHERE r.hour >= @since GROUP BY r.number ORDER BY total DESC, r.number DESC LIMIT @count
            """, ("@since", database.Time.GetUtcNow().AddHours(-24).ToUnixTimeMilliseconds()), ("@count", count)).ListAsync(r => r.GetInt32(0), cancel);
        return await teasers.ByNumbersAsync(numbers, cancel);
    }

    /// <summary>The breaking strip of this moment, if one stands.</summary>
    public async Task<BreakingStrip?> BreakingAsync(CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var connection = await database.OpenAsync(cancel);
        var strip = (await connection.Command("SELECT text, number, at, expires_at FROM strips WHERE at <= @now AND expires_at > @now ORDER BY at DESC LIMIT 1", ("@now", now))
            .ListAsync(r => (Text: r.GetString(0), Number: r.GetInt32(1), At: r.Instant(2), Expires: r.Instant(3)), cancel)).FirstOrDefault();
        if (strip.Text is null) return null;
        var story = strip.Number == 0 ? null : (await teasers.ByNumbersAsync([strip.Number], cancel)).FirstOrDefault();
        return new BreakingStrip(strip.Text, story?.Address, strip.At, strip.Expires);
    }
}
