using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Warraq.Stories;

public enum ReviewAct { Asked, SignedOff, SentBack }

/// <summary>A step of a story's way over the desk: asked for, signed off, sent back with a reason.</summary>
public sealed class StoryReview
{
    public Guid Id { get; set; }
    public int Number { get; set; }
    public ReviewAct Act { get; set; }

    /// <summary>Id of the account.</summary>
    public required string Person { get; set; }

    /// <summary>Of the text that was looked at: a signature holds for that text and no other.</summary>
    public required string Digest { get; set; }
    public string? Reason { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Digest of all that readers will see of a story.</summary>
    public static string DigestOf(Story story) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', story.Headline, story.Deck, story.Kicker, story.Body, story.Picture, story.SectionId))));
}

sealed class ReviewTables : IEntityTypeConfiguration<StoryReview>
{
    public void Configure(EntityTypeBuilder<StoryReview> builder)
    {
        builder.ToTable("story_reviews").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.Number);
    }
}
