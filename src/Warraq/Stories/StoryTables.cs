using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Stories;

sealed class StoryTables : IEntityTypeConfiguration<Story>, IEntityTypeConfiguration<StoryName>, IEntityTypeConfiguration<Edition>,
    IEntityTypeConfiguration<Listing>, IEntityTypeConfiguration<ListingName>, IEntityTypeConfiguration<Correction>,
    IEntityTypeConfiguration<RelatedRow>, IEntityTypeConfiguration<RelatedChoice>, IEntityTypeConfiguration<ExternalId>, IEntityTypeConfiguration<ExternalUrl>, IEntityTypeConfiguration<ReadCount>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.ToTable("stories").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Number).IsUnique();
        builder.Property(s => s.HeadlineKey).HasDefaultValue("");
        // All that the desk lists, counts and filters by, so that it reads no text of a story for it.
        builder.HasIndex(s => new { s.State, s.ChangedAt, s.Number, s.SectionId, s.Desk, s.Assignee, s.DueAt, s.Origin, s.HeadlineKey }, "ix_stories_desk");
        builder.Property(s => s.FindKey).HasDefaultValue("");
        // What readers can see is found by the search index; the rest is looked through here, and no row of the table is read for it.
        builder.HasIndex(s => new { s.ChangedAt, s.Number, s.State, s.Desk, s.Assignee, s.FindKey }, "ix_stories_find").HasFilter("state <> 'Published'");
        builder.HasIndex(s => s.PublishAt);
    }

    public void Configure(EntityTypeBuilder<StoryName> builder) => builder.ToTable("story_names").HasKey(n => new { n.StoryId, n.Kind, n.NameId });

    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("editions").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.StoryId, e.Ordinal }).IsUnique();
        builder.HasIndex(e => e.Number);
    }

    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("listings").HasKey(l => l.Number);
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.HasIndex(l => new { l.PublishedAt, l.Number });
        builder.HasIndex(l => new { l.SectionId, l.PublishedAt, l.Number });
        builder.HasIndex(l => new { l.TopSectionId, l.PublishedAt, l.Number });
        builder.HasIndex(l => l.TranslationGroup);
    }

    public void Configure(EntityTypeBuilder<ListingName> builder)
    {
        builder.ToTable("listing_names").HasKey(n => new { n.Kind, n.NameId, n.PublishedAt, n.Number });
        builder.HasIndex(n => n.Number);
    }

    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable("corrections").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.Number);
    }

    public void Configure(EntityTypeBuilder<RelatedRow> builder)
    {
        builder.ToTable("related").HasKey(r => new { r.Number, r.Related });
        builder.HasIndex(r => r.Related);
    }

    public void Configure(EntityTypeBuilder<RelatedChoice> builder) => builder.ToTable("related_choices").HasKey(c => new { c.Number, c.Related });

    public void Configure(EntityTypeBuilder<ExternalId> builder)
    {
        builder.ToTable("external_ids").HasKey(e => new { e.Origin, e.Value });
        builder.HasIndex(e => e.StoryId);
    }

    public void Configure(EntityTypeBuilder<ExternalUrl> builder)
    {
        builder.ToTable("external_urls").HasKey(e => new { e.Origin, e.Url });
        builder.HasIndex(e => e.StoryId);
    }

    public void Configure(EntityTypeBuilder<ReadCount> builder)
    {
        builder.ToTable("reads").HasKey(r => new { r.Number, r.Hour });
        builder.HasIndex(r => r.Hour);
    }
}
