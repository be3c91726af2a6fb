using Warraq.Fronts;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Sections;
using Warraq.Stories;

namespace Warraq.Newsroom.FrontEditor;

/// <param name="Placed">The places as they are shown: the draft, or what was sent and refused.</param>
/// <param name="Pool">Published stories that stand in none of them, the newest first.</param>
public sealed record FrontModel(FrontSheet Sheet, IReadOnlyList<Placed> Placed, IReadOnlyList<Teaser> Pool) : IModelOf<FrontScreen>
{
    /// <summary>Placed stories that readers do not see yet, or not any more.</summary>
    public required IReadOnlyDictionary<int, (string Headline, StoryState State)> Unseen { get; init; }
    public required SectionTree Sections { get; init; }

    /// <summary>Name of who changed the draft last.</summary>
    public string? By { get; init; }
    public Strip? Strip { get; init; }
    public required StripForm StripForm { get; init; }
    public required IReadOnlyList<Refusal> Refusals { get; init; }
    public string Done { get; init; } = "";
}

/// <summary>What was typed for a breaking strip and refused.</summary>
public sealed record StripForm(string Text, string Story, string Expires);
