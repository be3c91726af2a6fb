namespace Warraq.Newsroom.Stories;

/// <summary>The words of one story's screen.</summary>
public sealed record StoryWords
{
    public static StoryWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Back { get; init; }
    public required string OnSite { get; init; }
    public required string Text { get; init; }
    public required string Rail { get; init; }
    public required string Facts { get; init; }
    public required string Kind { get; init; }
    public required string Changed { get; init; }
    public required string GoesOut { get; init; }
    public required string Published { get; init; }
    public required string NoAuthor { get; init; }
    public required string NoText { get; init; }
    public required string WithdrawnBecause { get; init; }
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
    public required string Findings { get; init; }
    public required string NoFindings { get; init; }
    public required string BlocksIt { get; init; }
    public required string Or { get; init; }
    public required string Comma { get; init; }
    public required string HeadlineName { get; init; }
    public required Func<string, string> Paragraph { get; init; }
    public required Func<string, string> Picture { get; init; }
    public required Func<string, string> Look { get; init; }

    static readonly StoryWords Arabic = new()
    {
        Back = "المكتب",
        OnSite = "كما يراه القرّاء",
        Text = "نص القصة",
        Rail = "القصة وملاحظات التدقيق",
        Facts = "عن القصة",
        Kind = "النوع",
        Changed = "آخر تعديل",
        GoesOut = "موعد النشر",
        Published = "نُشرت",
        NoAuthor = "بلا كاتب",
        NoText = "لا نص بعد.",
        WithdrawnBecause = "سُحبت:",
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
        Findings = "ملاحظات التدقيق",
        NoFindings = "بلا ملاحظات",
        BlocksIt = "تمنع النشر",
        Or = "أو:",
        Comma = "، ",
        HeadlineName = "العنوان",
        Paragraph = n => $"ف {n}",
        Picture = n => $"صورة {n}",
        Look = place => $"انظر {place}",
    };

    static readonly StoryWords English = new()
    {
        Back = "Desk",
        OnSite = "As readers see it",
        Text = "Text of the story",
        Rail = "The story, and what proofing says",
        Facts = "About the story",
        Kind = "Kind",
        Changed = "Last change",
        GoesOut = "Goes out",
        Published = "Published",
        NoAuthor = "No author",
        NoText = "No text yet.",
        WithdrawnBecause = "Withdrawn:",
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
        Findings = "Findings",
        NoFindings = "No findings",
        BlocksIt = "Blocks publication",
        Or = "Or:",
        Comma = ", ",
        HeadlineName = "Headline",
        Paragraph = n => $"¶ {n}",
        Picture = n => $"Picture {n}",
        Look = place => $"Go to {place}",
    };
}
