using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Newsroom.Versions;

public sealed record VersionsModel(StorySheet Sheet, StoryPast Past, SectionTree Sections, IReadOnlyList<Refusal> Refusals) : IModelOf<VersionsScreen>
{
    /// <summary>Who looks may bring versions back and name them.</summary>
    public bool MayChange { get; init; }

    /// <summary>A name that was typed and refused.</summary>
    public string Name { get; init; } = "";

    /// <summary>What was done a moment ago; empty for nothing.</summary>
    public string Done { get; init; } = "";
}
