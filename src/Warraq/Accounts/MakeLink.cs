using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>Makes one-time links: an invitation with a role, or a new beginning for somebody who cannot get in.</summary>
public static class MakeLink
{
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetLasts = TimeSpan.FromHours(24);

    /// <param name="by">Who invites: a person's id, or "terminal".</param>
    /// <returns>The key of the link, or why not.</returns>
    public static async Task<(string? Key, IReadOnlyList<Refusal> Refusals)> InviteAsync(Database database, string? email, Role role, string? desk, string by, CancellationToken cancel = default)
    {
        if (EmailAddress.Read(email) is not { } address) return (null, [AccountRefusals.BadEmail]);
        return await database.WriteAsync<(string?, IReadOnlyList<Refusal>)>(async db =>
        {
            if (await Staff.Over(db).FindByEmailAsync(address.Value) is not null) return (null, [AccountRefusals.Of(Microsoft.AspNetCore.Identity.IdentityResult.Failed(new Microsoft.AspNetCore.Identity.IdentityErrorDescriber().DuplicateEmail(address.Value)))[0]]);
            // A second invitation replaces the first: one link is open for one address.
            await db.Set<OneTimeLink>().Where(l => l.Kind == LinkKind.Invitation && l.Email == address.Value && l.UsedAt == null).ExecuteDeleteAsync(cancel);
            return (Add(db, database.Time.GetUtcNow(), LinkKind.Invitation, by, email: address.Value, role: role, desk: desk), []);
        }, cancel);
    }

    /// <summary>Ends every session of the person and every way in but this link. Passkeys and codes go too: who resets may have lost them to somebody.</summary>
    public static Task<string> ResetAsync(Database database, Guid person, string by, CancellationToken cancel = default) => database.WriteAsync(async db =>
    {
        var staff = Staff.Over(db);
        var whom = await staff.FindByIdAsync(person.ToString()) ?? throw new InvalidOperationException($"There is no person {person}.");
        whom.PasswordHash = null;
        whom.TwoFactorEnabled = false;
        whom.LockoutEnd = null;
        whom.AccessFailedCount = 0;
        await staff.UpdateSecurityStampAsync(whom);
        await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Where(k => k.UserId == person).ExecuteDeleteAsync(cancel);
        await db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().Where(t => t.UserId == person).ExecuteDeleteAsync(cancel);
        await db.Set<Session>().Where(s => s.PersonId == person).ExecuteDeleteAsync(cancel);
        await db.Set<OneTimeLink>().Where(l => l.PersonId == person && l.UsedAt == null).ExecuteDeleteAsync(cancel);
        return Add(db, database.Time.GetUtcNow(), LinkKind.Reset, by, person: person);
    }, cancel);

    /// <summary>The link by which a paper without an owner gets one; null when it has one. An older such link stops working, so only the newest is good.</summary>
    public static async Task<string?> FirstOwnerAsync(Database database, CancellationToken cancel = default)
    {
        if (await HasOwnerAsync(database, cancel)) return null;
        return await database.WriteAsync(async db =>
        {
            await db.Set<OneTimeLink>().Where(l => l.Kind == LinkKind.Invitation && l.Role == Role.Owner && l.Email == null && l.UsedAt == null).ExecuteDeleteAsync(cancel);
            return Add(db, database.Time.GetUtcNow(), LinkKind.Invitation, "start", role: Role.Owner);
        }, cancel);
    }

    static async Task<bool> HasOwnerAsync(Database database, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        return await db.Set<Grant>().AnyAsync(g => g.Role == Role.Owner && g.Desk == null, cancel);
    }

    static string Add(WarraqDb db, DateTimeOffset now, LinkKind kind, string by, Guid? person = null, string? email = null, Role? role = null, string? desk = null)
    {
        var key = OneTimeKey.Make();
        var link = new OneTimeLink
        {
            Id = Guid.CreateVersion7(now),
            KeyHash = key.Hash,
            Kind = kind,
            PersonId = person,
            Email = email,
            Role = role,
            Desk = desk,
            MadeBy = by,
            MadeAt = now,
            ExpiresAt = now + (kind == LinkKind.Reset ? ResetLasts : InvitationLasts),
        };
        db.Add(link);
        db.Audit(by, kind == LinkKind.Reset ? "reset" : "invite", person is { } id ? Subjects.Person(id) : Subjects.Link(link.Id), role is { } r ? $"{r.Slug()}{(desk is null ? "" : "@" + desk)}" : null, now);
        return key.Text;
    }
}

/// <summary>What the audit calls the things of this folder.</summary>
public static class Subjects
{
    public static string Person(Guid id) => $"person:{id}";
    public static string Link(Guid id) => $"link:{id}";
    public static string Session(Guid id) => $"session:{id}";
}
