using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Accounts;

/// <summary>
/// Tables of people. Identity's own, of its schema version 3 (passkeys), under our names; its claims and roles are left out: what a person may do
/// is said by grants alone.
/// </summary>
sealed class AccountTables : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Grant>, IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<OneTimeLink>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(p => p.PhoneNumber).Ignore(p => p.PhoneNumberConfirmed);
        builder.HasIndex(p => p.NormalizedUserName).IsUnique();
        builder.HasIndex(p => p.NormalizedEmail).IsUnique();
        builder.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(l => l.UserId);
        builder.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(t => t.UserId);
        builder.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(k => k.UserId);
        builder.HasMany<Grant>().WithOne().HasForeignKey(g => g.PersonId);
        builder.HasMany<Session>().WithOne().HasForeignKey(s => s.PersonId);
        builder.HasMany<OneTimeLink>().WithOne().HasForeignKey(l => l.PersonId);
    }

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("grants").HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.KeyHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("one_time_links").HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasIndex(l => l.KeyHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("person_logins").HasKey(l => new { l.LoginProvider, l.ProviderKey });

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("person_tokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("person_passkeys").HasKey(k => k.CredentialId);
        builder.Property(k => k.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(k => k.Data).ToJson("data");
    }
}
