using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Sections;

namespace Warraq.Newsroom.Stories;

public sealed record StoryModel(StorySheet Sheet, StoryProof Proof, SectionTree Sections) : IModelOf<StoryScreen>;
