using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Comments;

/// <summary>What a moderator did a moment ago and how it was before, so that it can be undone.</summary>
public sealed class ModerationAct
{
    public Guid Id { get; set; }

    /// <summary>An account's id, or "terminal".</summary>
    public required string Person { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>What the comments became.</summary>
    public CommentState State { get; set; }

    /// <summary>The comments as they were, as JSON (see <see cref="Past"/>).</summary>
    public required string Before { get; set; }
    public int Comments { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }

    internal sealed record PastComment(int Number, CommentState State, string? Reason, DateTimeOffset? DecidedAt);

    internal IReadOnlyList<PastComment> Past => JsonSerializer.Deserialize<List<PastComment>>(Before)!;

    internal static ModerationAct Of(string person, CommentState state, IReadOnlyList<Comment> comments, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Person = person,
        At = now,
        State = state,
        Before = JsonSerializer.Serialize(comments.Select(c => new PastComment(c.Number, c.State, c.Reason, c.DecidedAt))),
        Comments = comments.Count,
    };
}

sealed class ModerationActTable : IEntityTypeConfiguration<ModerationAct>
{
    public void Configure(EntityTypeBuilder<ModerationAct> builder)
    {
        builder.ToTable("moderation_acts").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.Person, a.At });
        builder.HasIndex(a => a.At);
    }
}
