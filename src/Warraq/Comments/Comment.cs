using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Comments;

/// <summary>A reader's answer to a story: plain text, at most two levels deep.</summary>
public sealed class Comment
{
    public int Number { get; set; }
    public int StoryNumber { get; set; }

    /// <summary>The top-level comment this one answers; 0 for none.</summary>
    public int Parent { get; set; }
    public required string Name { get; set; }
    public required string Text { get; set; }
    public CommentState State { get; set; }
    public DateTimeOffset SentAt { get; set; }
    public Guid SenderId { get; set; }

    /// <summary>Why it was held or rejected, for the moderator.</summary>
    public string? Reason { get; set; }

    /// <summary>The banned entry that was found, if one was.</summary>
    public string? Matched { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Digest of the folded text, by which copies are found (<see cref="TextCopies"/>); empty for a short text.</summary>
    public string TextKey { get; set; } = "";

    /// <summary>Search key of name and text, as <see cref="FindComments.KeyOf"/> makes it.</summary>
    public string FindKey { get; set; } = "";

    /// <summary>Reports of readers that no moderator has answered yet.</summary>
    public int OpenReports { get; set; }

    /// <summary>The paper's own answer; then there is no sender.</summary>
    public bool ByPaper { get; set; }
}

public enum CommentState { Pending, Approved, Rejected, Spam }

/// <summary>
/// Who sent a comment, without knowing who it is: keyed hashes for rate limits, bans and history; the e-mail address itself is
/// encrypted and leaves the database only through the privacy role (DECISIONS 10).
/// </summary>
public sealed class Sender
{
    /// <summary>With this begins <see cref="MailHash"/> of a sender whose data was erased; no hash does.</summary>
    internal const string ErasedMark = "erased:";

    public Guid Id { get; set; }
    public required string MailHash { get; set; }
    public required string AddressHash { get; set; }
    public required string NetworkHash { get; set; }
    public required string SealedMail { get; set; }
    public DateTimeOffset FirstSeen { get; set; }
}

/// <summary>A ban: a word (as typed by the moderator), or the keyed hash of an e-mail address or network.</summary>
public sealed class Ban
{
    public Guid Id { get; set; }
    public BanKind Kind { get; set; }
    public required string Value { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? ExpiresAt { get; set; }
}

public enum BanKind { Word, Email, Network }

sealed class CommentTables : IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<Sender>, IEntityTypeConfiguration<Ban>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("comments").HasKey(c => c.Number);
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.HasIndex(c => new { c.StoryNumber, c.State });
        builder.HasIndex(c => new { c.State, c.SentAt });
        builder.HasIndex(c => new { c.SenderId, c.SentAt });
        builder.HasIndex(c => new { c.State, c.Number });
        builder.HasIndex(c => new { c.OpenReports, c.Number });
        builder.HasIndex(c => c.TextKey);
        builder.Property(c => c.TextKey).HasDefaultValue("");
        builder.Property(c => c.FindKey).HasDefaultValue("");
        builder.HasIndex(c => new { c.Number, c.FindKey });
    }

    public void Configure(EntityTypeBuilder<Sender> builder)
    {
        builder.ToTable("senders").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.MailHash, s.AddressHash }).IsUnique();
        builder.HasIndex(s => s.AddressHash);
        builder.HasIndex(s => s.NetworkHash);
    }

    public void Configure(EntityTypeBuilder<Ban> builder)
    {
        builder.ToTable("bans").HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => new { b.Kind, b.Value }).IsUnique();
    }
}
