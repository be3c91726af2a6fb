using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>A person who is signed in, as every request sees him: read anew each time, so a role that is taken is gone with the next click.</summary>
public sealed record Colleague(Guid Id, Guid Session, string Name, string Email, string Lang, Rights Rights)
{
    /// <summary>For the audit.</summary>
    public string Key => Id.ToString();

    /// <summary>The first letter of the name, for the sign in the top bar.</summary>
    public string Initial => Name.Length == 0 ? "؟" : System.Globalization.StringInfo.GetNextTextElement(Name);
}

/// <summary>Begins, finds and ends sessions.</summary>
public static class Sessions
{
    /// <summary>Without a click for so long, a session is over; the ones that stay last <see cref="StaysFor"/>.</summary>
    public static readonly TimeSpan IdleFor = TimeSpan.FromHours(12);
    public static readonly TimeSpan StaysFor = TimeSpan.FromDays(30);

    /// <summary>Being seen is written down this often at most.</summary>
    static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <returns>The key for the browser's cookie.</returns>
    public static async Task<string> BeginAsync(Database database, Guid person, SignInWay way, bool stays, string? device, CancellationToken cancel = default) =>
        await database.WriteAsync(async db => await BeginAsync(db, await db.Set<Person>().FirstAsync(p => p.Id == person, cancel), way, stays, device, database.Time.GetUtcNow(), cancel), cancel);

    internal static async Task<string> BeginAsync(WarraqDb db, Person person, SignInWay way, bool stays, string? device, DateTimeOffset now, CancellationToken cancel)
    {
        var key = OneTimeKey.Make();
        var session = new Session
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person.Id,
            KeyHash = key.Hash,
            Stamp = person.SecurityStamp!,
            Way = way,
            CreatedAt = now,
            SeenAt = now,
            ExpiresAt = now + (stays ? StaysFor : IdleFor),
            Stays = stays,
            Device = device,
        };
        person.SeenAt = now;
        await db.Set<Session>().Where(s => s.PersonId == person.Id && s.ExpiresAt < now).ExecuteDeleteAsync(cancel);
        db.Add(session);
        db.Audit(person.Id.ToString(), "sign-in", Subjects.Session(session.Id), way.ToString(), now);
        return key.Text;
    }

    /// <summary>Whose session this is; null when it is over, ended, older than the person's last reset, or the person may not sign in.</summary>
    public static async Task<Colleague?> FindAsync(Database database, string key, CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        var hash = OneTimeKey.HashOf(key);
        await using var db = database.CreateContext();
        var found = await (from s in db.Set<Session>().AsNoTracking()
                           join p in db.Set<Person>() on s.PersonId equals p.Id
                           where s.KeyHash == hash && s.ExpiresAt > now && s.Stamp == p.SecurityStamp && !p.Disabled
                           select new { s.Id, s.PersonId, s.SeenAt, s.Stays, p.Name, p.Email, p.Lang }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        var grants = await db.Set<Grant>().AsNoTracking().Where(g => g.PersonId == found.PersonId).Select(g => new { g.Role, g.Desk }).ToListAsync(cancel);
        if (now - found.SeenAt > SeenEvery) await SeeAsync(database, found.Id, found.PersonId, found.Stays, now, cancel);
        return new Colleague(found.PersonId, found.Id, found.Name, found.Email!, found.Lang, new Rights(grants.Select(g => (g.Role, g.Desk))));
    }

    static Task SeeAsync(Database database, Guid session, Guid person, bool stays, DateTimeOffset now, CancellationToken cancel) => database.WriteAsync(async db =>
    {
        var until = now + (stays ? StaysFor : IdleFor);
        await db.Set<Session>().Where(s => s.Id == session).ExecuteUpdateAsync(u => u.SetProperty(s => s.SeenAt, now).SetProperty(s => s.ExpiresAt, until), cancel);
        await db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(u => u.SetProperty(p => p.SeenAt, now), cancel);
    }, cancel);

    /// <summary>Ends one session of a person; false when there is none such.</summary>
    public static Task<bool> EndAsync(Database database, Guid person, Guid session, string by, CancellationToken cancel = default) => database.WriteAsync(async db =>
    {
        var ended = await db.Set<Session>().Where(s => s.Id == session && s.PersonId == person).ExecuteDeleteAsync(cancel) > 0;
        if (ended) db.Audit(by, "end-session", Subjects.Session(session), null, database.Time.GetUtcNow());
        return ended;
    }, cancel);

    /// <summary>Ends every session of a person but the one named.</summary>
    public static Task EndOthersAsync(Database database, Guid person, Guid? but, string by, CancellationToken cancel = default) => database.WriteAsync(async db =>
    {
        await db.Set<Session>().Where(s => s.PersonId == person && s.Id != but).ExecuteDeleteAsync(cancel);
        db.Audit(by, "end-sessions", Subjects.Person(person), null, database.Time.GetUtcNow());
    }, cancel);

    public static async Task<IReadOnlyList<Session>> ListAsync(Database database, Guid person, CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        await using var db = database.CreateContext();
        return await db.Set<Session>().AsNoTracking().Where(s => s.PersonId == person && s.ExpiresAt > now).OrderByDescending(s => s.SeenAt).ToListAsync(cancel);
    }
}
