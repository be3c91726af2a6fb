using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Notes;
using Warraq.Notes;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Newsroom.Stories;

/// <param name="Writers">To whom it can be assigned; null for whoever may not assign it.</param>
/// <param name="Related">Null for whoever may not choose them.</param>
/// <param name="Typed">What was typed into a form of the screen and not taken.</param>
/// <param name="Due">As typed, or as it stands.</param>
/// <param name="Done">What was done just now: a key of <see cref="StoryWords.Done"/>.</param>
public sealed record StoryModel(StorySheet Sheet, StoryProof Proof, SectionTree Sections, IReadOnlyList<NoteView> Notes, IReadOnlyList<Person>? Writers, RelatedBoard? Related, StoryTyped Typed, string Due, string Done) : IModelOf<StoryScreen>
{
    /// <summary>Comments of readers that were passed on to the desk, and that nobody has put away.</summary>
    public required IReadOnlyList<ReaderNoteView> Readers { get; init; }
    public IReadOnlyList<Refusal> Refusals => Typed.Refusals;
    public bool HourTwice => Refusals.Any(r => r.Code == LocalTime.Twice);
}

/// <param name="Refusals">Why it was not taken.</param>
public sealed record StoryTyped(IReadOnlyList<Refusal> Refusals)
{
    public static readonly StoryTyped Nothing = new([]);

    /// <summary>The due time.</summary>
    public string? Due { get; init; }

    /// <summary>A new note.</summary>
    public NoteForm? Note { get; init; }
}
