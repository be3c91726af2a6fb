using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Warraq.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Accounts;

public sealed class LinkTests
{
    static readonly LinkForm Form = new("مها عزّام", "maha@almadar.example", Colleagues.Password);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_first_owner_joins_by_the_newest_link_once(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var old = (await MakeLink.FirstOwnerAsync(store.Database))!;
        var key = (await MakeLink.FirstOwnerAsync(store.Database))!;
        (await UseLink.FindAsync(store.Database, old)).ShouldBeNull();
        (await UseLink.FindAsync(store.Database, key)).ShouldBe(new OpenLink(LinkKind.Invitation, null, null, Role.Owner, null));

        var (person, _) = await UseLink.DoAsync(store.Database, key, Form, "ar");
        person!.Email.ShouldBe("maha@almadar.example");
        (await UseLink.DoAsync(store.Database, key, Form with { Email = "other@almadar.example" }, "ar")).Refusals.ShouldBe([AccountRefusals.LinkUsed]);
        (await MakeLink.FirstOwnerAsync(store.Database)).ShouldBeNull("there is an owner now");
        var row = (await PeopleReads.ListAsync(store.Database)).ShouldHaveSingleItem();
        row.Rights.Grants.ShouldBe([(Role.Owner, null)]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Of_many_who_use_a_link_at_once_one_joins(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var key = (await MakeLink.FirstOwnerAsync(store.Database))!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => UseLink.DoAsync(store.Database, key, Form with { Email = $"p{i}@almadar.example" }, "ar"))));
        answers.Count(a => a.Person is not null).ShouldBe(1);
        (await PeopleReads.ListAsync(store.Database)).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_invitation_decides_address_role_and_desk(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var (key, _) = await MakeLink.InviteAsync(store.Database, " Samer@Almadar.example ", Role.Editor, "world", "test");
        var (person, _) = await UseLink.DoAsync(store.Database, key!, Form with { Email = "thief@elsewhere.example" }, "en");
        person!.Email.ShouldBe("samer@almadar.example");
        person.Lang.ShouldBe("en");
        (await PeopleReads.ListAsync(store.Database)).ShouldHaveSingleItem().Rights.Grants.ShouldBe([(Role.Editor, "world")]);
        (await MakeLink.InviteAsync(store.Database, "samer@almadar.example", Role.Editor, null, "test")).Refusals.ShouldBe([AccountRefusals.TakenEmail]);
        await using var db = store.Database.CreateContext();
        (await db.Set<OneTimeLink>().AnyAsync(l => l.Email != null)).ShouldBeFalse("a used invitation forgets the address");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_typed_wrongly_uses_nothing_up(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var key = (await MakeLink.FirstOwnerAsync(store.Database))!;
        foreach (var (form, code) in new[] { (Form with { Name = " " }, "name"), (Form with { Name = "a\u0007b" }, "name"), (Form with { Email = "no address" }, "email"), (Form with { Password = "short" }, "password"),
            (Form with { Password = new string('ا', 20) }, "password"), (Form with { Password = new string('x', 5000) }, "password") })
            (await UseLink.DoAsync(store.Database, key, form, "ar")).Refusals.Select(r => r.Code).ShouldBe([code]);
        (await PeopleReads.ListAsync(store.Database)).ShouldBeEmpty();
        (await UseLink.DoAsync(store.Database, key, Form, "ar")).Person.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_link_grows_old(TestDatabaseKind kind)
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-01-15T17:40:00Z"));
        await using var store = await TestDatabase.CreateAsync(kind, time);
        var (key, _) = await MakeLink.InviteAsync(store.Database, "samer@almadar.example", Role.Editor, null, "test");
        time.Advance(MakeLink.InvitationLasts - TimeSpan.FromSeconds(1));
        (await UseLink.FindAsync(store.Database, key!)).ShouldNotBeNull();
        time.Advance(TimeSpan.FromSeconds(2));
        (await UseLink.FindAsync(store.Database, key!)).ShouldBeNull();
        (await UseLink.DoAsync(store.Database, key!, Form, "ar")).Refusals.ShouldBe([AccountRefusals.LinkUsed]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_reset_voids_every_way_in_but_its_link(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        var (_, session) = await Colleagues.SignedInAsync(store.Database, person);
        var first = await MakeLink.ResetAsync(store.Database, person.Id, "test");
        var key = await MakeLink.ResetAsync(store.Database, person.Id, "test");
        (await Sessions.FindAsync(store.Database, session)).ShouldBeNull();
        (await SignIn.WithPasswordAsync(store.Database, person.Email, Colleagues.Password)).ShouldBe(PasswordAnswer.No);
        (await UseLink.FindAsync(store.Database, first)).ShouldBeNull("the newer link replaces it");

        (await UseLink.DoAsync(store.Database, key, new LinkForm("", "", "جملة أخرى أطول منها"), "ar")).Person!.Id.ShouldBe(person.Id);
        (await SignIn.WithPasswordAsync(store.Database, person.Email, "جملة أخرى أطول منها")).Person.ShouldBe(person.Id);
        (await PeopleReads.ListAsync(store.Database)).ShouldHaveSingleItem().Rights.Is(Role.Editor).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_audit_holds_ids_and_no_address_and_no_key(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var (key, _) = await MakeLink.InviteAsync(store.Database, "samer@almadar.example", Role.Editor, "world", "test");
        await UseLink.DoAsync(store.Database, key!, Form, "ar");
        var audit = await Colleagues.AuditAsync(store.Database);
        audit.Select(a => a.Act).ShouldBe(["invite", "join"]);
        audit[0].Detail.ShouldBe("editor@world");
        var all = string.Join('\n', audit.Select(a => $"{a.Person} {a.Subject} {a.Detail}"));
        all.ShouldNotContain("almadar.example");
        all.ShouldNotContain("مها");
        all.ShouldNotContain(key!);
        await using var db = store.Database.CreateContext();
        (await db.Set<OneTimeLink>().SingleAsync()).KeyHash.ShouldBe(OneTimeKey.HashOf(key!));
    }
}
