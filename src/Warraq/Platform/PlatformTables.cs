using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Platform;

public sealed class Counter
{
    public required string Name { get; set; }
    public long Value { get; set; }
}

public sealed class SettingRow
{
    public required string Key { get; set; }
    public required string Value { get; set; }
}

/// <summary>Who did what to which thing, when. Holds ids, never names or mail addresses (DECISIONS 10).</summary>
public sealed class AuditRow
{
    public Guid Id { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Person { get; set; }
    public required string Act { get; set; }
    public required string Subject { get; set; }
    public string? Detail { get; set; }
}

/// <summary>An old address and where it leads now.</summary>
public sealed class Redirect
{
    public required string From { get; set; }
    public required string To { get; set; }
}

sealed class PlatformTables : IEntityTypeConfiguration<Counter>, IEntityTypeConfiguration<SettingRow>, IEntityTypeConfiguration<AuditRow>,
    IEntityTypeConfiguration<Redirect>, IEntityTypeConfiguration<OutboxRow>,
    IEntityTypeConfiguration<OutboxFollower>, IEntityTypeConfiguration<OutboxStuck>
{
    public void Configure(EntityTypeBuilder<Counter> builder) => builder.ToTable("counters").HasKey(c => c.Name);

    public void Configure(EntityTypeBuilder<SettingRow> builder) => builder.ToTable("settings").HasKey(s => s.Key);

    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.Subject);
    }

    public void Configure(EntityTypeBuilder<Redirect> builder) => builder.ToTable("redirects").HasKey(r => r.From);

    public void Configure(EntityTypeBuilder<OutboxRow> builder) => builder.ToTable("outbox").HasKey(o => o.Position);

    public void Configure(EntityTypeBuilder<OutboxFollower> builder) => builder.ToTable("outbox_followers").HasKey(f => f.Name);

    public void Configure(EntityTypeBuilder<OutboxStuck> builder) => builder.ToTable("outbox_stuck").HasKey(s => new { s.Follower, s.Position });
}
