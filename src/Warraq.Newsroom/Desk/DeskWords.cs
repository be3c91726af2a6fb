using Warraq.Stories;

namespace Warraq.Newsroom.Desk;

/// <summary>The words of the desk, and of what a story is there.</summary>
public sealed record DeskWords
{
    public static DeskWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Filters { get; init; }
    public required string Section { get; init; }
    public required string AllSections { get; init; }
    public required string Desk { get; init; }
    public required string AllDesks { get; init; }
    public required string Assignee { get; init; }
    public required string Anybody { get; init; }
    public required string Mine { get; init; }
    public required string Nobody { get; init; }
    public required string You { get; init; }
    public required string Due { get; init; }
    public required string AnyTime { get; init; }
    public required string DueToday { get; init; }
    public required string Overdue { get; init; }
    public required string DueAt { get; init; }
    public required string Late { get; init; }
    public required string Imported { get; init; }
    public required string ImportedFrom { get; init; }
    public required string Find { get; init; }
    public required string FindHint { get; init; }
    public required string Apply { get; init; }
    public required string Clear { get; init; }
    public required string Stories { get; init; }
    public required string StatesOf { get; init; }
    public required string All { get; init; }
    public required string Nothing { get; init; }
    public required string NothingFound { get; init; }
    public required string NoHeadline { get; init; }
    public required string Number { get; init; }
    public required string PagesOf { get; init; }
    public required string Newest { get; init; }
    public required string Older { get; init; }
    public required string Next { get; init; }
    public required string Previous { get; init; }
    public required string Open { get; init; }

    /// <summary>The screen of the story itself, where its title leads to the editor.</summary>
    public required string Card { get; init; }
    public required string Assign { get; init; }
    public required string PictureExpired { get; init; }

    /// <summary>Before the name of who writes in it now, or only reads along.</summary>
    public required string Edits { get; init; }
    public required string Reads { get; init; }
    public required Func<string, string> AndMore { get; init; }
    public required string SavedOf { get; init; }
    public required string SaveThis { get; init; }
    public required string SaveName { get; init; }
    public required string Share { get; init; }
    public required string Save { get; init; }
    public required string SharedByYou { get; init; }
    public required Func<string, string> SharedBy { get; init; }
    public required Func<string, string> Delete { get; init; }

    /// <summary>What a done act says; null for none.</summary>
    public required Func<string, string?> Done { get; init; }
    public required Func<string, string> DeskOf { get; init; }
    public required Func<string, string> ShowAll { get; init; }
    public required Func<StoryState, string> State { get; init; }

    /// <summary>What the time at the end of a row says.</summary>
    public required Func<StoryState, string> Stamp { get; init; }
    public required string NewStory { get; init; }
    public required Func<StoryKind, string> Kind { get; init; }

    static readonly DeskWords Arabic = new()
    {
        Filters = "تصفية القصص",
        Section = "القسم",
        AllSections = "كل الأقسام",
        Desk = "المكتب",
        AllDesks = "كل المكاتب",
        Assignee = "المحرّر",
        Anybody = "كل المحرّرين",
        Mine = "قصصي فقط",
        Nobody = "بلا محرّر",
        You = "أنت",
        Due = "الموعد",
        AnyTime = "كل المواعيد",
        DueToday = "موعدها اليوم",
        Overdue = "فات موعدها",
        DueAt = "موعدها",
        Late = "فات موعدها",
        Imported = "مستوردة",
        ImportedFrom = "من استيراد",
        Find = "ابحث",
        FindHint = "كلمات من العنوان أو رقم",
        Apply = "اعرض",
        Clear = "بلا تصفية",
        Stories = "القصص",
        StatesOf = "حالة القصص",
        All = "الكل",
        Nothing = "لا قصص هنا بعد.",
        NothingFound = "لا قصة تطابق هذه التصفية.",
        NoHeadline = "بلا عنوان",
        Number = "رقم",
        PagesOf = "صفحات القائمة",
        Newest = "الأحدث",
        Older = "الأقدم",
        Next = "التالي",
        Previous = "السابق",
        Open = "افتح",
        Card = "بطاقة القصة",
        Assign = "أسنِد",
        PictureExpired = "انتهى حق صورتها وما زالت تُعرض",
        Edits = "قيد التحرير:",
        Reads = "مفتوحة عند",
        AndMore = n => $"و{n} معه",
        SavedOf = "تصفيات محفوظة",
        SaveThis = "احفظ هذه التصفية",
        SaveName = "اسم التصفية",
        Share = "يراها الزملاء أيضاً",
        Save = "احفظ",
        SharedByYou = "يراها الزملاء",
        SharedBy = name => $"من {name}",
        Delete = name => $"احذف التصفية «{name}»",
        Done = done => done switch { "saved" => "حُفظت التصفية.", "deleted" => "حُذفت التصفية المحفوظة.", _ => null },
        DeskOf = name => $"مكتب {name}",
        ShowAll = state => $"اعرض الكل: {state}",
        State = state => state switch
        {
            StoryState.Draft => "مسودة",
            StoryState.InReview => "في المراجعة",
            StoryState.Scheduled => "مجدولة",
            StoryState.Published => "منشورة",
            _ => "مسحوبة",
        },
        Stamp = state => state switch
        {
            StoryState.Scheduled => "تُنشر",
            StoryState.Published => "نُشرت",
            StoryState.Withdrawn => "سُحبت",
            _ => "عُدّلت",
        },
        NewStory = "قصة جديدة",
        Kind = kind => kind switch
        {
            StoryKind.News => "خبر",
            StoryKind.Opinion => "رأي",
            StoryKind.Analysis => "تحليل",
            StoryKind.Explainer => "شرح",
            StoryKind.Brief => "موجز",
            StoryKind.Live => "تغطية مباشرة",
            _ => "افتتاحية",
        },
    };

    static readonly DeskWords English = new()
    {
        Filters = "Filter stories",
        Section = "Section",
        AllSections = "All sections",
        Desk = "Desk",
        AllDesks = "All desks",
        Assignee = "Assigned to",
        Anybody = "Everybody",
        Mine = "Only mine",
        Nobody = "Nobody",
        You = "You",
        Due = "Due",
        AnyTime = "Any due time",
        DueToday = "Due today",
        Overdue = "Overdue",
        DueAt = "Due",
        Late = "Overdue since",
        Imported = "Imported",
        ImportedFrom = "Imported from",
        Find = "Search",
        FindHint = "Words of the headline, or a number",
        Apply = "Show",
        Clear = "No filter",
        Stories = "Stories",
        StatesOf = "States of stories",
        All = "All",
        Nothing = "No stories here yet.",
        NothingFound = "No story answers this filter.",
        NoHeadline = "Without a headline",
        Number = "No.",
        PagesOf = "Pages of the list",
        Newest = "Newest",
        Older = "Older",
        Next = "Next",
        Previous = "Previous",
        Open = "Open",
        Card = "Story sheet",
        Assign = "Assign",
        PictureExpired = "The rights of its picture have ended and it is still shown",
        Edits = "Editing:",
        Reads = "Open with",
        AndMore = n => $"and {n} more",
        SavedOf = "Saved filters",
        SaveThis = "Keep this filter",
        SaveName = "Name of the filter",
        Share = "Colleagues see it too",
        Save = "Keep",
        SharedByYou = "colleagues see it",
        SharedBy = name => $"from {name}",
        Delete = name => $"Delete the filter “{name}”",
        Done = done => done switch { "saved" => "The filter is kept.", "deleted" => "The saved filter is deleted.", _ => null },
        DeskOf = name => $"{name} desk",
        ShowAll = state => $"Show all: {state}",
        State = state => state switch
        {
            StoryState.Draft => "Draft",
            StoryState.InReview => "In review",
            StoryState.Scheduled => "Scheduled",
            StoryState.Published => "Published",
            _ => "Withdrawn",
        },
        Stamp = state => state switch
        {
            StoryState.Scheduled => "Goes out",
            StoryState.Published => "Published",
            StoryState.Withdrawn => "Withdrawn",
            _ => "Changed",
        },
        NewStory = "New story",
        Kind = kind => kind switch
        {
            StoryKind.News => "News",
            StoryKind.Opinion => "Opinion",
            StoryKind.Analysis => "Analysis",
            StoryKind.Explainer => "Explainer",
            StoryKind.Brief => "Brief",
            StoryKind.Live => "Live",
            _ => "Editorial",
        },
    };
}
