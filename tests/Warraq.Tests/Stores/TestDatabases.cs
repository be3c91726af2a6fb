namespace Warraq.Tests.Stores;

public enum TestDatabaseKind { Sqlite, Postgres }

/// <summary>
/// The databases that a store test runs on:
/// <code>[Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]</code>
/// with one parameter, the <see cref="TestDatabaseKind"/>. PostgreSQL is among them when <c>WARRAQ_TEST_POSTGRES</c> names a server
/// whose user may create databases; <c>bin/check</c> starts one and counts the rows that carry its trait.
/// </summary>
public static class TestDatabases
{
    public const string Variable = "WARRAQ_TEST_POSTGRES";
    public const string Trait = "Database";

    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    public static IReadOnlyList<TestDatabaseKind> Kinds { get; } =
        PostgresServer is null ? [TestDatabaseKind.Sqlite] : [TestDatabaseKind.Sqlite, TestDatabaseKind.Postgres];

    public static IEnumerable<TheoryDataRow<TestDatabaseKind>> All =>
        Kinds.Select(kind => new TheoryDataRow<TestDatabaseKind>(kind).WithTrait(Trait, kind.ToString()));
}
