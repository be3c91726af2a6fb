using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Search.Related;

/// <summary>
/// Keeps the related news of a published story, computed once for the paper after publication and served with the page. The same look takes the
/// story into the lists of its relatives, so that an old page points forward.
/// </summary>
/// <remarks>The index must have reached the publication; until then <see cref="PaperFollower"/> waits.</remarks>
public sealed class RelateStories(Database database, FindRelatives find)
{
    /// <summary>More than a page shows: some may be banned or withdrawn.</summary>
    public const int Keep = 12;

    readonly LoadStories load = new(database);

    public async Task DoAsync(int number, CancellationToken cancel = default)
    {
        if (await load.ByNumbersAsync([number], cancel) is not [var story]) return;
        var relatives = find.Of(story);
        await database.WriteAsync(async db =>
        {
            // Withdrawn meanwhile, or a relative was: nothing may point there.
            var numbers = relatives.Select(r => r.Story.Number).Append(number).ToList();
            var there = (await db.Set<Listing>().Where(l => numbers.Contains(l.Number)).Select(l => l.Number).ToListAsync(cancel)).ToHashSet();
            if (!there.Contains(number)) return;
            var before = (await db.Set<RelatedRow>().Where(r => numbers.Contains(r.Number)).ToListAsync(cancel)).ToLookup(r => r.Number);
            var known = relatives.Where(r => there.Contains(r.Story.Number)).ToList();
            List<int> changed = [];
            if (Write(db, before[number], [.. known.Take(Keep).Select(r => Row(number, r.Story.Number, r, r.Story))])) changed.Add(number);
            foreach (var relative in known)
            {
                var theirs = before[relative.Story.Number].ToList();
                var list = theirs.Where(r => r.Related != number).Append(Row(relative.Story.Number, number, relative, story)).OrderByDescending(r => r.Score).ThenByDescending(r => r.Related).Take(Keep);
                if (Write(db, theirs, [.. list])) changed.Add(relative.Story.Number);
            }
            if (changed.Count > 0) db.Raise(new PaperEvent("RelatedChanged", number, string.Join(' ', changed.Select(PageTags.Story))));
        }, cancel);
    }

    static RelatedRow Row(int number, int related, Relative relative, IndexedStory shown) => new() { Number = number, Related = related, Score = relative.Score, Reason = relative.Reason(shown) };

    /// <summary>Brings the rows of one story to what they should be.</summary>
    /// <returns>Whether its page looks otherwise now.</returns>
    static bool Write(WarraqDb db, IEnumerable<RelatedRow> before, IReadOnlyList<RelatedRow> after)
    {
        var rows = before.OrderByDescending(r => r.Score).ThenByDescending(r => r.Related).ToList();
        var shown = Shown(rows);
        var wanted = after.ToDictionary(r => r.Related);
        foreach (var row in rows)
        {
            if (!wanted.Remove(row.Related, out var next)) db.Remove(row);
            else (row.Score, row.Reason) = (next.Score, next.Reason);
        }
        db.AddRange(wanted.Values);
        return !shown.SequenceEqual(Shown(after));
    }

    // A page shows fewer; what is banned makes room for the next.
    static List<(int, string)> Shown(IReadOnlyList<RelatedRow> rows) => [.. rows.Take(Keep / 2).Select(r => (r.Related, r.Reason))];
}
