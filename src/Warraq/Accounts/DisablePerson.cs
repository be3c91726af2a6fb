using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>Closes an account and opens it again. Stories, versions and audit of the person stay as they are.</summary>
public static class DisablePerson
{
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, Guid person, string by, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == person, cancel) is not { } whom) return [AccountRefusals.NoPerson];
            if (await Owners.IsLastAsync(db, person, cancel)) return [AccountRefusals.LastOwner];
            whom.Disabled = true;
            await db.Set<Session>().Where(s => s.PersonId == person).ExecuteDeleteAsync(cancel);
            await db.Set<OneTimeLink>().Where(l => l.PersonId == person && l.UsedAt == null).ExecuteDeleteAsync(cancel);
            db.Audit(by, "disable", Subjects.Person(person), null, database.Time.GetUtcNow());
            return [];
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> UndoAsync(Database database, Guid person, string by, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == person, cancel) is not { } whom) return [AccountRefusals.NoPerson];
            whom.Disabled = false;
            db.Audit(by, "enable", Subjects.Person(person), null, database.Time.GetUtcNow());
            return [];
        }, cancel);
}
