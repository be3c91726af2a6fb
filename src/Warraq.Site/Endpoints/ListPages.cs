using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Arabic.Dates;
using Warraq.Feeds;
using Warraq.Fronts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Sections;
using Warraq.Site.PageCache;
using Warraq.Site.Pages;

namespace Warraq.Site.Endpoints;

/// <summary>Pages that list stories: the front, sections, tags, authors, days.</summary>
public sealed class ListPages(PaperState state, TeaserReads teasers, ArticleReads articles, FrontReads fronts, Rails rails, Frames frames, PageRenderer renderer, LostPages lost)
{
    const int PageSize = 20;
    const int SecondarySize = 3;

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/", (_, cancel) => FrontAsync(cancel));
        app.MapPage("/{section}", (http, cancel) => SectionAsync(Value(http, "section"), Before(http), cancel));
        app.MapPage("/tag/{tag}", (http, cancel) => NamedAsync(NameKind.Tag, Value(http, "tag"), Before(http), cancel));
        app.MapPage("/author/{author}", (http, cancel) => NamedAsync(NameKind.Author, Value(http, "author"), Before(http), cancel));
        app.MapPage("/{year:int}/{month:int}/{day:int}", (http, cancel) => DayAsync(Value(http, "year"), Value(http, "month"), Value(http, "day"), Before(http), cancel));
    }

    static string Value(HttpContext http, string name) => (string?)http.Request.RouteValues[name] ?? "";
    static string? Before(HttpContext http) => http.Request.Query["before"];

    /// <summary>The front.</summary>
    /// <param name="draft">An arrangement to look at before readers do; null for the live one.</param>
    public async ValueTask<Page> FrontAsync(CancellationToken cancel, IReadOnlyList<FrontSlot>? draft = null)
    {
        var (frame, expires) = await frames.MakeOfTodayAsync(cancel);
        var front = await fronts.ReadAsync(draft, cancel);
        frame = frame with { IsFront = true, Description = frame.Paper.Description, Canonical = frame.Paper.Url + "/" };
        return new Page { Bytes = await renderer.PrintAsync(new FrontModel(frame, front)), Tags = [PageTags.Front, PageTags.Strip, PageTags.MostRead], Expires = front.Expires < expires ? front.Expires : expires };
    }

    /// <summary>A page of a section; the newest is its front.</summary>
    /// <param name="draft">As for <see cref="FrontAsync"/>.</param>
    public async ValueTask<Page> SectionAsync(string slug, string? before, CancellationToken cancel, IReadOnlyList<FrontSlot>? draft = null)
    {
        var paper = await state.GetAsync(cancel);
        // A section that was closed leads to the one that took its stories.
        if (paper.Sections.Find(slug) is not { } section) return await articles.FindRedirectAsync($"/{slug}", cancel) is { } now ? Page.Moved(now) : await lost.NotFoundAsync(cancel);
        if (Cursor.Parse(before) is not { } cursor) return await lost.NotFoundAsync(cancel);
        var newest = before is null;
        var name = paper.Sections.Name(section.Id, "ar");
        var parent = section.ParentId is { } p ? paper.Sections.Name(p, "ar") : null;
        var page = await teasers.OfSectionAsync(section, cursor, PageSize, cancel);
        if (!newest && page.Stories.Count == 0) return await lost.NotFoundAsync(cancel);

        var (frame, expires) = newest ? await frames.MakeOfTodayAsync(cancel) : (await frames.MakeAsync("ar", cancel), DateTimeOffset.MaxValue);
        var path = $"/{slug}";
        frame = frame with
        {
            Title = name.Name,
            CurrentSection = parent?.Slug ?? slug,
            Description = $"{name.Name} - {frame.Paper.FullName}",
            Canonical = Addresses.Absolute(frame.Paper, path) + Query(before),
            Feeds = [.. Frames.FeedsOf(path, $"{name.Name} - {frame.Paper.FullName}"), .. frame.Feeds],
        };
        var arranged = newest ? await fronts.ArrangeAsync(slug, draft, cancel) : null;
        var used = arranged?.Numbers ?? [];
        var lead = newest ? arranged?.Lead ?? page.Stories.FirstOrDefault(s => s.Picture is not null && !used.Contains(s.Number)) : null;
        if (lead is not null) used.Add(lead.Number);
        var secondary = arranged is null || lead is null ? [] : arranged.Secondary.ToList();
        if (lead is not null) secondary.AddRange(page.Stories.Where(s => used.Add(s.Number)).Take(Math.Max(0, SecondarySize - secondary.Count)).ToList());
        // What stands above does not stand in the river again.
        var above = (arranged?.Under ?? []).Concat(secondary).Append(lead).Select(s => s?.Number).ToHashSet();
        var river = page.Stories.Where(s => !above.Contains(s.Number)).ToList();
        var rail = newest ? await rails.ReadAsync(3, cancel) : null;
        var model = new SectionModel(frame, name, parent, paper.Sections.Children(section.Id, "ar"), lead, secondary, new River(river, Older(path, page), newest ? null : path), rail) { Under = arranged?.Under ?? [] };
        // A story of another section may be pinned here.
        string[] tags = newest ? [PageTags.Section(slug), PageTags.Strip, PageTags.MostRead, .. used.Select(PageTags.Story)] : [PageTags.Section(slug)];
        if (arranged?.Expires < expires) expires = arranged.Expires.Value;
        return new Page { Bytes = await renderer.PrintAsync(model), Tags = tags, Expires = newest ? expires : null };
    }

    async ValueTask<Page> NamedAsync(NameKind kind, string slug, string? before, CancellationToken cancel)
    {
        if (Cursor.Parse(before) is not { } cursor || await articles.FindNameAsync(kind, slug, "ar", cancel) is not { } name) return await lost.NotFoundAsync(cancel);
        var page = await teasers.OfNameAsync(kind, name.Id, cursor, PageSize, cancel);
        if (page.Stories.Count == 0) return await lost.NotFoundAsync(cancel);
        var path = kind == NameKind.Tag ? $"/tag/{slug}" : $"/author/{slug}";
        var frame = await frames.MakeAsync("ar", cancel);
        frame = frame with
        {
            Title = name.Name,
            Description = $"{name.Name} - {frame.Paper.FullName}",
            Canonical = Addresses.Absolute(frame.Paper, path) + Query(before),
            Feeds = [.. Frames.FeedsOf(path, $"{name.Name} - {frame.Paper.FullName}"), .. frame.Feeds],
        };
        var river = new River(page.Stories, Older(path, page), before is null ? null : path);
        var bytes = kind == NameKind.Tag ? await renderer.PrintAsync(new TagModel(frame, name, river)) : await renderer.PrintAsync(new AuthorModel(frame, name, river));
        return new Page { Bytes = bytes, Tags = [kind == NameKind.Tag ? PageTags.Topic(slug) : PageTags.Author(slug)] };
    }

    async ValueTask<Page> DayAsync(string year, string month, string date, string? before, CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        if (!DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{date.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day.Year is < 1900 or > 2200 || Cursor.Parse(before) is not { } cursor)
            return await lost.NotFoundAsync(cancel);
        var path = $"/{day:yyyy/MM/dd}";
        if (path != $"/{year}/{month}/{date}") return Page.Moved(path);
        var from = Frames.Midnight(day.ToDateTime(TimeOnly.MinValue), paper.Zone);
        var until = Frames.Midnight(day.AddDays(1).ToDateTime(TimeOnly.MinValue), paper.Zone);
        var page = await teasers.BetweenAsync(from, until, cursor, 200, cancel);
        if (page.Stories.Count == 0) return await lost.NotFoundAsync(cancel);
        var (earlier, later) = await teasers.NeighbourDaysAsync(from, until, paper.Zone, cancel);
        var frame = await frames.MakeAsync("ar", cancel);
        var title = ArabicDate.LongWithWeekday(day, frame.Paper.Country);
        frame = frame with { Title = title, IssueOf = day, Description = $"{title} - {frame.Paper.FullName}", Canonical = frame.Paper.Url + path };
        List<string> tags = [PageTags.Day(day)];
        // The arrows to the neighbouring days change when one of these days gets its first story.
        if (earlier is { } e) tags.Add(PageTags.Day(e));
        if (later is null) tags.Add(PageTags.Latest);
        return new Page { Bytes = await renderer.PrintAsync(new DayModel(frame, day, page.Stories, earlier, later)), Tags = tags };
    }

    static string? Older(string path, TeaserPage page) => page.Older is null ? null : $"{path}?before={page.Older}";
    static string Query(string? before) => before is null ? "" : $"?before={before}";
}
