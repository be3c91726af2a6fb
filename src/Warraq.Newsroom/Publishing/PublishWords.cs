namespace Warraq.Newsroom.Publishing;

/// <summary>The words of the panel from which a story goes out.</summary>
public sealed record PublishWords
{
    public static PublishWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Back { get; init; }
    public required string OnSite { get; init; }
    public required string Publish { get; init; }
    public required string PublishUpdate { get; init; }
    public required string PublishAgain { get; init; }
    public required string PublishHint { get; init; }
    public required string Note { get; init; }
    public required string Blocked { get; init; }
    public required string Override { get; init; }
    public required string SurePublish { get; init; }
    public required string Withdraw { get; init; }
    public required string Reason { get; init; }
    public required string AsError { get; init; }
    public required string SureWithdraw { get; init; }
    public required string DonePublished { get; init; }
    public required string DoneWithdrawn { get; init; }

    static readonly PublishWords Arabic = new()
    {
        Back = "القصة",
        OnSite = "كما يراه القرّاء",
        Publish = "انشر",
        PublishUpdate = "انشر التحديث",
        PublishAgain = "أعد النشر",
        PublishHint = "يراها القرّاء فوراً كما هي هنا.",
        Note = "سطر لسجلّ التحديثات العلني، إن وجب",
        Blocked = "فيها ملاحظات تمنع النشر",
        Override = "انشر رغم الملاحظات؛ يُسجَّل ذلك باسمي",
        SurePublish = "قرأتُ النص، وأريد نشره",
        Withdraw = "اسحب من الموقع",
        Reason = "السبب، ويراه من يفتح العنوان",
        AsError = "نُشرت خطأً: كأنها لم تكن (404)",
        SureWithdraw = "أريد سحبها",
        DonePublished = "نُشرت.",
        DoneWithdrawn = "سُحبت من الموقع.",
    };

    static readonly PublishWords English = new()
    {
        Back = "Story",
        OnSite = "As readers see it",
        Publish = "Publish",
        PublishUpdate = "Publish the update",
        PublishAgain = "Publish again",
        PublishHint = "Readers see it at once, as it stands here.",
        Note = "A line for the public log of updates, if it needs one",
        Blocked = "Some findings block publication",
        Override = "Publish all the same; this is recorded under my name",
        SurePublish = "I have read the text and want it published",
        Withdraw = "Withdraw from the site",
        Reason = "Reason, seen by whoever opens the address",
        AsError = "Published in error: as if it had never been (404)",
        SureWithdraw = "I want it withdrawn",
        DonePublished = "Published.",
        DoneWithdrawn = "Withdrawn from the site.",
    };
}
