using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Newsroom.Publishing;

/// <param name="Form">What was typed and refused.</param>
public sealed record PublishModel(StorySheet Sheet, StoryProof Proof, SectionTree Sections, PublishForm Form, IReadOnlyList<Refusal> Refusals) : IModelOf<PublishScreen>
{
    /// <summary>There is something to publish, and this person may.</summary>
    public bool MayPublish { get; init; }
    public bool MayOverride { get; init; }
    public bool MayWithdraw { get; init; }

    /// <summary>What was done a moment ago; empty for nothing.</summary>
    public string Done { get; init; } = "";
}

/// <summary>What was typed into the forms of the panel.</summary>
public sealed record PublishForm
{
    public static readonly PublishForm Empty = new();

    public bool Publishing { get; init; }
    public bool Withdrawing { get; init; }
    public string Note { get; init; } = "";
    public bool Override { get; init; }
    public string Reason { get; init; } = "";
    public bool AsError { get; init; }
}
