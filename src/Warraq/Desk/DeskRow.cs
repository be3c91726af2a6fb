using Warraq.Stories;
using Warraq.Stories.Saving;

namespace Warraq.Desk;

/// <summary>A story in the desk's list.</summary>
public sealed record DeskRow
{
    public required int Number { get; init; }
    public required string Headline { get; init; }

    /// <summary>Language of the story.</summary>
    public required string Lang { get; init; }
    public required StoryKind Kind { get; init; }
    public required StoryState State { get; init; }
    public required int SectionId { get; init; }
    public string? Desk { get; init; }

    /// <summary>Authors in the language of the screen; null where the story names none.</summary>
    public string? Byline { get; init; }

    /// <summary>Name of the person it is assigned to; null for nobody.</summary>
    public string? Assignee { get; init; }
    public bool IsMine { get; init; }

    /// <summary>Whoever looks may change its text.</summary>
    public bool MayEdit { get; init; }

    /// <summary>Who has it open now: the writers first.</summary>
    public IReadOnlyList<Present> Here { get; init; } = [];
    public DateTimeOffset? DueAt { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public DateTimeOffset? PublishAt { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Where it was imported from; null for one written here.</summary>
    public string? Origin { get; init; }

    /// <summary>Readers see it with a picture whose rights have run out.</summary>
    public bool PictureExpired { get; init; }

    /// <summary>Waits for something, and its time has passed.</summary>
    public bool IsLate(DateTimeOffset now) => DueAt < now && Waits(State);

    /// <summary>Published and withdrawn stories wait for no hour any more.</summary>
    public static bool Waits(StoryState state) => state is not (StoryState.Published or StoryState.Withdrawn);
}

/// <summary>Stories of one state, the newest change first.</summary>
/// <param name="Older">Cursor of the next older page; null at the end.</param>
public sealed record DeskPage(StoryState State, IReadOnlyList<DeskRow> Rows, string? Older);

/// <summary>The desk as it opens.</summary>
/// <param name="Counts">How many stories of each state answer the filter, whatever state it names.</param>
/// <param name="Overdue">Of these, the ones that wait and whose time has passed.</param>
/// <param name="Pages">One page where a state is asked for, else the beginning of each state that has any.</param>
public sealed record DeskView(IReadOnlyDictionary<StoryState, int> Counts, int Overdue, IReadOnlyList<DeskPage> Pages);
