using Warraq.Reading;
using Warraq.Site.Layouts;

namespace Warraq.Site.Endpoints;

/// <summary>Makes the frame of a page: what stands around its matter, from the paper's settings and sections.</summary>
public sealed class Frames(PaperState state, FrontReads fronts, TimeProvider time)
{
    public async ValueTask<PageFrame> MakeAsync(string lang = "ar", CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        return new PageFrame
        {
            Paper = paper.Settings,
            Lang = lang,
            Sections = paper.Sections.Menu(lang),
            Feeds = FeedsOf("", paper.Settings.FullName),
        };
    }

    /// <summary>For fronts and 404 pages: today's date and the breaking strip, with the instant at which either is stale.</summary>
    public async Task<(PageFrame Frame, DateTimeOffset Expires)> MakeOfTodayAsync(CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        var frame = await MakeAsync("ar", cancel);
        var now = time.GetUtcNow();
        var today = TimeZoneInfo.ConvertTime(now, paper.Zone);
        var expires = Midnight(today.Date.AddDays(1), paper.Zone);
        var strip = await fronts.BreakingAsync(cancel);
        if (strip is not null && strip.ExpiresAt < expires) expires = strip.ExpiresAt;
        return (frame with { Today = today, Breaking = strip }, expires);
    }

    /// <summary>The first instant of a day on the paper's clock.</summary>
    public static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone)
    {
        day = day.Date;
        while (zone.IsInvalidTime(day)) day = day.AddMinutes(30);
        return new DateTimeOffset(day, zone.GetUtcOffset(day));
    }

    /// <summary>The three feeds under an address ("" for the paper's own).</summary>
    public static IReadOnlyList<FeedLink> FeedsOf(string under, string title) =>
    [
        new($"{under}/feed.atom", "application/atom+xml", title),
        new($"{under}/feed.rss", "application/rss+xml", title),
        new($"{under}/feed.json", "application/feed+json", title),
    ];
}
