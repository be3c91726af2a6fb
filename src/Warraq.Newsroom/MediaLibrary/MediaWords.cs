using Warraq.Site;

namespace Warraq.Newsroom.MediaLibrary;

/// <summary>The words of the media library.</summary>
public sealed record MediaWords
{
    public static MediaWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Title { get; init; }
    public required string Find { get; init; }
    public required string FindHint { get; init; }
    public required string Upload { get; init; }
    public required string Choose { get; init; }
    public required string Send { get; init; }
    public required string Drop { get; init; }
    public required string Limits { get; init; }
    public required string Nothing { get; init; }
    public required string NothingFound { get; init; }
    public required string NoCaption { get; init; }
    public required string NoAlt { get; init; }
    public required string Older { get; init; }
    public required string Newest { get; init; }
    public required string Known { get; init; }
    public required string Added { get; init; }
    public required string Describe { get; init; }
    public required string Caption { get; init; }
    public required string Alt { get; init; }
    public required string Credit { get; init; }
    public required string Rights { get; init; }
    public required string Terms { get; init; }
    public required string Expires { get; init; }
    public required string Focus { get; init; }
    public required string FocusX { get; init; }
    public required string FocusY { get; init; }
    public required string FocusHint { get; init; }
    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string Facts { get; init; }
    public required string Size { get; init; }
    public required string Bytes { get; init; }
    public required string Taken { get; init; }
    public required string AddedAt { get; init; }
    public required string Original { get; init; }
    public required string Uses { get; init; }
    public required string NotUsed { get; init; }
    public required string Draft { get; init; }
    public required string LikeTitle { get; init; }
    public required string Expired { get; init; }
    public required string Back { get; init; }
    public required string Copies { get; init; }
    public required string Sending { get; init; }

    /// <summary>What is known of a picture that is nearly the same.</summary>
    public required Func<LikeUse, PaperTime, string> Said { get; init; }

    static readonly MediaWords Arabic = new()
    {
        Title = "الصور",
        Find = "ابحث",
        FindHint = "كلمة من التعليق أو الوصف أو الحق",
        Upload = "أضف صوراً",
        Choose = "اختر صوراً من جهازك",
        Send = "أرسلها",
        Drop = "أو اسحبها إلى هنا، أو الصقها.",
        Limits = "JPEG وPNG وWebP وAVIF ورسوم SVG بلا برامج، حتى 40 ميغابايت و60 مليون بكسل. يُحفظ الأصل كما هو، ويُزال مكان التصوير من كل نسخة منشورة.",
        Nothing = "لا صور في المكتبة بعد.",
        NothingFound = "لا صورة فيها هذه الكلمات.",
        NoCaption = "بلا تعليق",
        NoAlt = "بلا وصف بديل",
        Older = "الأقدم",
        Newest = "الأحدث",
        Known = "في المكتبة من قبل.",
        Added = "أُضيفت.",
        Describe = "عن الصورة",
        Caption = "تعليق الصورة (لكل استعمال جديد)",
        Alt = "الوصف البديل: ماذا تُظهر؟",
        Credit = "حق الصورة، كما يُطبع",
        Rights = "صاحب الحقوق",
        Terms = "شروط الاستعمال",
        Expires = "آخر يوم للاستعمال",
        Focus = "البؤرة: ما يبقى في كل قصّ",
        FocusX = "من اليسار إلى اليمين",
        FocusY = "من الأعلى إلى الأسفل",
        FocusHint = "انقر على الصورة حيث الأهم.",
        Save = "احفظ",
        Saved = "حُفظت.",
        Facts = "عن الملف",
        Size = "الأبعاد",
        Bytes = "حجم الأصل",
        Taken = "صُوّرت",
        AddedAt = "أُضيفت",
        Original = "نزّل الأصل",
        Uses = "أين استُعملت",
        NotUsed = "لم تُستعمل بعد.",
        Draft = "مسودة",
        LikeTitle = "صور تشبهها",
        Expired = "انتهت حقوقها",
        Back = "الصور",
        Copies = "نسخ منشورة",
        Sending = "يُرسل…",
        Said = (use, time) => use.Story is { Published: { } at } story
            ? $"صورة مثلها استُعملت في {time.Day(time.DayOf(at))}{(story.Caption is { } caption ? $" بتعليق: «{caption}»" : " بلا تعليق")}"
            : $"في المكتبة صورة مثلها{(use.Picture.Caption is { } kept ? $": «{kept}»" : "")}",
    };

    static readonly MediaWords English = new()
    {
        Title = "Pictures",
        Find = "Search",
        FindHint = "Words of caption, description or credit",
        Upload = "Add pictures",
        Choose = "Choose pictures from your machine",
        Send = "Send",
        Drop = "Or drag them here, or paste them.",
        Limits = "JPEG, PNG, WebP, AVIF and SVG drawings without scripts, up to 40 MB and 60 million pixels. The original is kept as it is; the place where it was taken is in no public copy.",
        Nothing = "No pictures in the library yet.",
        NothingFound = "No picture has these words.",
        NoCaption = "No caption",
        NoAlt = "No alternative text",
        Older = "Older",
        Newest = "Newest",
        Known = "The library had it already.",
        Added = "Added.",
        Describe = "About the picture",
        Caption = "Caption (for each new use)",
        Alt = "Alternative text: what does it show?",
        Credit = "Credit, as printed",
        Rights = "Owner of the rights",
        Terms = "Terms of use",
        Expires = "Last day of use",
        Focus = "Focus: what every crop keeps",
        FocusX = "From the left edge to the right",
        FocusY = "From top to bottom",
        FocusHint = "Click on the picture where it matters.",
        Save = "Save",
        Saved = "Saved.",
        Facts = "About the file",
        Size = "Size",
        Bytes = "Original",
        Taken = "Taken",
        AddedAt = "Added",
        Original = "Download the original",
        Uses = "Where it is used",
        NotUsed = "Not used yet.",
        Draft = "Draft",
        LikeTitle = "Pictures like it",
        Expired = "The rights have run out",
        Back = "Pictures",
        Copies = "Public copies",
        Sending = "Sending…",
        Said = (use, time) => use.Story is { Published: { } at } story
            ? $"A picture like it was used on {time.Day(time.DayOf(at))}{(story.Caption is { } caption ? $" with the caption “{caption}”" : " without a caption")}"
            : $"The library has a picture like it{(use.Picture.Caption is { } kept ? $": “{kept}”" : "")}",
    };
}
