using Warraq.Arabic.Numbers;
using Warraq.Stories.Saving;
using Warraq.Stories.Versions;

namespace Warraq.Newsroom.Versions;

/// <summary>The words of the versions of a story.</summary>
public sealed record VersionWords
{
    public static VersionWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Title { get; init; }
    public required string Back { get; init; }
    public required string Compare { get; init; }
    public required string List { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Live { get; init; }
    public required string Now { get; init; }
    public required string Next { get; init; }
    public required string Previous { get; init; }
    public required string Difference { get; init; }
    public required string NoDifference { get; init; }
    public required string OneVersion { get; init; }
    public required string Same { get; init; }
    public required string NewBlock { get; init; }
    public required string GoneBlock { get; init; }
    public required string SpellingOnly { get; init; }
    public required string OtherKind { get; init; }
    public required string OtherPicture { get; init; }
    public required string OtherMarks { get; init; }
    public required string LinkGone { get; init; }
    public required string LinkNew { get; init; }
    public required string Order { get; init; }
    public required string Picture { get; init; }
    public required string NoPicture { get; init; }
    public required string NameIt { get; init; }
    public required string NameHint { get; init; }
    public required string Keep { get; init; }
    public required string RestoreHint { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string And { get; init; }
    public required string ChooseOthers { get; init; }

    /// <summary>"3 · published", by its number.</summary>
    public required Func<string, VersionAct, string> Version { get; init; }
    public required Func<string, string> Restore { get; init; }
    public required Func<string, string> FromOf { get; init; }
    public required Func<string, string> ToOf { get; init; }
    public required Func<string, string> RestoredFrom { get; init; }
    public required Func<string, string> Paragraph { get; init; }
    public required Func<string, string> MovedFrom { get; init; }
    public required Func<string, string> MovedTo { get; init; }
    public required Func<int, Digits, string> SameBlocks { get; init; }
    public required Func<int, Digits, string> Words { get; init; }
    public required Func<string, string> Field { get; init; }
    public required Func<string, string> Person { get; init; }
    public required Func<string, string> DoneOf { get; init; }

    static readonly VersionWords Arabic = new()
    {
        Title = "الإصدارات",
        Back = "القصة",
        Compare = "قارن",
        List = "إصدارات القصة",
        From = "من",
        To = "إلى",
        Live = "عند القرّاء",
        Now = "الآن",
        Next = "التغيير التالي",
        Previous = "السابق",
        Difference = "ما الذي تغيّر",
        NoDifference = "لا فرق بين الإصدارين.",
        OneVersion = "للقصة إصدار واحد حتى الآن. ما يُكتب بعده يُقارن به.",
        Same = "كما هي",
        NewBlock = "جديدة",
        GoneBlock = "محذوفة",
        SpellingOnly = "إملاء فقط",
        OtherKind = "تغيّر نوع الكتلة",
        OtherPicture = "صورة أخرى",
        OtherMarks = "تغيّر التنسيق فقط",
        LinkGone = "رُفع الرابط",
        LinkNew = "أُضيف الرابط",
        Order = "تغيّر الترتيب",
        Picture = "الصورة الرئيسية",
        NoPicture = "بلا صورة",
        NameIt = "سمِّ النص كما هو الآن",
        NameHint = "مثل: قبل اختصار المقدمة",
        Keep = "احفظ إصداراً",
        RestoreHint = "يصير نصَّ القصة من جديد، ويبقى نص الآن إصداراً قبله. لا يتغيّر شيء عند القرّاء.",
        Yes = "نعم",
        No = "لا",
        And = " و",
        ChooseOthers = "اختر إصدارين",
        Version = (n, act) => $"{n} · {Act(act)}",
        Restore = n => $"استعد الإصدار {n}",
        FromOf = n => $"من الإصدار {n}",
        ToOf = n => $"إلى الإصدار {n}",
        RestoredFrom = n => $"من الإصدار {n}",
        Paragraph = n => $"ف {n}",
        MovedFrom = n => $"نُقلت من ف {n}",
        MovedTo = n => $"نُقلت إلى ف {n}",
        SameBlocks = (n, digits) => CountedPhrase.SameParagraph.Write(n, digits),
        Words = (n, digits) => CountedPhrase.Word.Write(n, digits),
        Field = name => name switch
        {
            StoryText.Kicker => "ترويسة العنوان",
            StoryText.Headline => "العنوان",
            StoryText.Deck => "العنوان الشارح",
            StoryText.Section => "القسم",
            StoryText.Kind => "النوع",
            StoryText.Lang => "اللغة",
            StoryText.Prominent => "أبرز",
            StoryText.Authors => "الكتّاب",
            StoryText.Sources => "المصادر",
            _ => "الوسوم",
        },
        Person = id => id switch { "terminal" => "سطر الأوامر", "schedule" => "الموعد المحدد", "demo" => "الصحيفة النموذجية", _ => id },
        DoneOf = done => done switch { "restored" => "عاد الإصدار، والنص الذي كان قبله إصدار في القائمة.", "named" => "حُفظ الإصدار بهذا الاسم.", _ => "" },
    };

    static readonly VersionWords English = new()
    {
        Title = "Versions",
        Back = "Story",
        Compare = "Compare",
        List = "Versions of the story",
        From = "From",
        To = "To",
        Live = "Readers see it",
        Now = "Now",
        Next = "Next change",
        Previous = "Previous",
        Difference = "What changed",
        NoDifference = "The two versions are the same.",
        OneVersion = "The story has one version so far. What is written after it is compared with it.",
        Same = "unchanged",
        NewBlock = "New",
        GoneBlock = "Deleted",
        SpellingOnly = "Spelling only",
        OtherKind = "Another kind of block",
        OtherPicture = "Another picture",
        OtherMarks = "Only the formatting changed",
        LinkGone = "Link removed",
        LinkNew = "Link added",
        Order = "The order changed",
        Picture = "Lead picture",
        NoPicture = "No picture",
        NameIt = "Name the text as it is now",
        NameHint = "Such as: before the lead was cut",
        Keep = "Keep a version",
        RestoreHint = "It becomes the text of the story again; the text of now stays a version before it. Nothing changes for readers.",
        Yes = "Yes",
        No = "No",
        And = " and ",
        ChooseOthers = "Choose two versions",
        Version = (n, act) => $"{n} · {EnglishAct(act)}",
        Restore = n => $"Restore version {n}",
        FromOf = n => $"From version {n}",
        ToOf = n => $"To version {n}",
        RestoredFrom = n => $"from version {n}",
        Paragraph = n => $"¶ {n}",
        MovedFrom = n => $"Moved from ¶ {n}",
        MovedTo = n => $"Moved to ¶ {n}",
        SameBlocks = (n, _) => n == 1 ? "1 paragraph unchanged" : $"{n} paragraphs unchanged",
        Words = (n, _) => n == 1 ? "1 word" : $"{n} words",
        Field = name => name switch
        {
            StoryText.Kicker => "Kicker",
            StoryText.Headline => "Headline",
            StoryText.Deck => "Deck",
            StoryText.Section => "Section",
            StoryText.Kind => "Kind",
            StoryText.Lang => "Language",
            StoryText.Prominent => "Prominent",
            StoryText.Authors => "Authors",
            StoryText.Sources => "Sources",
            _ => "Tags",
        },
        Person = id => id switch { "terminal" => "Terminal", "schedule" => "Schedule", "demo" => "Demo paper", _ => id },
        DoneOf = done => done switch { "restored" => "The version is back; the text before it is a version of the list.", "named" => "The version is kept under that name.", _ => "" },
    };

    static string Act(VersionAct act) => act switch
    {
        VersionAct.Begun => "بدء القصة",
        VersionAct.Imported => "استيراد",
        VersionAct.Edited => "تحرير",
        VersionAct.Named => "إصدار مسمّى",
        VersionAct.Published => "نشر",
        VersionAct.Corrected => "تصويب",
        VersionAct.Withdrawn => "سحب",
        VersionAct.TakenBack => "تراجع عن النشر",
        _ => "استعادة",
    };

    static string EnglishAct(VersionAct act) => act switch
    {
        VersionAct.Begun => "begun",
        VersionAct.Imported => "imported",
        VersionAct.Edited => "edited",
        VersionAct.Named => "named",
        VersionAct.Published => "published",
        VersionAct.Corrected => "corrected",
        VersionAct.Withdrawn => "withdrawn",
        VersionAct.TakenBack => "publication taken back",
        _ => "restored",
    };
}
