using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>The authors, sources and tags that a story has at the desk.</summary>
public static class StoryNames
{
    public static async Task<Credits> LoadAsync(WarraqDb db, Guid storyId, CancellationToken cancel = default)
    {
        var rows = await (from s in db.Set<StoryName>().AsNoTracking()
                          join n in db.Set<Named>().AsNoTracking() on s.NameId equals n.Id
                          where s.StoryId == storyId
                          orderby s.Position
                          select new { s.Kind, n.Id, n.Slug }).ToListAsync(cancel);
        var ids = rows.Select(r => r.Id).ToList();
        var names = (await db.Set<NameRow>().AsNoTracking().Where(n => n.Kind != NameKind.Section && ids.Contains(n.Id)).ToListAsync(cancel)).ToLookup(n => n.Id);
        List<NameRef> Of(NameKind kind) => [.. rows.Where(r => r.Kind == kind).Select(r => new NameRef(r.Id, r.Slug,
            (names[r.Id].FirstOrDefault(n => n.Lang == "ar") ?? names[r.Id].First()).Name, names[r.Id].FirstOrDefault(n => n.Lang == "en")?.Name))];
        return new Credits(Of(NameKind.Author), Of(NameKind.Source), Of(NameKind.Tag));
    }

    /// <summary>Gives the story these names in place of the ones it had.</summary>
    public static async Task ReplaceAsync(WarraqDb db, Guid storyId, Credits credits, bool isNew, CancellationToken cancel = default)
    {
        var had = isNew ? [] : await db.Set<StoryName>().Where(n => n.StoryId == storyId).ToDictionaryAsync(n => (n.Kind, n.NameId), cancel);
        var position = 0;
        foreach (var key in credits.All().Select(n => (n.Kind, n.Name.Id)).Distinct())
        {
            if (had.Remove(key, out var row)) row.Position = position++;
            else db.Add(new StoryName { StoryId = storyId, Kind = key.Kind, NameId = key.Id, Position = position++ });
        }
        db.RemoveRange(had.Values);
    }
}
