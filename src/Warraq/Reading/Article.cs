using Warraq.Comments;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Reading;

/// <summary>All that an article page shows: the live Edition and what stands around it.</summary>
public sealed record Article
{
    public required Teaser Story { get; init; }
    public required StoryBody Body { get; init; }
    public required IReadOnlyList<NameRef> Authors { get; init; }

    /// <summary>«مصادر هذا التقرير».</summary>
    public required IReadOnlyList<NameRef> Sources { get; init; }
    public required IReadOnlyList<NameRef> Tags { get; init; }
    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    /// <summary>Public update log, newest first; the last line is the first publication.</summary>
    public required IReadOnlyList<UpdateNote> Log { get; init; }
    public required IReadOnlyList<RelatedStory> Related { get; init; }

    /// <summary>Approved comments, newest thread first, replies oldest first.</summary>
    public required IReadOnlyList<CommentView> Comments { get; init; }
    public required bool CommentsOpen { get; init; }

    /// <summary>The same story in another language, where it exists.</summary>
    public Teaser? Translation { get; init; }
    public required int Words { get; init; }
}

public sealed record CorrectionView(Guid Id, string Text, DateTimeOffset At);

public sealed record UpdateNote(string Text, DateTimeOffset At);

/// <summary>A related story with the reason that readers see («نفس الحدث»).</summary>
/// <param name="Score">How close: 3 and more another outlet's copy, 2 the same event, 1 the same names; 0 for one that only the desk chose.</param>
public sealed record RelatedStory(Teaser Story, string Reason, double Score = 0, bool IsPinned = false);
