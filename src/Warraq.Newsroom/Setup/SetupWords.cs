namespace Warraq.Newsroom.Setup;

/// <summary>The words of the screens that set the paper up.</summary>
public sealed record SetupWords
{
    public static SetupWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Style { get; init; }
    public required string Writing { get; init; }
    public required string Digits { get; init; }
    public required string Latin { get; init; }
    public required string Indic { get; init; }
    public required string Months { get; init; }
    public required string OfCountry { get; init; }
    public required string Dual { get; init; }
    public required string Country { get; init; }
    public required string Quotes { get; init; }
    public required string Hijri { get; init; }
    public required string WithHijri { get; init; }
    public required string WithoutHijri { get; init; }
    public required string Review { get; init; }
    public required string WithReview { get; init; }
    public required string NoReview { get; init; }
    public required string Zone { get; init; }
    public required string ZoneName { get; init; }
    public required string Sample { get; init; }
    public required string Try { get; init; }
    public required string Save { get; init; }
    public required string Spelling { get; init; }
    public required string Terms { get; init; }
    public required string TermsHint { get; init; }
    public required string Dictionary { get; init; }
    public required string DictionaryHint { get; init; }
    public required string Policy { get; init; }
    public required string Moderation { get; init; }
    public required string ModerateAll { get; init; }
    public required string ModerateFirst { get; init; }
    public required string ModerateNone { get; init; }
    public required string Rate { get; init; }
    public required string Links { get; init; }
    public required string Days { get; init; }
    public required string Banned { get; init; }
    public required string BannedHint { get; init; }
    public required string BannedOpen { get; init; }
    public required string Sections { get; init; }
    public required string Menu { get; init; }
    public required string MenuHint { get; init; }
    public required string NameAr { get; init; }
    public required string NameEn { get; init; }
    public required string Show { get; init; }
    public required string Hide { get; init; }
    public required string Retire { get; init; }
    public required string RetireInto { get; init; }
    public required string RetireHint { get; init; }
    public required string AddSection { get; init; }
    public required string Slug { get; init; }
    public required string Parent { get; init; }
    public required string NoParent { get; init; }
    public required string Redirects { get; init; }
    public required string RedirectsHint { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string AddRedirect { get; init; }
    public required string Remove { get; init; }
    public required string Running { get; init; }
    public required string Outbox { get; init; }
    public required string OutboxHint { get; init; }
    public required string NothingStuck { get; init; }
    public required string LastPosition { get; init; }
    public required string Step { get; init; }
    public required string Error { get; init; }
    public required string Attempts { get; init; }
    public required string Next { get; init; }
    public required string Retry { get; init; }
    public required string Health { get; init; }
    public required string HealthHint { get; init; }
    public required string LookNow { get; init; }
    public required string Backups { get; init; }
    public required string BackupHint { get; init; }
    public required string BackupNow { get; init; }
    public required string StorageTitle { get; init; }
    public required string DatabaseName { get; init; }
    public required string Blobs { get; init; }
    public required string Free { get; init; }
    public required string About { get; init; }
    public required string Program { get; init; }
    public required string Process { get; init; }
    public required string Licence { get; init; }
    public required Func<string, string> Up { get; init; }
    public required Func<string, string> Down { get; init; }
    public required Func<string, string> Under { get; init; }
    public required Func<int, string> StuckSteps { get; init; }
    public required Func<string, string> Sign { get; init; }
    public required Func<long, string> Behind { get; init; }
    public required Func<int, string> Files { get; init; }
    public required Func<string, string> DoneOf { get; init; }

    static readonly SetupWords Arabic = new()
    {
        Style = "أسلوب الدار",
        Writing = "كيف نكتب",
        Digits = "الأرقام",
        Latin = "0123456789، كما في 317",
        Indic = "٠١٢٣٤٥٦٧٨٩، كما في ٣١٧",
        Months = "أسماء الشهور",
        OfCountry = "أسماء البلد وحدها",
        Dual = "الاسمان معاً: كانون الثاني/يناير",
        Country = "البلد",
        Quotes = "علامات الاقتباس",
        Hijri = "التاريخ الهجري",
        WithHijri = "معه (أم القرى)",
        WithoutHijri = "بلا هجري",
        Review = "عين ثانية قبل النشر",
        WithReview = "لا تُنشر قصة قبل أن يراجعها غير كاتبها",
        NoReview = "يكفي من ينشر",
        Zone = "المنطقة الزمنية",
        ZoneName = "اسمها عند القرّاء",
        Sample = "مثال بهذه الاختيارات",
        Try = "أظهر المثال",
        Save = "احفظ",
        Spelling = "الإملاء المعتمد وقاموس الدار",
        Terms = "اكتب = لا تكتب، زوج في كل سطر",
        TermsHint = "مثل: شؤون = شئون. تظهر في المحرّر ملاحظةً مع البديل.",
        Dictionary = "قاموس الدار، كلمة في كل سطر",
        DictionaryHint = "كلمات لا يعدّها التدقيق خطأً.",
        Policy = "سياسة التعليقات",
        Moderation = "ما يُراجع قبل أن يظهر",
        ModerateAll = "كل تعليق",
        ModerateFirst = "تعليقات المرسل حتى يُقبل أول واحد منها",
        ModerateNone = "لا شيء: تظهر فوراً",
        Rate = "كم تعليقاً لمرسل واحد في عشر دقائق (0 بلا حد)",
        Links = "كم رابطاً في التعليق",
        Days = "بعد كم يوماً من النشر يُغلق التعليق (0 لا يُغلق)",
        Banned = "الكلمات والمرسلون المحظورون",
        BannedHint = "هناك تُحظر كلمة أو مرسل، وتُجرَّب الكلمة على ما كتبه القرّاء قبل حظرها.",
        BannedOpen = "افتح قائمة الحظر",
        Sections = "الأقسام والقائمة",
        Menu = "ترتيب القائمة",
        MenuHint = "ما هو ظاهر هنا هو قائمة الموقع، بهذا الترتيب.",
        NameAr = "الاسم بالعربية",
        NameEn = "الاسم بالإنكليزية",
        Show = "أظهره",
        Hide = "أخفه من القائمة",
        Retire = "أغلق القسم",
        RetireInto = "تنتقل قصصه إلى",
        RetireHint = "يقود عنوانه وعناوين قصصه إلى القسم الآخر.",
        AddSection = "أضف قسماً",
        Slug = "العنوان بحروف لاتينية",
        Parent = "تحت قسم",
        NoParent = "لا، قسم بذاته",
        Redirects = "تحويل العناوين",
        RedirectsHint = "عنوان قديم يقود إلى جديد. عناوين القصص لا تحتاجه: رقمها يكفي.",
        From = "من",
        To = "إلى",
        AddRedirect = "أضف تحويلاً",
        Remove = "أزل",
        Running = "تشغيل الصحيفة",
        Outbox = "صندوق الصادر",
        OutboxHint = "ما جرى في الصحيفة ويُتابع بعده: الصفحات والبحث والأخبار ذات الصلة.",
        NothingStuck = "لا شيء عالق",
        LastPosition = "آخر موضع",
        Step = "الخطوة",
        Error = "الخطأ",
        Attempts = "محاولات",
        Next = "المحاولة التالية",
        Retry = "أعد المحاولة الآن",
        Health = "الصحة",
        HealthHint = "يفحص القاعدة والقرص والحروف والمعجم والصادر؛ قد يستغرق ثواني.",
        LookNow = "افحص الآن",
        Backups = "النسخ الاحتياطية",
        BackupHint = "القاعدة والصور الأصلية في ملف واحد، والصحيفة تعمل. انقل الملف إلى جهاز آخر.",
        BackupNow = "خذ نسخة الآن",
        StorageTitle = "التخزين",
        DatabaseName = "القاعدة",
        Blobs = "الصور والأصول",
        Free = "المساحة الحرة",
        About = "عن البرنامج",
        Program = "البرنامج",
        Process = "دور هذه العملية",
        Licence = "الترخيص",
        Up = name => $"قدّم {name}",
        Down = name => $"أخّر {name}",
        Under = name => $"تحت {name}",
        StuckSteps = n => n switch { 1 => "خطوة عالقة", 2 => "خطوتان عالقتان", <= 10 => $"{n} خطوات عالقة", _ => $"{n} خطوة عالقة" },
        Sign = what => what switch
        {
            "unicode" => "الحروف",
            "encodings" => "الترميزات",
            "disk" => "القرص",
            "folder" => "المجلد",
            "spelling" => "معجم الإملاء",
            "database" => "القاعدة",
            "safety" => "سلامة الكتابة",
            "schema" => "بنية القاعدة",
            "outbox" => "الصادر",
            "stories" => "القصص",
            "search" or "index" => "فهرس البحث",
            "picture rights" => "حقوق الصور",
            _ => what,
        },
        Behind = n => n == 0 ? "لا تأخّر" : $"يتأخر {n}",
        Files = n => n switch { 0 => "لا ملفات", 1 => "ملف واحد", 2 => "ملفان", <= 10 => $"{n} ملفات", _ => $"{n} ملفاً" },
        DoneOf = done => done switch
        {
            "saved" => "حُفظ.",
            "added" => "أُضيف.",
            "removed" => "أُزيل.",
            "retired" => "أُغلق القسم وانتقلت قصصه.",
            "retried" => "تُعاد المحاولة الآن.",
            "backup" => "أُخذت النسخة.",
            _ => "",
        },
    };

    static readonly SetupWords English = new()
    {
        Style = "House style",
        Writing = "How we write",
        Digits = "Digits",
        Latin = "0123456789, as in 317",
        Indic = "٠١٢٣٤٥٦٧٨٩, as in ٣١٧",
        Months = "Month names",
        OfCountry = "Those of the country",
        Dual = "Both names: كانون الثاني/يناير",
        Country = "Country",
        Quotes = "Quotation marks",
        Hijri = "Hijri date",
        WithHijri = "With it (Umm al-Qura)",
        WithoutHijri = "Without",
        Review = "A second pair of eyes",
        WithReview = "A story goes out when somebody but its writer has signed it off",
        NoReview = "Whoever publishes is enough",
        Zone = "Time zone",
        ZoneName = "Its name for readers",
        Sample = "A sample with these choices",
        Try = "Show the sample",
        Save = "Save",
        Spelling = "Preferred spellings and the house dictionary",
        Terms = "Wanted = avoided, a pair a line",
        TermsHint = "Such as: شؤون = شئون. The editor shows it as a finding with its replacement.",
        Dictionary = "The house dictionary, a word a line",
        DictionaryHint = "Words that proofing takes for right.",
        Policy = "Comment policy",
        Moderation = "What is looked at before it shows",
        ModerateAll = "Every comment",
        ModerateFirst = "Those of a sender until one is approved",
        ModerateNone = "Nothing: they show at once",
        Rate = "Comments of one sender in ten minutes (0 for no limit)",
        Links = "Links a comment may hold",
        Days = "Days after publication when comments close (0 for never)",
        Banned = "Banned words and senders",
        BannedHint = "A word or a sender is banned there, and a word is tried on what readers wrote before it is banned.",
        BannedOpen = "Open the list of bans",
        Sections = "Sections and menu",
        Menu = "Order of the menu",
        MenuHint = "What is shown here is the menu of the site, in this order.",
        NameAr = "Name in Arabic",
        NameEn = "Name in English",
        Show = "Show",
        Hide = "Hide from the menu",
        Retire = "Retire the section",
        RetireInto = "Its stories go to",
        RetireHint = "Its address and those of its stories lead to the other section.",
        AddSection = "Add a section",
        Slug = "Address in Latin letters",
        Parent = "Below a section",
        NoParent = "No, on its own",
        Redirects = "Redirects",
        RedirectsHint = "An old address leads to a new one. Those of stories need none: their number is enough.",
        From = "From",
        To = "To",
        AddRedirect = "Add a redirect",
        Remove = "Remove",
        Running = "Running the paper",
        Outbox = "Outbox",
        OutboxHint = "What happened in the paper and is followed up: pages, search, related news.",
        NothingStuck = "Nothing is stuck",
        LastPosition = "Newest position",
        Step = "Step",
        Error = "Error",
        Attempts = "Attempts",
        Next = "Next attempt",
        Retry = "Try again now",
        Health = "Health",
        HealthHint = "Looks at database, disk, letters, dictionary and outbox; it may take seconds.",
        LookNow = "Look now",
        Backups = "Backups",
        BackupHint = "Database and original pictures in one file, while the paper runs. Carry the file to another machine.",
        BackupNow = "Back up now",
        StorageTitle = "Storage",
        DatabaseName = "Database",
        Blobs = "Pictures and originals",
        Free = "Free space",
        About = "About",
        Program = "Program",
        Process = "Role of this process",
        Licence = "Licence",
        Up = name => $"Move {name} up",
        Down = name => $"Move {name} down",
        Under = name => $"below {name}",
        StuckSteps = n => n == 1 ? "1 step is stuck" : $"{n} steps are stuck",
        Sign = what => what,
        Behind = n => n == 0 ? "up to date" : $"{n} behind",
        Files = n => n == 1 ? "1 file" : $"{n} files",
        DoneOf = done => done switch
        {
            "saved" => "Saved.",
            "added" => "Added.",
            "removed" => "Removed.",
            "retired" => "The section is closed and its stories have moved.",
            "retried" => "It is tried again now.",
            "backup" => "The backup is made.",
            _ => "",
        },
    };
}
