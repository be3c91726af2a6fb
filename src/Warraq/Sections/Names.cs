using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Sections;

/// <summary>A part of the paper. The slug stands in addresses; its names are <see cref="NameRow"/>s, one a language.</summary>
public sealed class Section
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public int? ParentId { get; set; }
    public int Position { get; set; }

    /// <summary>Not in the menu (the section «unsorted» for imports that nobody has placed yet).</summary>
    public bool Hidden { get; set; }

    /// <summary>Begins the slug of a section that was closed: the row stays, because frozen Editions name it.</summary>
    internal const string RetiredMark = "retired-";

    public bool IsRetired => Slug.StartsWith(RetiredMark, StringComparison.Ordinal);

    /// <summary>Has a place in the order of the menu, shown or hidden.</summary>
    public bool IsOrdered => !IsRetired && Slug != SectionTree.Unsorted;
}

/// <summary>A tag, an author or a source: one table, told apart by <see cref="Kind"/>.</summary>
public sealed class Named
{
    public int Id { get; set; }
    public NameKind Kind { get; set; }
    public required string Slug { get; set; }
}

public enum NameKind { Section, Tag, Author, Source }

/// <summary>The name of a section, tag, author or source in one language.</summary>
public sealed class NameRow
{
    public NameKind Kind { get; set; }
    public int Id { get; set; }
    public required string Lang { get; set; }
    public required string Name { get; set; }

    /// <summary>Search key of the name (Warraq.Arabic): «الاقتصاد» typed without hamza is the same section.</summary>
    public required string Key { get; set; }
}

sealed class NamesTables : IEntityTypeConfiguration<Section>, IEntityTypeConfiguration<Named>, IEntityTypeConfiguration<NameRow>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ToTable("sections").HasKey(s => s.Id);
        builder.HasIndex(s => s.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Named> builder)
    {
        builder.ToTable("named").HasKey(n => n.Id);
        builder.HasIndex(n => new { n.Kind, n.Slug }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NameRow> builder)
    {
        builder.ToTable("names").HasKey(n => new { n.Kind, n.Id, n.Lang });
        builder.HasIndex(n => new { n.Kind, n.Key });
    }
}
