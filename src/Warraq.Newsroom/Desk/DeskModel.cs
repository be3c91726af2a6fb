using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Sections;

namespace Warraq.Newsroom.Desk;

/// <param name="Today">On the paper's clock.</param>
public sealed record DeskModel(DeskAddress Address, DeskView View, SectionTree Sections, DateOnly Today) : IModelOf<DeskScreen>;
