using System.Text;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Warraq.Platform;

/// <summary>
/// The one model over both stores. Each folder describes its own tables in an <c>IEntityTypeConfiguration</c>; tables and columns
/// are named in snake_case so that hand-written SQL is the same text on SQLite and PostgreSQL, and instants are Unix
/// milliseconds in both (SQLite cannot compare a <see cref="DateTimeOffset"/>).
/// </summary>
public abstract class WarraqDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    readonly List<PaperEvent> raised = [];

    /// <summary>Keys under which the newsroom's forms and cookies are sealed: in the database, so that all processes share them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Events of this transaction, in the order raised.</summary>
    public IReadOnlyList<PaperEvent> Raised => raised;

    /// <summary>Tells the followers of the outbox what happened; written with the transaction, or not at all.</summary>
    public void Raise(PaperEvent what) => raised.Add(what);

    public void Audit(string person, string act, string subject, string? detail, DateTimeOffset at) =>
        Add(new AuditRow { Id = Guid.CreateVersion7(at), At = at, Person = person, Act = act, Subject = subject, Detail = detail });

    /// <summary>Takes <paramref name="count"/> numbers of a series («story», «comment»), the first of which is returned.</summary>
    public async Task<int> TakeNumbersAsync(string series, int count = 1, CancellationToken cancel = default)
    {
        var rows = await Database.SqlQueryRaw<long>(
            "INSERT INTO counters (name, value) VALUES ({0}, {1}) ON CONFLICT (name) DO UPDATE SET value = counters.value + {1} RETURNING value AS \"Value\"",
            series, (long)count).ToListAsync(cancel);
        return checked((int)(rows[0] - count + 1));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WarraqDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.IsMappedToJson()) continue; // inside a column of its owner
            entity.SetTableName(SnakeCase(entity.GetTableName()!));
            foreach (var property in entity.GetProperties()) property.SetColumnName(SnakeCase(property.Name));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(index.Name ?? $"ix_{entity.GetTableName()}_{string.Join('_', index.Properties.Select(p => SnakeCase(p.Name)))}");
        }
    }

    static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && name[i - 1] != '_') text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}

public sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

/// <summary>The model on SQLite; a class of its own because each store has its own migrations.</summary>
public sealed class SqliteDb(DbContextOptions options) : WarraqDb(options);

public sealed class PostgresDb(DbContextOptions options) : WarraqDb(options);

sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}

sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
