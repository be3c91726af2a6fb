using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Stories.Versions;

/// <summary>What made a version.</summary>
public enum VersionAct
{
    /// <summary>The story was begun at the desk.</summary>
    Begun,

    /// <summary>It came in from outside.</summary>
    Imported,

    /// <summary>Somebody wrote in it.</summary>
    Edited,

    /// <summary>Somebody kept the text under a name.</summary>
    Named,

    /// <summary>It went out, or its update did.</summary>
    Published,

    /// <summary>A correction was printed on it.</summary>
    Corrected,

    /// <summary>It was taken off the site.</summary>
    Withdrawn,

    /// <summary>A publication was taken back a moment after it went out.</summary>
    TakenBack,

    /// <summary>An older version was brought back.</summary>
    Restored,
}

/// <summary>
/// A state of a story's text: who made it, when, by what act. The newest ones have no text of their own: theirs is what the story holds, and it is
/// written down when the story gets another one. So a keystroke costs no copy, and a text that was published, corrected and withdrawn is stored once.
/// </summary>
public sealed class StoryVersion
{
    /// <summary>Of the story.</summary>
    public int Number { get; set; }

    /// <summary>Counts the versions of a story from 1; a gap is one that was thinned out.</summary>
    public int Ordinal { get; set; }
    public VersionAct Act { get; set; }

    /// <summary>An account's id, or "terminal" and the like; null where nobody knows any more.</summary>
    public string? Person { get; set; }

    /// <summary>Others who wrote in it at the same time, by their ids with spaces between; null for nobody.</summary>
    public string? Others { get; set; }
    public DateTimeOffset Since { get; set; }

    /// <summary>Its last change.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Its name, the line of the update log, the correction or the reason of a withdrawal.</summary>
    public string? Note { get; set; }

    /// <summary>The Edition that went out with it.</summary>
    public Guid? EditionId { get; set; }

    /// <summary>The version that was brought back.</summary>
    public int? Source { get; set; }

    /// <summary>Words of the body.</summary>
    public int Words { get; set; }

    /// <summary>Names its text among those of the story; null while that is what the story holds.</summary>
    public string? Digest { get; set; }

    public bool IsBy(string person) => Person == person || (Others is not null && Others.Split(' ').Contains(person));
}

/// <summary>A text of a story, stored once however many versions have it.</summary>
public sealed class VersionText
{
    public int Number { get; set; }
    public required string Digest { get; set; }

    /// <summary>As <see cref="PackedText"/> packs it.</summary>
    public required byte[] Packed { get; set; }
    public int Size { get; set; }
}

sealed class VersionTables : IEntityTypeConfiguration<StoryVersion>, IEntityTypeConfiguration<VersionText>
{
    public void Configure(EntityTypeBuilder<StoryVersion> builder)
    {
        builder.ToTable("story_versions").HasKey(v => new { v.Number, v.Ordinal });
    }

    public void Configure(EntityTypeBuilder<VersionText> builder)
    {
        builder.ToTable("version_texts").HasKey(t => new { t.Number, t.Digest });
    }
}
