using Warraq.Accounts;
using Warraq.Platform;

namespace Warraq.Tests.Accounts;

/// <summary>People for tests, made the way people are made: by a link.</summary>
static class Colleagues
{
    public const string Password = "جملة طويلة أحفظها";

    /// <summary>Somebody with this role, invited and joined.</summary>
    public static async Task<Person> JoinAsync(Database database, Role role, string? desk = null, string? email = null)
    {
        email ??= $"{role.Slug()}{(desk is null ? "" : "-" + desk)}@almadar.example";
        var (key, refusals) = await MakeLink.InviteAsync(database, email, role, desk, "test");
        refusals.ShouldBeEmpty();
        var (person, why) = await UseLink.DoAsync(database, key!, new LinkForm($"زميل {role}", "", Password), "ar");
        why.ShouldBeEmpty();
        return person!;
    }

    /// <summary>The person as signed in, and the key of the session.</summary>
    public static async Task<(Colleague Who, string Key)> SignedInAsync(Database database, Person person)
    {
        var key = await Sessions.BeginAsync(database, person.Id, SignInWay.Password, stays: false, "Firefox · Linux");
        return ((await Sessions.FindAsync(database, key))!, key);
    }

    public static async Task<List<AuditRow>> AuditAsync(Database database)
    {
        await using var db = database.CreateContext();
        return [.. db.Set<AuditRow>().OrderBy(a => a.At).ThenBy(a => a.Id)];
    }
}
