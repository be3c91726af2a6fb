using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Tests.Stores;

public sealed class TestDatabaseTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_test_database_is_migrated_and_empty(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var db = test.Database.CreateContext();
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await db.Set<OutboxRow>().CountAsync()).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Two_test_databases_share_nothing(TestDatabaseKind kind)
    {
        await using var one = await TestDatabase.CreateAsync(kind);
        await using var other = await TestDatabase.CreateAsync(kind);
        await one.Database.WriteAsync(db => { db.Raise(new PaperEvent("FrontChanged", 0, "front")); return Task.CompletedTask; });
        (await CountAsync(one)).ShouldBe(1);
        (await CountAsync(other)).ShouldBe(0);
    }

    static async Task<int> CountAsync(TestDatabase test)
    {
        await using var db = test.Database.CreateContext();
        return await db.Set<OutboxRow>().CountAsync();
    }
}
