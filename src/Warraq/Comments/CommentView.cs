namespace Warraq.Comments;

/// <summary>An approved comment as readers see it. The e-mail address is not part of it, on purpose.</summary>
public sealed record CommentView(int Number, string Name, string Text, DateTimeOffset SentAt, IReadOnlyList<CommentView> Replies);
