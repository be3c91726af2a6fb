using Warraq.Comments;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Moderation;

/// <param name="Chosen">The comment that the keys are on, with its sender; null in an empty queue.</param>
/// <param name="Undo">What this moderator did a moment ago and can take back; null for nothing.</param>
public sealed record CommentsModel(CommentsAddress Address, IReadOnlyDictionary<QueueTab, int> Counts, QueuePage Page, IReadOnlyList<QueueStory> Stories, ChosenModel? Chosen, ModerationAct? Undo, IReadOnlyList<Refusal> Refusals) : IModelOf<CommentsScreen>;

/// <summary>All about one comment, for the column beside the queue.</summary>
/// <param name="Sender">Null where nobody sent it, or it was erased.</param>
/// <param name="Mails">The paper sends mail, so a sender can be told the reason.</param>
/// <param name="Closed">Comments on its story are closed by hand.</param>
public sealed record ChosenModel(CommentsAddress Address, QueueRow Row, SenderView? Sender, bool Mails, bool Closed) : IModelOf<ChosenFragment>
{
    /// <summary>What was typed into the answer and refused.</summary>
    public string Reply { get; init; } = "";
}

/// <param name="Trial">What the word that is tried would catch; null when none is.</param>
/// <param name="Word">As typed.</param>
public sealed record BansModel(IReadOnlyList<BanRow> Bans, string Word, string Text, WordTrial? Trial, string Done, IReadOnlyList<Refusal> Refusals) : IModelOf<BansScreen>;

/// <param name="Email">As typed.</param>
/// <param name="File">What the paper keeps of it; null when nothing was asked.</param>
/// <param name="Erased">How many comments were just blanked; null when none were.</param>
public sealed record PrivacyModel(string Email, ReaderFile? File, int? Erased, IReadOnlyList<Refusal> Refusals) : IModelOf<PrivacyScreen>;
