using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Saving;

namespace Warraq.Desk;

/// <summary>Reads the stories that a list shows, with their authors, their people and who has them open: a few statements for any number of rows.</summary>
static class DeskRows
{
    /// <param name="lang">Language of names.</param>
    public static async Task<IReadOnlyDictionary<int, DeskRow>> ReadAsync(Database database, DeskEye eye, IReadOnlyList<int> numbers, string lang, CancellationToken cancel = default)
    {
        if (numbers.Count == 0) return new Dictionary<int, DeskRow>();
        await using var db = database.CreateContext();
        var stories = await db.Set<Story>().AsNoTracking().Where(s => numbers.Contains(s.Number)).Select(s => new
        {
            s.Id, s.Number, s.Headline, s.Lang, s.Kind, s.State, s.SectionId, s.Desk, s.Assignee, s.DueAt, s.ChangedAt, s.PublishAt, s.FirstPublishedAt, s.WithdrawnAt, s.Origin, s.Killed,
        }).ToListAsync(cancel);
        var ids = stories.ConvertAll(s => s.Id);
        var authors = (await (from n in db.Set<StoryName>().AsNoTracking()
                              join r in db.Set<NameRow>().AsNoTracking() on new { n.Kind, Id = n.NameId } equals new { r.Kind, r.Id }
                              where n.Kind == NameKind.Author && ids.Contains(n.StoryId)
                              orderby n.Position
                              select new { n.StoryId, n.NameId, r.Lang, r.Name }).ToListAsync(cancel)).ToLookup(a => a.StoryId);
        var here = await Presence.ListAsync(db, numbers, database.Time.GetUtcNow(), cancel);
        var expired = await ExpiredAsync(db, [.. stories.Where(s => s.State == StoryState.Published).Select(s => s.Number)], database.Time.GetUtcNow(), cancel);
        var people = await PeopleReads.NamesAsync(db, stories.Select(s => s.Assignee), cancel);
        return stories.ToDictionary(s => s.Number, s => new DeskRow
        {
            Number = s.Number, Headline = s.Headline, Lang = s.Lang, Kind = s.Kind, State = s.State, SectionId = s.SectionId, Desk = s.Desk, DueAt = s.DueAt,
            ChangedAt = s.ChangedAt, PublishAt = s.PublishAt, PublishedAt = s.FirstPublishedAt, WithdrawnAt = s.WithdrawnAt, Origin = s.Origin,
            Assignee = s.Assignee is null ? null : people.GetValueOrDefault(s.Assignee, s.Assignee),
            IsMine = s.Assignee == eye.Person,
            MayEdit = !s.Killed && SaveStory.May(eye.Rights, eye.Person, s.Desk, s.Assignee),
            Here = [.. here[s.Number]],
            PictureExpired = expired.Contains(s.Number),
            Byline = new Credits([.. authors[s.Id].GroupBy(a => a.NameId).Select(g => new NameRef(g.Key, "", (g.FirstOrDefault(a => a.Lang == "ar") ?? g.First()).Name, g.FirstOrDefault(a => a.Lang == "en")?.Name))], [], []).Byline(lang),
        });
    }

    /// <summary>Of these published stories the ones whose lead picture may not be shown any more.</summary>
    static async Task<HashSet<int>> ExpiredAsync(WarraqDb db, IReadOnlyList<int> published, DateTimeOffset now, CancellationToken cancel)
    {
        if (published.Count == 0) return [];
        var leads = (await db.Set<Listing>().AsNoTracking().Where(l => published.Contains(l.Number) && l.Picture != null).Select(l => new { l.Number, l.Picture }).ToListAsync(cancel))
            .ConvertAll(l => (l.Number, JsonSerializer.Deserialize<PictureUse>(l.Picture!, StoryText.PictureJson)?.Picture));
        if (leads.Count == 0) return [];
        var names = leads.Select(l => l.Picture).Distinct().ToList();
        var gone = await db.Set<Picture>().AsNoTracking().Where(p => names.Contains(p.Name) && p.ExpiresAt <= now).Select(p => p.Name).ToListAsync(cancel);
        return [.. leads.Where(l => l.Picture is { } name && gone.Contains(name)).Select(l => l.Number)];
    }
}
