using Warraq.Desk;
using Warraq.Media;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Saving;

namespace Warraq.Newsroom.StoryEditor;

/// <param name="Text">What stands in the fields: the working copy, or what was typed and not taken.</param>
/// <param name="Base">The working copy from which the form goes out, for the merge.</param>
public sealed record EditorModel(Story Story, StoryText Text, StoryText Base, SectionTree Sections, IReadOnlyList<Refusal> Refusals) : IModelOf<EditorScreen>
{
    public required StoryProof Proof { get; init; }
    public required IReadOnlyList<Present> Present { get; init; }

    /// <summary>The body as plain text, for a browser without script.</summary>
    public required string Plain { get; init; }

    /// <summary>Names this page's saves.</summary>
    public required string Client { get; init; }
    public IReadOnlyList<Clash> Clashes { get; init; } = [];

    /// <summary>Reference lines that were taken out of the plain text.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>When this page saved; null when it did not.</summary>
    public DateTimeOffset? Saved { get; init; }
    public bool MayPublish { get; init; }
    public bool MaySetStyle { get; init; }

    /// <summary>It is a draft, and may be sent to a second pair of eyes.</summary>
    public bool MayAskReview { get; init; }

    /// <summary>Names that the paper uses most, for each field of names: a browser without script completes from them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Known { get; init; }

    /// <summary>Use of the lead picture; null for none.</summary>
    public PictureUse? Lead { get; init; }

    /// <summary>The address of another lead picture as it was typed.</summary>
    public string LeadAddress { get; init; } = "";
}

public sealed record NewStoryModel(SectionTree Sections) : IModelOf<NewStoryScreen>;
