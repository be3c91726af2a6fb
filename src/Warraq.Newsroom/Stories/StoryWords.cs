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
        Paragraph = n => $"¶ {n}",
        Picture = n => $"Picture {n}",
        Look = place => $"Go to {place}",
    };
}
