namespace Warraq.Comments;

/// <summary>An approved comment as readers see it. The e-mail address is not part of it, on purpose.</summary>
/// <param name="Text">Empty where it was erased at its writer's wish and stands only because it was answered.</param>
/// <param name="ByPaper">The paper's own answer.</param>
public sealed record CommentView(int Number, string Name, string Text, DateTimeOffset SentAt, IReadOnlyList<CommentView> Replies, bool ByPaper = false);
