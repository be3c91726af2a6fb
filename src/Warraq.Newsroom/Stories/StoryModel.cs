using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Notes;
using Warraq.Notes;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Newsroom.Stories;

/// <param name="Typed">The form of a new note.</param>
/// <param name="Refusals">Why it was not taken.</param>
public sealed record StoryModel(StorySheet Sheet, StoryProof Proof, SectionTree Sections, IReadOnlyList<NoteView> Notes, NoteForm Typed, IReadOnlyList<Refusal> Refusals) : IModelOf<StoryScreen>;
