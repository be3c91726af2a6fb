using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class PaperSecretTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Processes_that_start_at_once_agree(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var processes = Enumerable.Range(0, 4).Select(_ => new Database(kind == TestDatabaseKind.Sqlite ? "sqlite" : test.ConnectionString, test.Folder, TimeProvider.System)).ToList();
        var secrets = await Task.WhenAll(processes.Select(p => Task.Run(() => PaperSecret.LoadAsync(p, configured: null))));
        secrets.Select(s => s.Hash("mail", "a@example.org")).Distinct().ShouldHaveSingleItem();
        processes.ForEach(p => p.Dispose());
    }

    [Fact]
    public async Task The_secret_made_is_no_setting()
    {
        await using var test = await TestDatabase.CreateAsync(TestDatabaseKind.Sqlite);
        await PaperSecret.LoadAsync(test.Database, configured: null);
        await using var db = test.Database.CreateContext();
        var key = (await db.Set<SettingRow>().SingleAsync()).Key;
        Settings.Keys.ShouldNotContain(key);
        Settings.Get(await Settings.LoadAsync(db), key).ShouldBeNull();
        (await Settings.SetAsync(test.Database, key, "mine", "test")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_configured_secret_counts_and_is_not_stored()
    {
        await using var test = await TestDatabase.CreateAsync(TestDatabaseKind.Sqlite);
        var one = await PaperSecret.LoadAsync(test.Database, "sixteen letters and more");
        var same = await PaperSecret.LoadAsync(test.Database, "sixteen letters and more");
        var other = await PaperSecret.LoadAsync(test.Database, "sixteen letters and less");
        one.Hash("mail", "x").ShouldBe(same.Hash("mail", "x"));
        one.Hash("mail", "x").ShouldNotBe(other.Hash("mail", "x"));
        one.Hash("mail", "x").ShouldNotBe(one.Hash("network", "x"));
        await using var db = test.Database.CreateContext();
        (await db.Set<SettingRow>().AnyAsync()).ShouldBeFalse();
        var fault = await Should.ThrowAsync<InvalidOperationException>(() => PaperSecret.LoadAsync(test.Database, "too short"));
        fault.Message.ShouldNotContain("too short");
    }

    [Fact]
    public async Task A_seal_opens_again_and_a_changed_one_does_not()
    {
        await using var test = await TestDatabase.CreateAsync(TestDatabaseKind.Sqlite);
        var secret = await PaperSecret.LoadAsync(test.Database, "sixteen letters and more");
        var seal = secret.Seal("سلمى@example.org");
        secret.Unseal(seal).ShouldBe("سلمى@example.org");
        secret.Seal("سلمى@example.org").ShouldNotBe(seal);
        secret.Unseal(secret.Seal("")).ShouldBe("");
        secret.Unseal(seal[..^6] + (seal[^6] == 'A' ? 'B' : 'A') + seal[^5..]).ShouldBeNull();
        secret.Unseal("1.!!").ShouldBeNull();
        secret.Unseal("1.AAAA").ShouldBeNull();
        secret.Unseal("").ShouldBeNull();
    }
}
