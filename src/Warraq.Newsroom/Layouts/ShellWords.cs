namespace Warraq.Newsroom.Layouts;

/// <summary>The words around every screen. Each feature has a record of its own beside its screens.</summary>
public sealed record ShellWords
{
    public static ShellWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Warraq { get; init; }
    public required string Newsroom { get; init; }
    public required string Skip { get; init; }
    public required string PlacesOf { get; init; }
    public required string Desk { get; init; }
    public required string Front { get; init; }
    public required string Comments { get; init; }
    public required string Privacy { get; init; }
    public required string Pictures { get; init; }
    public required string Settings { get; init; }
    public required string SettingsOf { get; init; }
    public required string HouseStyle { get; init; }
    public required string SectionsAndMenu { get; init; }
    public required string Redirects { get; init; }
    public required string CommentPolicy { get; init; }
    public required string RunningPaper { get; init; }
    public required string MyAccount { get; init; }
    public required string People { get; init; }
    public required string Account { get; init; }
    public required string SignOut { get; init; }
    public required string Search { get; init; }
    public required string Find { get; init; }

    /// <summary>How many hits stand under the field; # is the number.</summary>
    public required string FoundNow { get; init; }
    public required string OtherLanguage { get; init; }
    public required string NoTracking { get; init; }
    public required string Problems { get; init; }
    public required string BackToDesk { get; init; }
    public required string NoRightTitle { get; init; }
    public required string NoRightText { get; init; }
    public required string NoRoleText { get; init; }
    public required string NoScreenTitle { get; init; }
    public required string NoScreenText { get; init; }
    public required string StaleTitle { get; init; }
    public required string StaleText { get; init; }

    static readonly ShellWords Arabic = new()
    {
        Warraq = "ورّاق",
        Newsroom = "غرفة الأخبار",
        Skip = "تجاوز إلى المحتوى",
        PlacesOf = "أقسام غرفة الأخبار",
        Desk = "المكتب",
        Front = "الواجهة",
        Comments = "التعليقات",
        Privacy = "بيانات القراء",
        Pictures = "الصور",
        Settings = "الإعدادات",
        SettingsOf = "أبواب الإعدادات",
        HouseStyle = "أسلوب الدار",
        SectionsAndMenu = "الأقسام والقائمة",
        Redirects = "تحويل العناوين",
        CommentPolicy = "سياسة التعليقات",
        RunningPaper = "تشغيل الصحيفة",
        MyAccount = "حسابي",
        People = "الفريق والصلاحيات",
        Account = "حسابك",
        SignOut = "اخرج",
        Search = "بحث في كل شيء",
        Find = "ابحث أو نفّذ أمراً",
        FoundNow = "نتائج تحت الخانة: #",
        OtherLanguage = "English",
        NoTracking = "لا نتتبّع ولا نحمّل شيئاً من خارج هذا الخادم.",
        Problems = "لم يُحفظ شيء بعد:",
        BackToDesk = "عد إلى المكتب",
        NoRightTitle = "ليس لك هذا الحق",
        NoRightText = "دورك في غرفة الأخبار لا يشمل هذه الصفحة. يستطيع مالك الصحيفة أن يعطيك دوراً آخر.",
        NoRoleText = "لحسابك لا دور بعد في غرفة الأخبار. يستطيع مالك الصحيفة أن يعطيك دوراً.",
        NoScreenTitle = "لا صفحة هنا",
        NoScreenText = "ربما نُقلت أو كُتب عنوانها خطأً.",
        StaleTitle = "أعد الإرسال",
        StaleText = "لم نتحقق من أن هذه الاستمارة جاءت من صفحتك، فلم يُحفظ شيء. عد إليها وأعد تحميلها ثم أرسلها.",
    };

    static readonly ShellWords English = new()
    {
        Warraq = "Warraq",
        Newsroom = "Newsroom",
        Skip = "Skip to content",
        PlacesOf = "Parts of the newsroom",
        Desk = "Desk",
        Front = "Front",
        Comments = "Comments",
        Privacy = "Readers’ data",
        Pictures = "Pictures",
        Settings = "Settings",
        SettingsOf = "Parts of the settings",
        HouseStyle = "House style",
        SectionsAndMenu = "Sections and menu",
        Redirects = "Redirects",
        CommentPolicy = "Comment policy",
        RunningPaper = "Running the paper",
        MyAccount = "My account",
        People = "People and roles",
        Account = "Your account",
        SignOut = "Sign out",
        Search = "Search over everything",
        Find = "Search or run a command",
        FoundNow = "Hits under the field: #",
        OtherLanguage = "العربية",
        NoTracking = "We track nothing and load nothing from outside this server.",
        Problems = "Nothing is saved yet:",
        BackToDesk = "Back to the desk",
        NoRightTitle = "You may not do this",
        NoRightText = "Your role in the newsroom does not include this page. An owner of the paper can give you another one.",
        NoRoleText = "Your account has no role in the newsroom yet. An owner of the paper can give you one.",
        NoScreenTitle = "There is no page here",
        NoScreenText = "It may have moved, or its address was mistyped.",
        StaleTitle = "Send it again",
        StaleText = "We could not tell that this form came from your page, so nothing was saved. Go back, load the page again and send it.",
    };
}
