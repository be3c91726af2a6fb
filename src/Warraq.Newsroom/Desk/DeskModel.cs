using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Newsroom.Desk;

/// <param name="Saved">Filters kept under a name, one's own first.</param>
/// <param name="Today">On the paper's clock.</param>
/// <param name="Form">What was typed to keep a filter.</param>
public sealed record DeskModel(DeskAddress Address, DeskView View, IReadOnlyList<FilterTab> Saved, SectionTree Sections, DateOnly Today, SaveForm Form) : IModelOf<DeskScreen>;

/// <param name="Done">What was done just now: a key of <see cref="DeskWords.Done"/>.</param>
public sealed record SaveForm(string Name, bool Shared, IReadOnlyList<Refusal> Refusals, string Done)
{
    public static readonly SaveForm Empty = new("", false, [], "");
}
