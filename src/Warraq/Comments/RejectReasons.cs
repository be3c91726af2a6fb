namespace Warraq.Comments;

/// <summary>Why a comment is rejected, as <see cref="Comment.Reason"/> keeps it; each has its sentence for the sender.</summary>
public static class RejectReasons
{
    /// <param name="Code">Stable name of the reason.</param>
    /// <param name="Arabic">Short, for the moderator.</param>
    /// <param name="ToSender">The sentence of the letter, Arabic.</param>
    /// <param name="ToSenderEnglish">The sentence of the letter, for an English story.</param>
    public sealed record RejectReason(string Code, string Arabic, string English, string ToSender, string ToSenderEnglish);

    public static readonly IReadOnlyList<RejectReason> All =
    [
        new("abuse", "إساءة إلى شخص أو جماعة", "Insults a person or group", "لأن فيه إساءة إلى شخص أو جماعة.", "because it insults a person or a group."),
        new("hate", "تحريض أو كراهية", "Incitement or hatred", "لأن فيه تحريضاً أو كراهية.", "because it incites or spreads hatred."),
        new("off-topic", "خارج الموضوع", "Off the subject", "لأنه خارج موضوع الخبر.", "because it is not about the story."),
        new("advert", "إعلان", "Advertising", "لأنه إعلان.", "because it is advertising."),
        new("private", "معلومات خاصة", "Private information", "لأن فيه معلومات خاصة بشخص.", "because it gives private information about a person."),
    ];

    /// <summary>Erased at its writer's wish.</summary>
    public const string Erased = "erased";

    public static RejectReason? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
