using Warraq.Comments;

namespace Warraq.Newsroom.Moderation;

/// <summary>Ink and sign of what was decided about a comment; one state looks the same everywhere.</summary>
static class CommentLook
{
    public static string Ink(CommentState state) => state switch { CommentState.Approved => "done", CommentState.Pending => "warn", _ => "urgent" };

    public static string Icon(CommentState state) => state switch { CommentState.Approved => "check", CommentState.Pending => "clock", CommentState.Spam => "ban", _ => "x" };

    /// <summary>The queue in which it stands, beginning with it.</summary>
    public static string Address(Comment comment)
    {
        var tab = comment.State switch { CommentState.Pending => QueueTab.Waiting, CommentState.Approved => QueueTab.Approved, CommentState.Spam => QueueTab.Spam, _ => QueueTab.Rejected };
        var order = QueueAsk.Usual(tab);
        return new CommentsAddress(new QueueAsk(tab, order, null, new QueuePlace(0, comment.Number + (order == QueueOrder.Oldest ? -1 : 1))), comment.Number).ToString();
    }

    /// <summary>The reason of the list in the language of the screen, or the moderator's own words.</summary>
    public static string Reason(string reason, string lang) => RejectReasons.Find(reason) is { } known ? lang == "en" ? known.English : known.Arabic
        : reason == RejectReasons.Erased ? CommentsWords.For(lang).ErasedReason : reason;
}
