using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>What whoever orders a front must know beside the published stories: those that are placed and not out yet, and who ordered it last.</summary>
public static class FrontPool
{
    /// <summary>Headline and state of stories, published or not, by number.</summary>
    public static async Task<IReadOnlyDictionary<int, (string Headline, StoryState State)>> HeadlinesAsync(Database database, IReadOnlyList<int> numbers, CancellationToken cancel = default)
    {
        if (numbers.Count == 0) return new Dictionary<int, (string, StoryState)>();
        await using var db = database.CreateContext();
        return (await db.Set<Story>().AsNoTracking().Where(s => numbers.Contains(s.Number)).Select(s => new { s.Number, s.Headline, s.State }).ToListAsync(cancel)).ToDictionary(s => s.Number, s => (s.Headline, s.State));
    }

    /// <summary>Name of a person; null for nobody, and for the terminal or a schedule.</summary>
    public static async Task<string?> NameAsync(Database database, string? person, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        return person is null ? null : (await PeopleReads.NamesAsync(db, [person], cancel)).GetValueOrDefault(person);
    }
}
