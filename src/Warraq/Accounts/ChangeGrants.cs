using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>Gives and takes roles. It counts with the person's next click.</summary>
public static class ChangeGrants
{
    /// <param name="by">Who gives: a person's id, or "terminal".</param>
    public static Task<IReadOnlyList<Refusal>> GiveAsync(Database database, Guid person, Role role, string? desk, string by, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (!await db.Set<Person>().AnyAsync(p => p.Id == person, cancel)) return [AccountRefusals.NoPerson];
            if (await db.Set<Grant>().AnyAsync(g => g.PersonId == person && g.Role == role && g.Desk == desk, cancel)) return [AccountRefusals.HasGrant];
            var now = database.Time.GetUtcNow();
            db.Add(new Grant { Id = Guid.CreateVersion7(now), PersonId = person, Role = role, Desk = desk, GivenBy = by, GivenAt = now });
            db.Audit(by, "give-role", Subjects.Person(person), Named(role, desk), now);
            return [];
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> TakeAsync(Database database, Guid person, Role role, string? desk, string by, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (role == Role.Owner && desk is null && await Owners.IsLastAsync(db, person, cancel)) return [AccountRefusals.LastOwner];
            if (await db.Set<Grant>().Where(g => g.PersonId == person && g.Role == role && g.Desk == desk).ExecuteDeleteAsync(cancel) == 0) return [AccountRefusals.NoGrant];
            db.Audit(by, "take-role", Subjects.Person(person), Named(role, desk), database.Time.GetUtcNow());
            return [];
        }, cancel);

    /// <summary>"editor", "editor@world".</summary>
    internal static string Named(Role role, string? desk) => desk is null ? role.Slug() : $"{role.Slug()}@{desk}";
}

/// <summary>A paper keeps one owner at least who can sign in.</summary>
static class Owners
{
    /// <summary>Arbitrary constant: two owners who take each other's role at once must not both succeed.</summary>
    const long Lock = 0x57617272617102;

    public static async Task<bool> IsLastAsync(WarraqDb db, Guid person, CancellationToken cancel)
    {
        if (db is PostgresDb) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancel);
        var owners = await (from g in db.Set<Grant>()
                            join p in db.Set<Person>() on g.PersonId equals p.Id
                            where g.Role == Role.Owner && g.Desk == null && !p.Disabled
                            select p.Id).Distinct().ToListAsync(cancel);
        return owners is [var only] && only == person;
    }
}
