using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Newsroom.Stories;

/// <param name="Writers">To whom it can be assigned; null for whoever may not assign it.</param>
/// <param name="Related">Null for whoever may not choose them.</param>
/// <param name="Due">As typed, or as it stands.</param>
/// <param name="Done">What was done just now: a key of <see cref="StoryWords.Done"/>.</param>
public sealed record StoryModel(StorySheet Sheet, StoryProof Proof, SectionTree Sections, IReadOnlyList<Person>? Writers, RelatedBoard? Related, string Due, string Done, IReadOnlyList<Refusal> Refusals) : IModelOf<StoryScreen>
{
    public bool HourTwice => Refusals.Any(r => r.Code == LocalTime.Twice);
}
