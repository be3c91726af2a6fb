using Warraq.Fronts;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Reading;

/// <summary>Reads the front: the desk's order first, and the newest stories where the desk has ordered nothing.</summary>
public sealed class FrontReads(Database database, PaperState state, TeaserReads teasers)
{
    const int BlockSize = 3;
    const int SecondarySize = 7;

    /// <param name="draft">An arrangement to look at; null for the live one.</param>
    public async Task<FrontPage> ReadAsync(IReadOnlyList<FrontSlot>? draft = null, CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        var arranged = await ArrangeAsync(FrontDesk.Paper, draft, cancel);
        var newest = (await teasers.LatestAsync(Cursor.Newest, 40, cancel)).Stories.Where(t => t.Lang == "ar" && t.Kind is not (StoryKind.Opinion or StoryKind.Editorial)).ToList();
        var used = arranged.Numbers;
        var lead = arranged.Lead ?? newest.Find(t => t.Picture is not null && !used.Contains(t.Number)) ?? newest.Find(t => !used.Contains(t.Number));
        if (lead is not null) used.Add(lead.Number);
        var under = arranged.Under;
        var secondary = arranged.Secondary.ToList();
        // Three stand beside the lead and four make a row: what the desk left open is filled with the newest.
        secondary.AddRange(newest.Where(t => used.Add(t.Number)).Take(Math.Max(0, SecondarySize - secondary.Count)).ToList());

        var blocks = new List<SectionBlock>();
        IReadOnlyList<Teaser> opinion = [];
        foreach (var section in paper.Sections.Menu("ar"))
        {
            var stories = (await teasers.OfSectionAsync(paper.Sections.Get(section.Id), Cursor.Newest, BlockSize + used.Count + 2, cancel)).Stories.Where(t => t.Lang == "ar").ToList();
            if (section.Slug == "opinion") opinion = [.. stories.Take(4)];
            else if (stories.Where(t => !used.Contains(t.Number)).Take(BlockSize).ToList() is { Count: > 0 } rest) blocks.Add(new SectionBlock(section, rest));
        }
        return new FrontPage { Lead = lead, UnderLead = under, Secondary = secondary, Blocks = blocks, Opinion = opinion, MostRead = await MostReadAsync(5, cancel), Expires = arranged.Expires };
    }

    /// <summary>What the desk has placed on a front: pinned stories that readers may see, and the newest of a section where a rule says so.</summary>
    public async Task<Arranged> ArrangeAsync(string front, IReadOnlyList<FrontSlot>? draft, CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        var places = (draft ?? await LiveAsync(front, cancel)).Where(p => p.Until is null || p.Until > now).ToList();
        var shown = (await PlaceAsync(places, cancel)).Where(p => p.Story is not null).ToList();
        IReadOnlyList<Teaser> In(string slot) => [.. shown.Where(s => s.Place.Slot == slot).Select(s => s.Story!)];
        return new Arranged(In(FrontSlot.Lead).FirstOrDefault(), In(FrontSlot.Under), In(FrontSlot.Secondary), [.. shown.Select(s => s.Story!.Number)], places.Min(p => p.Until));
    }

    /// <summary>Which story stands in each place: the pinned one, the newest that a rule finds, or none that readers may see.</summary>
    public async Task<IReadOnlyList<Placed>> PlaceAsync(IReadOnlyList<FrontSlot> places, CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        var pinned = (await teasers.ByNumbersAsync([.. places.Where(p => p.Number > 0).Select(p => p.Number)], cancel)).ToDictionary(t => t.Number);
        // Pinned ones first: a rule further up takes none that stands further down.
        var used = pinned.Keys.ToHashSet();
        var placed = new List<Placed>();
        foreach (var place in places)
        {
            var story = pinned.GetValueOrDefault(place.Number);
            if (place.Rule is { } rule)
                story = paper.Sections.Find(rule) is { } section ? (await teasers.OfSectionAsync(section, Cursor.Newest, FrontSlot.Most + 1, cancel)).Stories.FirstOrDefault(t => t.Lang == "ar" && used.Add(t.Number)) : null;
            placed.Add(new Placed(place, story is not null && place.Headline is { } headline ? story with { Headline = headline } : story));
        }
        return placed;
    }

    async Task<IReadOnlyList<FrontSlot>> LiveAsync(string front, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var places = await connection.Command("SELECT slot, number, rule, headline, until FROM front_places WHERE front = @front ORDER BY position", ("@front", front))
            .ListAsync(r => new FrontSlot(r.GetString(0), r.GetInt32(1), r.Text(2), r.Text(3), r.IsDBNull(4) ? null : r.Instant(4)), cancel);
        return FrontSlot.Normal(places);
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
