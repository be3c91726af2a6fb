namespace Warraq.Newsroom.StoryEditor;

/// <summary>The words of the editor's page as the server prints it.</summary>
public sealed record EditorWords
{
    public static EditorWords For(string lang) => lang == "en" ? EnglishWords : ArabicWords;

    public required string NewTitle { get; init; }
    public required string Back { get; init; }
    public required string Begin { get; init; }
    public required string ToStory { get; init; }
    public required string Versions { get; init; }
    public required Func<string, string> Editing { get; init; }
    public required Func<string, string> SavedAt { get; init; }
    public required Func<string, string> Here { get; init; }
    public required string Publish { get; init; }
    public required string PublishUpdate { get; init; }
    public required string Text { get; init; }
    public required string Rail { get; init; }
    public required string Tools { get; init; }
    public required string Withdrawn { get; init; }
    public required string MissingLines { get; init; }
    public required string DropThem { get; init; }
    public required string Choose { get; init; }
    public required string Mine { get; init; }
    public required string Theirs { get; init; }
    public required string TakenOut { get; init; }
    public required string Section { get; init; }
    public required string Kind { get; init; }
    public required string Language { get; init; }
    public required string Arabic { get; init; }
    public required string English { get; init; }
    public required string Prominent { get; init; }
    public required string Tags { get; init; }
    public required string TagsHint { get; init; }
    public required string Authors { get; init; }
    public required string AuthorsHint { get; init; }
    public required string Sources { get; init; }
    public required string SourcesHint { get; init; }
    public required string Kicker { get; init; }
    public required string KickerHint { get; init; }
    public required string Headline { get; init; }
    public required string HeadlineHint { get; init; }
    public required string Deck { get; init; }
    public required string DeckHint { get; init; }
    public required string Body { get; init; }
    public required string PlainHint { get; init; }
    public required string Save { get; init; }
    public required string Proofing { get; init; }
    public required string NextFinding { get; init; }
    public required string FixSafe { get; init; }
    public required string OtherSide { get; init; }
    public required string Find { get; init; }
    public required string AskReview { get; init; }
    public required string LeadAdd { get; init; }
    public required string LeadOther { get; init; }
    public required string LeadHint { get; init; }
    public required string Library { get; init; }
    public required string LeadAlt { get; init; }
    public required string LeadCaption { get; init; }
    public required string LeadDrop { get; init; }

    static readonly EditorWords ArabicWords = new()
    {
        NewTitle = "قصة جديدة",
        Back = "المكتب",
        Begin = "ابدأ الكتابة",
        ToStory = "عودة إلى القصة",
        Versions = "الإصدارات",
        Editing = title => $"تحرير: {title}",
        SavedAt = hour => $"حُفظ {hour}",
        Here = name => $"{name} هنا الآن",
        Publish = "انشر",
        PublishUpdate = "انشر التحديث",
        Text = "نص القصة",
        Rail = "التدقيق",
        Tools = "تنسيق",
        Withdrawn = "هذه القصة مسحوبة من الموقع. ما تكتبه يبقى هنا حتى يُعاد نشرها.",
        MissingLines = "هذه الأسطر حُذفت من النص، وكل منها عنصر في القصة. أعدها، أو أكّد حذفها:",
        DropThem = "احذف ما حذفتُ سطره",
        Choose = "اختر نصاً",
        Mine = "نصّك:",
        Theirs = "نصّ زميلك:",
        TakenOut = "حُذف",
        Section = "القسم",
        Kind = "النوع",
        Language = "اللغة",
        Arabic = "العربية",
        English = "الإنكليزية",
        Prominent = "أبرز",
        Tags = "الوسوم",
        TagsHint = "كازاخستان، ألماتي",
        Authors = "الكتّاب",
        AuthorsHint = "الاسم كما يُطبع",
        Sources = "المصادر",
        SourcesHint = "وكالات، وزارة الداخلية",
        Kicker = "السطر الممهّد",
        KickerHint = "السطر الممهّد، إن وجب",
        Headline = "العنوان",
        HeadlineHint = "العنوان",
        Deck = "العنوان الفرعي",
        DeckHint = "العنوان الفرعي: جملة تكمل العنوان ولا تعيده",
        Body = "المتن",
        PlainHint = "سطر فارغ بين الفقرتين. السطر الذي بين معقوفين، مثل [صورة 1]، يمثّل عنصراً من القصة: انقله إن شئت، ولا تغيّره.",
        Save = "احفظ",
        Proofing = "التدقيق",
        NextFinding = "الملاحظة التالية",
        FixSafe = "صحّح الأخطاء",
        OtherSide = "النص واللوحة",
        Find = "ابحث في النص",
        AskReview = "أرسل للمراجعة",
        LeadAdd = "الصورة الرئيسية",
        LeadOther = "صورة رئيسية أخرى",
        LeadHint = "عنوان صورة من المكتبة، كما ينسخه المتصفح.",
        Library = "افتح المكتبة",
        LeadAlt = "الوصف البديل: ماذا تُظهر الصورة؟",
        LeadCaption = "التعليق",
        LeadDrop = "بلا صورة رئيسية",
    };

    static readonly EditorWords EnglishWords = new()
    {
        NewTitle = "New story",
        Back = "Desk",
        Begin = "Begin to write",
        ToStory = "Back to the story",
        Versions = "Versions",
        Editing = title => $"Editing: {title}",
        SavedAt = hour => $"Saved {hour}",
        Here = name => $"{name} is here",
        Publish = "Publish",
        PublishUpdate = "Publish the update",
        Text = "Text of the story",
        Rail = "Proofing",
        Tools = "Format",
        Withdrawn = "This story is withdrawn from the site. What you write stays here until it is published again.",
        MissingLines = "These lines were taken out, and each stands for a part of the story. Put them back, or confirm:",
        DropThem = "Take out what I took the line of",
        Choose = "Choose a text",
        Mine = "Yours:",
        Theirs = "Your colleague’s:",
        TakenOut = "taken out",
        Section = "Section",
        Kind = "Kind",
        Language = "Language",
        Arabic = "Arabic",
        English = "English",
        Prominent = "Prominent",
        Tags = "Tags",
        TagsHint = "Kazakhstan, Almaty",
        Authors = "Authors",
        AuthorsHint = "The name as printed",
        Sources = "Sources",
        SourcesHint = "Agencies, Ministry of the Interior",
        Kicker = "Kicker",
        KickerHint = "Kicker, if it needs one",
        Headline = "Headline",
        HeadlineHint = "Headline",
        Deck = "Deck",
        DeckHint = "Deck: a sentence that completes the headline",
        Body = "Body",
        PlainHint = "An empty line between two paragraphs. A line in square brackets, such as [picture 1], stands for a part of the story: move it if you like, but do not change it.",
        Save = "Save",
        Proofing = "Proofing",
        NextFinding = "Next finding",
        FixSafe = "Fix the errors",
        OtherSide = "Text and rail",
        Find = "Find in the text",
        AskReview = "Send to review",
        LeadAdd = "Lead picture",
        LeadOther = "Another lead picture",
        LeadHint = "The address of a picture in the library, as the browser copies it.",
        Library = "Open the library",
        LeadAlt = "Alternative text: what does it show?",
        LeadCaption = "Caption",
        LeadDrop = "No lead picture",
    };
}
