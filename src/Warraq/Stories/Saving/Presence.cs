using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;

namespace Warraq.Stories.Saving;

/// <summary>Somebody who has a story open.</summary>
public sealed record Present(string Person, string Name, bool Writes, DateTimeOffset Since);

/// <summary>Who has which story open. A page that closes or dies is forgotten after <see cref="Lasts"/>.</summary>
public static class Presence
{
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(45);

    /// <summary>Says that this page is here, and asks who else is.</summary>
    public static Task<IReadOnlyList<Present>> SayAsync(Database database, int number, string client, string person, bool writes, CancellationToken cancel = default) =>
        database.WriteAsync(async db =>
        {
            var now = database.Time.GetUtcNow();
            await db.Set<StoryPresence>().Where(p => p.Until < now).ExecuteDeleteAsync(cancel);
            if (await db.Set<StoryPresence>().FirstOrDefaultAsync(p => p.Number == number && p.Client == client, cancel) is not { } row)
                db.Add(row = new StoryPresence { Number = number, Client = client, Person = person, Since = now });
            (row.Person, row.Writes, row.Until) = (person, writes, now + Lasts);
            return await OthersAsync(db, number, client, now, cancel);
        }, cancel);

    public static Task LeaveAsync(Database database, int number, string client, string person, CancellationToken cancel = default) =>
        database.WriteAsync(db => db.Set<StoryPresence>().Where(p => p.Number == number && p.Client == client && p.Person == person).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>Who is here now: the writers first, each in order of coming.</summary>
    /// <param name="client">The page that asks; null to name all.</param>
    public static async Task<IReadOnlyList<Present>> OthersAsync(WarraqDb db, int number, string? client, DateTimeOffset now, CancellationToken cancel = default) =>
        [.. (await NamedAsync(db, await db.Set<StoryPresence>().AsNoTracking().Where(p => p.Number == number && p.Client != client && p.Until >= now).ToListAsync(cancel), cancel)).Select(p => p.Who)];

    /// <summary>Who has each of these stories open now, every person once: the writers first.</summary>
    public static async Task<ILookup<int, Present>> ListAsync(WarraqDb db, IReadOnlyList<int> numbers, DateTimeOffset now, CancellationToken cancel = default) =>
        (await NamedAsync(db, await db.Set<StoryPresence>().AsNoTracking().Where(p => numbers.Contains(p.Number) && p.Until >= now).ToListAsync(cancel), cancel))
            .DistinctBy(p => (p.Number, p.Who.Person)).ToLookup(p => p.Number, p => p.Who);

    static async Task<IReadOnlyList<(int Number, Present Who)>> NamedAsync(WarraqDb db, List<StoryPresence> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return [];
        var names = await PeopleReads.NamesAsync(db, rows.Select(r => r.Person), cancel);
        return [.. rows.OrderByDescending(r => r.Writes).ThenBy(r => r.Since).Select(r => (r.Number, new Present(r.Person, names.GetValueOrDefault(r.Person, r.Person), r.Writes, r.Since)))];
    }
}
