using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>Opens a one-time link: a new colleague joins, or one who was reset sets a new password. The link is used up in the same transaction.</summary>
public static class UseLink
{
    /// <summary>What a link is for; null when it was used or is too old. Looking uses nothing up.</summary>
    public static async Task<OpenLink?> FindAsync(Database database, string key, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        if (await OpenAsync(db, key, database.Time.GetUtcNow(), cancel) is not { } link) return null;
        var person = link.PersonId is { } id ? await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) : null;
        return new OpenLink(link.Kind, person?.Email ?? link.Email, person?.Name, link.Role, link.Desk);
    }

    /// <param name="lang">Language of the screens for a new person.</param>
    /// <returns>The person, or why not.</returns>
    public static Task<(Person? Person, IReadOnlyList<Refusal> Refusals)> DoAsync(Database database, string key, LinkForm form, string lang, CancellationToken cancel = default) =>
        database.WriteAsync<(Person?, IReadOnlyList<Refusal>)>(async db =>
        {
            var now = database.Time.GetUtcNow();
            var staff = Staff.Over(db);
            if (await OpenAsync(db, key, now, cancel) is not { } link) return (null, [AccountRefusals.LinkUsed]);
            var person = link.Kind == LinkKind.Reset ? await staff.FindByIdAsync(link.PersonId!.Value.ToString()) : Newcomer(link, form, lang, now);
            if (person is null) return (null, [AccountRefusals.LinkUsed]);
            IReadOnlyList<Refusal> refusals = [.. NameRefusals(link, person), .. await staff.WhyNotAsync(person, form.Password)];
            if (refusals.Count > 0) return (null, refusals);
            // Of two who use a link at once, one finds it used here; nothing is written before.
            if (await db.Set<OneTimeLink>().Where(l => l.Id == link.Id && l.UsedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now).SetProperty(l => l.Email, (string?)null), cancel) == 0) return (null, [AccountRefusals.LinkUsed]);
            if (link.Kind == LinkKind.Invitation)
            {
                await staff.CreateAsync(person);
                db.Add(new Grant { Id = Guid.CreateVersion7(now), PersonId = person.Id, Role = link.Role!.Value, Desk = link.Desk, GivenBy = link.MadeBy, GivenAt = now });
            }
            await staff.AddPasswordAsync(person, form.Password);
            db.Audit(person.Id.ToString(), link.Kind == LinkKind.Reset ? "reset-used" : "join", Subjects.Person(person.Id), Subjects.Link(link.Id), now);
            return (person, []);
        }, cancel);

    // The invitation decides the address where it names one: a forwarded link makes nobody else's account.
    static Person Newcomer(OneTimeLink link, LinkForm form, string lang, DateTimeOffset now)
    {
        var email = EmailAddress.Read(link.Email ?? form.Email)?.Value ?? "";
        return new Person { Id = Guid.CreateVersion7(now), Name = form.Name.Trim(), Email = email, UserName = email, EmailConfirmed = link.Email is not null, Lang = lang, CreatedAt = now };
    }

    static IEnumerable<Refusal> NameRefusals(OneTimeLink link, Person person)
    {
        if (link.Kind == LinkKind.Invitation && !ChangeAccount.IsName(person.Name)) yield return AccountRefusals.NoName;
    }

    static Task<OneTimeLink?> OpenAsync(WarraqDb db, string key, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = OneTimeKey.HashOf(key);
        return db.Set<OneTimeLink>().AsNoTracking().FirstOrDefaultAsync(l => l.KeyHash == hash && l.UsedAt == null && l.ExpiresAt > now, cancel);
    }
}

/// <param name="Email">Already decided, where the link names a person; null where the form asks for it.</param>
public sealed record OpenLink(LinkKind Kind, string? Email, string? Name, Role? Role, string? Desk);

/// <summary>What a person who opened a link typed.</summary>
public sealed record LinkForm(string Name, string Email, string Password);
