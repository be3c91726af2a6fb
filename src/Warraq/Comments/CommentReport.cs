using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Comments;

/// <summary>A reader says that a comment should not stand there.</summary>
public sealed class CommentReport
{
    public Guid Id { get; set; }
    public int Comment { get; set; }
    public ReportReason Reason { get; set; }

    /// <summary>In the reader's words, cleaned; null for none.</summary>
    public string? Text { get; set; }

    /// <summary>Keyed hash of the reader's address: one reader reports a comment once.</summary>
    public required string AddressHash { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>When a moderator decided about the comment; null while it is open.</summary>
    public DateTimeOffset? HandledAt { get; set; }
}

/// <summary>Why a reader reports a comment.</summary>
public enum ReportReason { Abuse, Hate, Private, Spam, Other }

sealed class CommentReportTable : IEntityTypeConfiguration<CommentReport>
{
    public void Configure(EntityTypeBuilder<CommentReport> builder)
    {
        builder.ToTable("comment_reports").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.Comment);
        builder.HasIndex(r => new { r.AddressHash, r.At });
    }
}
