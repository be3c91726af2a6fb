using Microsoft.Extensions.Time.Testing;
using Warraq.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Accounts;

public sealed class SessionTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_session_ends_after_half_a_day_without_a_click(TestDatabaseKind kind)
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2026-01-15T08:00:00Z"));
        await using var store = await TestDatabase.CreateAsync(kind, time);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        var (_, key) = await Colleagues.SignedInAsync(store.Database, person);
        var stays = await Sessions.BeginAsync(store.Database, person.Id, SignInWay.Passkey, stays: true, null);
        for (var i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromHours(11));
            (await Sessions.FindAsync(store.Database, key)).ShouldNotBeNull();
        }
        time.Advance(Sessions.IdleFor);
        (await Sessions.FindAsync(store.Database, key)).ShouldBeNull();
        (await Sessions.FindAsync(store.Database, stays)).ShouldNotBeNull();
        time.Advance(Sessions.StaysFor);
        (await Sessions.FindAsync(store.Database, stays)).ShouldBeNull();
        (await Sessions.FindAsync(store.Database, "no such key")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Roles_count_with_the_next_click(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        await Colleagues.JoinAsync(store.Database, Role.Owner);
        var person = await Colleagues.JoinAsync(store.Database, Role.Reporter);
        var (who, key) = await Colleagues.SignedInAsync(store.Database, person);
        who.Rights.May(Act.Publish).ShouldBeFalse();
        (await ChangeGrants.GiveAsync(store.Database, person.Id, Role.Editor, "world", "test")).ShouldBeEmpty();
        (await ChangeGrants.GiveAsync(store.Database, person.Id, Role.Editor, "world", "test")).ShouldBe([AccountRefusals.HasGrant]);
        (await Sessions.FindAsync(store.Database, key))!.Rights.May(Act.Publish, "world").ShouldBeTrue();
        (await ChangeGrants.TakeAsync(store.Database, person.Id, Role.Editor, "world", "test")).ShouldBeEmpty();
        (await ChangeGrants.TakeAsync(store.Database, person.Id, Role.Editor, "world", "test")).ShouldBe([AccountRefusals.NoGrant]);
        (await Sessions.FindAsync(store.Database, key))!.Rights.May(Act.Publish).ShouldBeFalse();
        await DisablePerson.DoAsync(store.Database, person.Id, "test");
        (await Sessions.FindAsync(store.Database, key)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_paper_keeps_an_owner(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var first = await Colleagues.JoinAsync(store.Database, Role.Owner);
        (await ChangeGrants.TakeAsync(store.Database, first.Id, Role.Owner, null, "test")).ShouldBe([AccountRefusals.LastOwner]);
        (await DisablePerson.DoAsync(store.Database, first.Id, "test")).ShouldBe([AccountRefusals.LastOwner]);
        var second = await Colleagues.JoinAsync(store.Database, Role.Owner, email: "second@almadar.example");
        // Each takes the other's role at the same moment: one of them must be refused.
        var answers = await Task.WhenAll(
            Task.Run(() => ChangeGrants.TakeAsync(store.Database, first.Id, Role.Owner, null, second.Id.ToString())),
            Task.Run(() => ChangeGrants.TakeAsync(store.Database, second.Id, Role.Owner, null, first.Id.ToString())));
        answers.Count(refusals => refusals.Count == 0).ShouldBe(1);
        (await PeopleReads.ListAsync(store.Database)).Count(p => p.Rights.Is(Role.Owner)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_new_password_ends_the_other_sessions(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        var (who, key) = await Colleagues.SignedInAsync(store.Database, person);
        var (_, other) = await Colleagues.SignedInAsync(store.Database, person);
        (await ChangeAccount.PasswordAsync(store.Database, who, "wrong", "جملة جديدة تماماً")).ShouldBe([AccountRefusals.WrongPassword]);
        (await Sessions.FindAsync(store.Database, other)).ShouldNotBeNull();
        (await ChangeAccount.PasswordAsync(store.Database, who, Colleagues.Password, "جملة جديدة تماماً")).ShouldBeEmpty();
        (await Sessions.FindAsync(store.Database, key)).ShouldNotBeNull();
        (await Sessions.FindAsync(store.Database, other)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Sessions_are_listed_and_ended_by_their_own_person_only(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        var stranger = await Colleagues.JoinAsync(store.Database, Role.Reporter);
        var (who, key) = await Colleagues.SignedInAsync(store.Database, person);
        var session = (await Sessions.ListAsync(store.Database, person.Id)).ShouldHaveSingleItem();
        session.Device.ShouldBe("Firefox · Linux");
        session.KeyHash.ShouldNotContain(key);
        (await Sessions.EndAsync(store.Database, stranger.Id, who.Session, stranger.Id.ToString())).ShouldBeFalse();
        (await Sessions.EndAsync(store.Database, person.Id, who.Session, who.Key)).ShouldBeTrue();
        (await Sessions.FindAsync(store.Database, key)).ShouldBeNull();
    }
}
