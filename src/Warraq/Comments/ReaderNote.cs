using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>A reader's comment that the desk should look at, as a note on the story: mostly a slip that somebody found.</summary>
public sealed class ReaderNote
{
    /// <summary>The comment; one is a note once.</summary>
    public int Comment { get; set; }
    public int StoryNumber { get; set; }

    /// <summary>Who passed it on: an account's id.</summary>
    public required string Person { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>When the desk was done with it; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

sealed class ReaderNoteTable : IEntityTypeConfiguration<ReaderNote>
{
    public void Configure(EntityTypeBuilder<ReaderNote> builder)
    {
        builder.ToTable("reader_notes").HasKey(n => n.Comment);
        builder.Property(n => n.Comment).ValueGeneratedNever();
        builder.HasIndex(n => new { n.StoryNumber, n.ClosedAt });
    }
}

/// <summary>A note as the desk reads it.</summary>
public sealed record ReaderNoteView(int Comment, string Name, string Text, DateTimeOffset At);

/// <summary>Passes comments on to the desk, lists them for a story, and puts them away.</summary>
public static class ReaderNotes
{
    /// <summary>Makes a note of a comment; the comment itself stays as it is. Saying it twice is one note.</summary>
    public static Task<IReadOnlyList<Refusal>> AddAsync(Database database, int comment, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            if (await db.Set<Comment>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == comment, cancel) is not { } found) return [DecideComment.NoComment(comment)];
            if (await db.Set<ReaderNote>().AnyAsync(n => n.Comment == comment, cancel)) return [];
            var now = database.Time.GetUtcNow();
            db.Add(new ReaderNote { Comment = comment, StoryNumber = found.StoryNumber, Person = person, At = now });
            db.Audit(person, "comment-note", $"comment:{comment}", PageTags.Story(found.StoryNumber), now);
            return [];
        }, cancel);

    /// <summary>The open notes of a story, oldest first.</summary>
    public static async Task<IReadOnlyList<ReaderNoteView>> OfStoryAsync(Database database, int story, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        return await db.Set<ReaderNote>().AsNoTracking().Where(n => n.StoryNumber == story && n.ClosedAt == null).OrderBy(n => n.At)
            .Join(db.Set<Comment>(), n => n.Comment, c => c.Number, (n, c) => new ReaderNoteView(c.Number, c.Name, c.Text, n.At)).ToListAsync(cancel);
    }

    /// <summary>The desk is done with it.</summary>
    public static Task CloseAsync(Database database, int comment, string person, CancellationToken cancel = default) => database.WriteAsync(async db =>
    {
        var now = database.Time.GetUtcNow();
        if (await db.Set<ReaderNote>().Where(n => n.Comment == comment && n.ClosedAt == null).ExecuteUpdateAsync(u => u.SetProperty(n => n.ClosedAt, now), cancel) > 0)
            db.Audit(person, "comment-note-done", $"comment:{comment}", detail: null, now);
    }, cancel);
}
