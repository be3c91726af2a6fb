using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Accounts;

public sealed class SignInTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_right_password_lets_in_and_a_wrong_one_tells_nothing(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        (await SignIn.WithPasswordAsync(store.Database, "EDITOR@almadar.example", Colleagues.Password)).Person.ShouldBe(person.Id);
        foreach (var (email, password) in new[] { (person.Email, "not this one at all"), ("nobody@almadar.example", Colleagues.Password), ("no address", "x"), ("", ""), (person.Email, new string('x', 100_000)) })
            (await SignIn.WithPasswordAsync(store.Database, email, password!)).ShouldBe(PasswordAnswer.No);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Five_wrong_passwords_stop_the_right_one_too(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        for (var i = 0; i < Staff.Attempts; i++) await SignIn.WithPasswordAsync(store.Database, person.Email, "not this one at all");
        (await SignIn.WithPasswordAsync(store.Database, person.Email, Colleagues.Password)).ShouldBe(PasswordAnswer.No);
        (await Colleagues.AuditAsync(store.Database)).Select(a => a.Act).Skip(2).ShouldBe([.. Enumerable.Repeat("sign-in-failed", Staff.Attempts - 1), "lockout"]);
        (await PeopleReads.ListAsync(store.Database)).ShouldHaveSingleItem().Locked.ShouldBeTrue();

        // A quarter of an hour later.
        await store.Database.WriteAsync(db => db.Set<Person>().ExecuteUpdateAsync(u => u.SetProperty(p => p.LockoutEnd, store.Database.Time.GetUtcNow().AddSeconds(-1))));
        (await SignIn.WithPasswordAsync(store.Database, person.Email, Colleagues.Password)).Person.ShouldBe(person.Id);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task With_the_second_step_a_code_is_asked_and_works_once(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        var (who, session) = await Colleagues.SignedInAsync(store.Database, person);
        var (_, other) = await Colleagues.SignedInAsync(store.Database, person);
        await ChangeAccount.BeginCodesAsync(store.Database, who);
        (await Sessions.FindAsync(store.Database, session)).ShouldNotBeNull("beginning changes nothing yet");
        var key = (await PeopleReads.BegunKeyAsync(store.Database, person.Id))!;
        (await ChangeAccount.AskForCodesAsync(store.Database, who, "000000")).Refusals.ShouldBe([AccountRefusals.BadCode]);
        var (recovery, refusals) = await ChangeAccount.AskForCodesAsync(store.Database, who, Totp.Code(key, store.Database.Time.GetUtcNow()));
        refusals.ShouldBeEmpty();
        recovery.Count.ShouldBe(Codes.RecoveryCodes);
        (await PeopleReads.BegunKeyAsync(store.Database, person.Id)).ShouldBeNull("a key in use is never shown again");
        (await Sessions.FindAsync(store.Database, session)).ShouldNotBeNull("the session that did it goes on");
        (await Sessions.FindAsync(store.Database, other)).ShouldBeNull("the others end");

        var answer = await SignIn.WithPasswordAsync(store.Database, person.Email, Colleagues.Password);
        answer.NeedsCode.ShouldBeTrue();
        var code = Totp.Code(key, store.Database.Time.GetUtcNow().AddSeconds(30));
        (await SignIn.WithCodeAsync(store.Database, person.Id, answer.Stamp, Arabic(code))).ShouldBe(SignInWay.PasswordAndCode);
        (await SignIn.WithCodeAsync(store.Database, person.Id, answer.Stamp, code)).ShouldBeNull("it was used");
        (await SignIn.WithCodeAsync(store.Database, person.Id, answer.Stamp, recovery[0].ToLowerInvariant().Replace("-", " "))).ShouldBe(SignInWay.RecoveryCode);
        (await SignIn.WithCodeAsync(store.Database, person.Id, answer.Stamp, recovery[0])).ShouldBeNull("it was used");
        (await SignIn.WithCodeAsync(store.Database, person.Id, "another stamp", recovery[1])).ShouldBeNull("a reset came between the steps");
        (await PeopleReads.AccountAsync(store.Database, person.Id)).RecoveryCodes.ShouldBe(Codes.RecoveryCodes - 1);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Guessing_codes_is_stopped_as_guessing_passwords_is(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        var (who, _) = await Colleagues.SignedInAsync(store.Database, person);
        await ChangeAccount.BeginCodesAsync(store.Database, who);
        var key = (await PeopleReads.BegunKeyAsync(store.Database, person.Id))!;
        var (recovery, _) = await ChangeAccount.AskForCodesAsync(store.Database, who, Totp.Code(key, store.Database.Time.GetUtcNow()));
        // The right password between the guesses must not begin the count anew.
        PasswordAnswer answer = PasswordAnswer.No;
        for (var i = 0; i < Staff.Attempts; i++)
        {
            answer = await SignIn.WithPasswordAsync(store.Database, person.Email, Colleagues.Password);
            (await SignIn.WithCodeAsync(store.Database, person.Id, answer.Stamp, "123")).ShouldBeNull();
        }
        (await SignIn.WithCodeAsync(store.Database, person.Id, answer.Stamp, recovery[0])).ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_passkey_is_kept_with_its_count_and_the_last_way_in_cannot_be_removed(TestDatabaseKind kind)
    {
        await using var store = await TestDatabase.CreateAsync(kind);
        var person = await Colleagues.JoinAsync(store.Database, Role.Editor);
        var (who, _) = await Colleagues.SignedInAsync(store.Database, person);
        var passkey = Passkey(store.Database.Time.GetUtcNow(), count: 1);
        (await ChangeAccount.AddPasskeyAsync(store.Database, who, passkey, "حاسوب المكتب")).ShouldBeEmpty();
        passkey.SignCount = 7;
        (await SignIn.WithPasskeyAsync(store.Database, person.Id, passkey)).ShouldBeTrue();
        var kept = (await PeopleReads.AccountAsync(store.Database, person.Id)).Passkeys.ShouldHaveSingleItem();
        kept.Name.ShouldBe("حاسوب المكتب");
        kept.SignCount.ShouldBe(7u);
        kept.CreatedAt.ToUnixTimeMilliseconds().ShouldBe(passkey.CreatedAt.ToUnixTimeMilliseconds());

        await store.Database.WriteAsync(db => db.Set<Person>().ExecuteUpdateAsync(u => u.SetProperty(p => p.PasswordHash, (string?)null)));
        (await ChangeAccount.RemovePasskeyAsync(store.Database, who, passkey.CredentialId)).ShouldBe([AccountRefusals.LastWay]);
        await DisablePerson.DoAsync(store.Database, person.Id, "test");
        (await SignIn.WithPasskeyAsync(store.Database, person.Id, passkey)).ShouldBeFalse();
    }

    static UserPasskeyInfo Passkey(DateTimeOffset at, uint count) =>
        new([1, 2, 3, 4], [5, 6], at, count, transports: ["internal"], isUserVerified: true, isBackupEligible: false, isBackedUp: false, attestationObject: [7], clientDataJson: [8]);

    static string Arabic(string digits) => new([.. digits.Select(c => (char)('٠' + (c - '0')))]);
}
