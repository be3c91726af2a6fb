using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Newsroom.Publishing;

/// <param name="Checklist">As of the time when it would go out.</param>
/// <param name="Form">What was typed and refused.</param>
public sealed record PublishModel(StorySheet Sheet, Checklist Checklist, StoryWay Way, PublishForm Form, IReadOnlyList<Refusal> Refusals) : IModelOf<PublishScreen>
{
    public bool MayPublish { get; init; }

    /// <summary>Readers see something else than the working copy.</summary>
    public bool HasNews { get; init; }
    public bool MayOverride { get; init; }
    public bool MayCorrect { get; init; }
    public bool MayWithdraw { get; init; }
    public bool MayAsk { get; init; }
    public bool MayReview { get; init; }

    /// <summary>The paper wants a second pair of eyes.</summary>
    public bool WantsReview { get; init; }

    /// <summary>Who looks.</summary>
    public required string Me { get; init; }

    /// <summary>What was done a moment ago; empty for nothing.</summary>
    public string Done { get; init; } = "";
}

/// <summary>What was typed into the forms of the panel.</summary>
public sealed record PublishForm
{
    public static readonly PublishForm Empty = new();

    /// <summary>The form that was sent: publish, correct, withdraw or back.</summary>
    public string Open { get; init; } = "publish";
    public bool Later { get; init; }
    public string At { get; init; } = "";
    public string Note { get; init; } = "";
    public bool Override { get; init; }
    public string Why { get; init; } = "";
    public string Correction { get; init; } = "";
    public string Reason { get; init; } = "";
    public bool AsError { get; init; }
}
