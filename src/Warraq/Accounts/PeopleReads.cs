using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>A person in the list of people.</summary>
/// <param name="Passkeys">How many.</param>
/// <param name="Codes">Asked for a code after the password.</param>
public sealed record PersonRow(Guid Id, string Name, string Email, Rights Rights, bool Disabled, bool Password, bool Codes, int Passkeys, DateTimeOffset? SeenAt, bool Locked);

/// <summary>An invitation that nobody has used yet.</summary>
public sealed record InvitationRow(Guid Id, string? Email, Role Role, string? Desk, DateTimeOffset ExpiresAt);

/// <summary>An account as its owner sees it.</summary>
public sealed record AccountView(string Name, string Email, string Lang, KeyMode Keys, bool Password, bool Codes, int RecoveryCodes, IReadOnlyList<UserPasskeyInfo> Passkeys);

/// <param name="By">The person's name where it is one, else what acted («terminal», «start»).</param>
public sealed record AuditLine(DateTimeOffset At, string By, string Act, string? Detail);

/// <summary>The queries of this folder.</summary>
public static class PeopleReads
{
    public static async Task<IReadOnlyList<PersonRow>> ListAsync(Database database, CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        await using var db = database.CreateContext();
        var people = await db.Set<Person>().AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancel);
        var grants = (await db.Set<Grant>().AsNoTracking().ToListAsync(cancel)).ToLookup(g => g.PersonId);
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().GroupBy(k => k.UserId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. people.Select(p => new PersonRow(p.Id, p.Name, p.Email!, new Rights(grants[p.Id].Select(g => (g.Role, g.Desk))), p.Disabled, p.PasswordHash is not null, p.TwoFactorEnabled,
            passkeys.GetValueOrDefault(p.Id), p.SeenAt, p.LockoutEnd > now))];
    }

    /// <summary>Names of people by their ids, as other rows keep them; an id that is no person's («terminal») has none.</summary>
    public static async Task<Dictionary<string, string>> NamesAsync(WarraqDb db, IEnumerable<string?> ids, CancellationToken cancel = default)
    {
        var known = ids.Select(a => Guid.TryParse(a, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        if (known.Count == 0) return [];
        return (await db.Set<Person>().AsNoTracking().Where(p => known.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancel)).ToDictionary(p => p.Id.ToString(), p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>By e-mail address or id; null when there is no such person.</summary>
    public static async Task<Person?> FindAsync(Database database, string whom, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        if (Guid.TryParse(whom, out var id)) return await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
        return EmailAddress.Read(whom) is { } email ? await Staff.Over(db).FindByEmailAsync(email.Value) : null;
    }

    public static async Task<IReadOnlyList<InvitationRow>> InvitationsAsync(Database database, CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        await using var db = database.CreateContext();
        return await db.Set<OneTimeLink>().AsNoTracking().Where(l => l.Kind == LinkKind.Invitation && l.UsedAt == null && l.ExpiresAt > now && l.Role != null)
            .OrderBy(l => l.ExpiresAt).Select(l => new InvitationRow(l.Id, l.Email, l.Role!.Value, l.Desk, l.ExpiresAt)).ToListAsync(cancel);
    }

    public static async Task<AccountView> AccountAsync(Database database, Guid person, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var staff = Staff.Over(db);
        var whom = (await staff.FindByIdAsync(person.ToString()))!;
        return new AccountView(whom.Name, whom.Email!, whom.Lang, whom.Keys, whom.PasswordHash is not null, whom.TwoFactorEnabled,
            whom.TwoFactorEnabled ? await staff.CountRecoveryCodesAsync(whom) : 0, [.. await staff.GetPasskeysAsync(whom)]);
    }

    /// <summary>The key of an authenticator that was begun and not confirmed; null for none. A confirmed one is never shown again.</summary>
    public static async Task<string?> BegunKeyAsync(Database database, Guid person, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var staff = Staff.Over(db);
        var whom = (await staff.FindByIdAsync(person.ToString()))!;
        return whom.TwoFactorEnabled ? null : await staff.GetAuthenticatorKeyAsync(whom);
    }

    /// <summary>What was done to a person's account and by whom, newest first.</summary>
    public static async Task<IReadOnlyList<AuditLine>> AuditAsync(Database database, Guid person, int count, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var subject = Subjects.Person(person);
        var rows = await db.Set<AuditRow>().AsNoTracking().Where(a => a.Subject == subject).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(count).ToListAsync(cancel);
        var names = await db.Set<Person>().AsNoTracking().Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id.ToString(), p => p.Name, cancel);
        return [.. rows.Select(a => new AuditLine(a.At, names.GetValueOrDefault(a.Person, a.Person), a.Act, a.Detail))];
    }
}
