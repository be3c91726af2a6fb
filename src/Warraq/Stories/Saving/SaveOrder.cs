using Warraq.Platform;

namespace Warraq.Stories.Saving;

/// <summary>A save as an editor's page sends it.</summary>
/// <param name="Client">The page that types: a name it gave itself, for as long as it lives.</param>
/// <param name="Seq">Counts the saves of that page. A save that is repeated because its answer was lost carries the same number, and is done once.</param>
/// <param name="BaseVersion">The version from which the page went out.</param>
/// <param name="Mine">Everything, as it stands on the page.</param>
/// <param name="Base">The text from which the page went out; needed only when somebody else has saved since (<see cref="SaveResult.Behind"/> asks for it).</param>
public sealed record SaveOrder(string Client, long Seq, int BaseVersion, StoryText Mine, StoryText? Base = null)
{
    /// <summary>What was chosen where both changed the same: by the <see cref="Clash.Place"/>.</summary>
    public IReadOnlyDictionary<string, Side> Keep { get; init; } = new Dictionary<string, Side>(StringComparer.Ordinal);

    /// <summary>Number of the version whose text this is; null for what somebody typed.</summary>
    public int? Restores { get; init; }
}

public enum Side { Mine, Theirs }

public enum SaveResult
{
    /// <summary>It lies in the database as sent.</summary>
    Saved,

    /// <summary>It lies in the database beside the changes of somebody else; <see cref="SaveAnswer.Text"/> is both.</summary>
    Merged,

    /// <summary>Somebody else has saved; the same save with its base will be merged.</summary>
    Behind,

    /// <summary>Both changed the same paragraph or field. Nothing was written; a person chooses.</summary>
    Clash,

    /// <summary>It cannot be taken, see <see cref="SaveAnswer.Refusals"/>.</summary>
    Refused,

    /// <summary>There is no such story.</summary>
    Gone,
}

/// <summary>A place that two people changed in two ways.</summary>
/// <param name="Place">Id of the block, or <c>field:</c> and the field's name.</param>
/// <param name="Mine">Plain text; null where it was taken out.</param>
/// <param name="Theirs">Likewise.</param>
public sealed record Clash(string Place, string? Mine, string? Theirs);

/// <param name="Version">Version of the story after this save.</param>
/// <param name="At">When it was saved, by the server's clock.</param>
public sealed record SaveAnswer(SaveResult Result, int Version, DateTimeOffset At)
{
    public StoryText? Text { get; init; }
    public IReadOnlyList<Clash> Clashes { get; init; } = [];

    /// <summary>Id of the person who saved in between.</summary>
    public string? By { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}
