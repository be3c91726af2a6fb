namespace Warraq.Newsroom.Stories;

/// <summary>The words of one story's screen.</summary>
public sealed record StoryWords
{
    public static StoryWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Back { get; init; }
    public required string Edit { get; init; }
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
    public required string Publishing { get; init; }
    public required string Versions { get; init; }
    public required string Findings { get; init; }
    public required string NoFindings { get; init; }
    public required string BlocksIt { get; init; }
    public required string Or { get; init; }
    public required string Comma { get; init; }
    public required string HeadlineName { get; init; }
    public required string Assignment { get; init; }
    public required string NoDesk { get; init; }

    /// <summary>What a done act says; null for none.</summary>
    public required Func<string, string?> Done { get; init; }
    public required string Related { get; init; }
    public required string RelatedHow { get; init; }
    public required string RelatedLater { get; init; }
    public required string Pinned { get; init; }
    public required string Banned { get; init; }
    public required string WaitsForIt { get; init; }
    public required string Pin { get; init; }
    public required string Ban { get; init; }
    public required string Free { get; init; }
    public required string PinNumber { get; init; }
    public required string Readers { get; init; }
    public required string ReaderDone { get; init; }
    public required Func<string, string> Paragraph { get; init; }
    public required Func<string, string> Picture { get; init; }
    public required Func<string, string> Look { get; init; }

    static readonly StoryWords Arabic = new()
    {
        Back = "المكتب",
        Edit = "حرّر",
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
        Publishing = "النشر…",
        Versions = "الإصدارات",
        Findings = "ملاحظات التدقيق",
        NoFindings = "بلا ملاحظات",
        BlocksIt = "تمنع النشر",
        Or = "أو:",
        Comma = "، ",
        HeadlineName = "العنوان",
        Assignment = "الإسناد والموعد",
        NoDesk = "بلا مكتب",
        Done = done => done switch { "assigned" => "أُسندت القصة.", "related" => "حُفظ الاختيار، وصفحة القرّاء تتبعه.", "reader" => "عولجت ملاحظة القارئ.", _ => null },
        Related = "أخبار مرتبطة",
        RelatedHow = "ما يراه القرّاء تحت القصة. المثبّت أولاً، والممنوع لا يعود مهما شابهها.",
        RelatedLater = "تُحسب بعد النشر. يمكنك أن تثبّت خبراً من الآن.",
        Pinned = "مثبّت",
        Banned = "ممنوع",
        WaitsForIt = "يظهر حين يُنشر",
        Pin = "ثبّت",
        Ban = "امنع",
        Free = "ألغِ الاختيار",
        PinNumber = "خبر برقمه",
        Readers = "ملاحظات القرّاء",
        ReaderDone = "عولجت",
        Paragraph = n => $"ف {n}",
        Picture = n => $"صورة {n}",
        Look = place => $"انظر {place}",
    };

    static readonly StoryWords English = new()
    {
        Back = "Desk",
        Edit = "Edit",
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
        Publishing = "Publishing…",
        Versions = "Versions",
        Findings = "Findings",
        NoFindings = "No findings",
        BlocksIt = "Blocks publication",
        Or = "Or:",
        Comma = ", ",
        HeadlineName = "Headline",
        Assignment = "Assignment and due time",
        NoDesk = "No desk",
        Done = done => done switch { "assigned" => "The story is assigned.", "related" => "Your choice is kept; the readers’ page follows it.", "reader" => "The reader’s note is dealt with.", _ => null },
        Related = "Related stories",
        RelatedHow = "What readers see below the story. Pinned ones come first; a banned one stays out however like it is.",
        RelatedLater = "They are found after publication. You can pin one now.",
        Pinned = "Pinned",
        Banned = "Banned",
        WaitsForIt = "shows when it is published",
        Pin = "Pin",
        Ban = "Ban",
        Free = "Undo the choice",
        PinNumber = "A story by number",
        Readers = "Notes of readers",
        ReaderDone = "Dealt with",
        Paragraph = n => $"¶ {n}",
        Picture = n => $"Picture {n}",
        Look = place => $"Go to {place}",
    };
}
