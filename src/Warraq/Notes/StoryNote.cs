using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Notes;

public enum NoteState
{
    Open,

    /// <summary>A note that was dealt with.</summary>
    Done,

    /// <summary>A suggested change that stands in the text now.</summary>
    Accepted,

    /// <summary>A suggested change that somebody decided against.</summary>
    Refused,
}

/// <summary>What a colleague says about a passage of a story, or how he would write it. It stands beside the text, never in it, so nothing of it can go out.</summary>
public sealed class StoryNote
{
    /// <summary>Given by the page that writes it, so that a repeated form is written once.</summary>
    public Guid Id { get; set; }
    public int Number { get; set; }

    public string Block { get; set; } = "";
    public int Start { get; set; }
    public int Length { get; set; }
    public string Quote { get; set; } = "";

    /// <summary>What would stand in the place of the passage; empty to take it out; null for a note.</summary>
    public string? Change { get; set; }

    /// <summary>What is said; may be empty beside a change.</summary>
    public string Text { get; set; } = "";

    /// <summary>Id of the account.</summary>
    public required string Person { get; set; }
    public DateTimeOffset At { get; set; }
    public NoteState State { get; set; }
    public string? ClosedBy { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }

    public Anchor Anchor => new(Block, Start, Length, Quote);
}

/// <summary>An answer under a note.</summary>
public sealed class NoteAnswer
{
    public Guid Id { get; set; }
    public Guid Note { get; set; }
    public string Text { get; set; } = "";
    public required string Person { get; set; }
    public DateTimeOffset At { get; set; }
}

sealed class NoteTables : IEntityTypeConfiguration<StoryNote>, IEntityTypeConfiguration<NoteAnswer>
{
    public void Configure(EntityTypeBuilder<StoryNote> builder)
    {
        builder.ToTable("story_notes").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Ignore(n => n.Anchor);
        builder.HasIndex(n => new { n.Number, n.State });
    }

    public void Configure(EntityTypeBuilder<NoteAnswer> builder)
    {
        builder.ToTable("story_note_answers").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.Note);
        builder.HasOne<StoryNote>().WithMany().HasForeignKey(a => a.Note).OnDelete(DeleteBehavior.Cascade);
    }
}
