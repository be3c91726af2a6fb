using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Sections;
using Warraq.Stories;

namespace Warraq.Newsroom.Desk;

/// <param name="Counts">Stories of each state that answer the filters.</param>
/// <param name="Pages">One page where a state is asked for, else the beginning of each state that has any.</param>
/// <param name="Today">On the paper's clock.</param>
public sealed record DeskModel(DeskAddress Address, IReadOnlyDictionary<StoryState, int> Counts, IReadOnlyList<DeskPage> Pages, SectionTree Sections, DateOnly Today) : IModelOf<DeskScreen>;
