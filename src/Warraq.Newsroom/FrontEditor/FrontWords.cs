namespace Warraq.Newsroom.FrontEditor;

/// <summary>The words of the screen that orders a front.</summary>
public sealed record FrontWords
{
    public static FrontWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Fronts { get; init; }
    public required string Which { get; init; }
    public required string First { get; init; }
    public required string Save { get; init; }
    public required string SaveOnly { get; init; }
    public required string SavedAt { get; init; }
    public required string LiveSince { get; init; }
    public required string Revert { get; init; }
    public required string Publish { get; init; }
    public required string Pool { get; init; }
    public required string Number { get; init; }
    public required string Add { get; init; }
    public required string Breaking { get; init; }
    public required string Ends { get; init; }
    public required string Story { get; init; }
    public required string NewEnd { get; init; }
    public required string ChangeEnd { get; init; }
    public required string TakeDown { get; init; }
    public required string PutUp { get; init; }
    public required string Another { get; init; }
    public required string StripText { get; init; }
    public required string StripStory { get; init; }
    public required string StripEnds { get; init; }
    public required string Order { get; init; }
    public required string RuleLabel { get; init; }
    public required string AddRule { get; init; }
    public required string GoesOut { get; init; }
    public required string Unschedule { get; init; }
    public required string Schedule { get; init; }
    public required string ScheduleIt { get; init; }
    public required string At { get; init; }
    public required string Preview { get; init; }
    public required string Whole { get; init; }
    public required string KeepMine { get; init; }
    public required string TakeTheirs { get; init; }
    public required string OwnHeadline { get; init; }
    public required string HeadlineHere { get; init; }
    public required string Until { get; init; }
    public required string PinnedUntil { get; init; }
    public required string NotOut { get; init; }
    public required string NothingYet { get; init; }
    public required string More { get; init; }
    public required string Pin { get; init; }
    public required string KeyHold { get; init; }
    public required string KeyMove { get; init; }
    public required string KeyDrop { get; init; }
    public required string KeyCancel { get; init; }
    public required string KeyPlace { get; init; }
    public required string PlaceOf { get; init; }
    public required string Held { get; init; }
    public required string Dropped { get; init; }
    public required string Back { get; init; }
    public required string SavedNow { get; init; }
    public required string NotSaved { get; init; }
    public required Func<int, string> Changes { get; init; }
    public required Func<string, string> AddOf { get; init; }
    public required Func<string, string> Move { get; init; }
    public required Func<string, string> Up { get; init; }
    public required Func<string, string> Down { get; init; }
    public required Func<string, string> Remove { get; init; }
    public required Func<string, string> Automatic { get; init; }
    public required Func<string, string> Unknown { get; init; }
    public required Func<string, string> Slot { get; init; }
    public required Func<string, string> SlotHint { get; init; }
    public required Func<string, string> DoneOf { get; init; }

    static readonly FrontWords Arabic = new()
    {
        Fronts = "الواجهة",
        Which = "أي واجهة",
        First = "الصفحة الأولى",
        Save = "احفظ",
        SaveOnly = "احفظ دون نشر",
        SavedAt = "حُفظت المسودة",
        LiveSince = "المنشورة منذ",
        Revert = "عُد إلى المنشورة",
        Publish = "انشر الواجهة",
        Pool = "جاهزة للوضع",
        Number = "رقم قصة",
        Add = "ضعها",
        Breaking = "شريط عاجل",
        Ends = "ينتهي",
        Story = "القصة",
        NewEnd = "موعد الانتهاء الجديد",
        ChangeEnd = "غيّر الانتهاء",
        TakeDown = "أزله الآن",
        PutUp = "ضع شريطاً عاجلاً",
        Another = "ضع غيره مكانه",
        StripText = "الجملة",
        StripStory = "رقم القصة التي يؤدي إليها، إن وُجدت",
        StripEnds = "ينتهي في",
        Order = "ترتيب المواضع",
        RuleLabel = "موضع يمتلئ بالأحدث من",
        AddRule = "أضف موضعاً",
        GoesOut = "تُنشر في",
        Unschedule = "ارفع الموعد",
        Schedule = "انشرها في موعد",
        ScheduleIt = "حدّد الموعد",
        At = "الموعد",
        Preview = "معاينة المسودة",
        Whole = "افتحها كاملة",
        KeepMine = "احتفظ بترتيبي",
        TakeTheirs = "خذ ترتيبه",
        OwnHeadline = "عنوان خاص بالواجهة",
        HeadlineHere = "عنوانها في هذه الواجهة",
        Until = "مثبّتة حتى",
        PinnedUntil = "مثبّتة حتى",
        NotOut = "لا يراها القرّاء: لا تظهر قبل نشرها",
        NothingYet = "لا قصة بعد",
        More = "عنوان وموعد",
        Pin = "ثبّت",
        KeyHold = "أمسك",
        KeyMove = "انقل",
        KeyDrop = "أفلت",
        KeyCancel = "ألغِ",
        KeyPlace = "ضع القصة في موضع",
        PlaceOf = "{0}، الموضع {1} من {2}",
        Held = "ممسوكة: {0}. السهمان للنقل، الإدخال للإفلات، Esc للإلغاء.",
        Dropped = "أُفلتت: {0}، الموضع {1} من {2}",
        Back = "عادت إلى مكانها: {0}",
        SavedNow = "حُفظت المسودة",
        NotSaved = "لم تُحفظ المسودة",
        Changes = n => n switch { 1 => "تغيير لم يُنشر", 2 => "تغييران لم يُنشرا", <= 10 => $"{n} تغييرات لم تُنشر", _ => $"{n} تغييراً لم يُنشر" },
        AddOf = title => $"ضعها في الواجهة: {title}",
        Move = title => $"انقل: {title}",
        Up = title => $"أعلى: {title}",
        Down = title => $"أسفل: {title}",
        Remove = title => $"أزل من الواجهة: {title}",
        Automatic = section => $"تلقائية: الأحدث من {section}",
        Unknown = number => $"لا قصة بالرقم {number}",
        Slot = slot => slot switch { "lead" => "الرئيسية", "under" => "تحت الرئيسية", _ => "أخبار الواجهة" },
        SlotHint = slot => slot switch { "lead" => "موضع واحد بصورة", "under" => "أسطر تتبع الرئيسية", _ => "وما بقي تملؤه الأحدث" },
        DoneOf = done => done switch
        {
            "publish" => "نُشرت الواجهة.",
            "schedule" => "حُدّد موعد نشرها.",
            "unschedule" => "رُفع موعدها.",
            "revert" => "عادت المسودة إلى المنشورة.",
            "save" => "حُفظت المسودة؛ لا يرى القرّاء منها شيئاً بعد.",
            "strip" => "وُضع الشريط العاجل.",
            "strip-end" => "تغيّر موعد انتهاء العاجل.",
            "strip-down" => "أُزيل الشريط العاجل.",
            _ => "",
        },
    };

    static readonly FrontWords English = new()
    {
        Fronts = "Fronts",
        Which = "Which front",
        First = "The front page",
        Save = "Save",
        SaveOnly = "Save without publishing",
        SavedAt = "Draft saved",
        LiveSince = "Live since",
        Revert = "Back to the live one",
        Publish = "Publish the front",
        Pool = "Ready to place",
        Number = "Story number",
        Add = "Place",
        Breaking = "Breaking strip",
        Ends = "ends",
        Story = "Story",
        NewEnd = "New end",
        ChangeEnd = "Change the end",
        TakeDown = "Take it down",
        PutUp = "Put up a strip",
        Another = "Put up another in its place",
        StripText = "The sentence",
        StripStory = "Number of the story it leads to, if any",
        StripEnds = "It ends",
        Order = "Order of the places",
        RuleLabel = "A place filled with the newest of",
        AddRule = "Add a place",
        GoesOut = "Goes out",
        Unschedule = "Take off the schedule",
        Schedule = "Publish it at a time",
        ScheduleIt = "Set the time",
        At = "The time",
        Preview = "The draft as a page",
        Whole = "Open it whole",
        KeepMine = "Keep my order",
        TakeTheirs = "Take theirs",
        OwnHeadline = "Headline of its own here",
        HeadlineHere = "Its headline on this front",
        Until = "Pinned until",
        PinnedUntil = "pinned until",
        NotOut = "Readers do not see it: it appears when it is published",
        NothingYet = "No story yet",
        More = "Headline and end",
        Pin = "Pin",
        KeyHold = "hold",
        KeyMove = "move",
        KeyDrop = "drop",
        KeyCancel = "cancel",
        KeyPlace = "put the story in a place",
        PlaceOf = "{0}, place {1} of {2}",
        Held = "Held: {0}. Arrows move it, Enter drops it, Escape cancels.",
        Dropped = "Dropped: {0}, place {1} of {2}",
        Back = "Back in its place: {0}",
        SavedNow = "Draft saved",
        NotSaved = "The draft was not saved",
        Changes = n => n == 1 ? "1 change not published" : $"{n} changes not published",
        AddOf = title => $"Place on the front: {title}",
        Move = title => $"Move: {title}",
        Up = title => $"Up: {title}",
        Down = title => $"Down: {title}",
        Remove = title => $"Take off the front: {title}",
        Automatic = section => $"automatic: newest of {section}",
        Unknown = number => $"No story has the number {number}",
        Slot = slot => slot switch { "lead" => "Lead", "under" => "Under the lead", _ => "Stories of the front" },
        SlotHint = slot => slot switch { "lead" => "one place, with a picture", "under" => "lines that belong to the lead", _ => "what is left open is filled with the newest" },
        DoneOf = done => done switch
        {
            "publish" => "The front is published.",
            "schedule" => "It has its time to go out.",
            "unschedule" => "Taken off the schedule.",
            "revert" => "The draft is the live one again.",
            "save" => "The draft is saved; readers see nothing of it yet.",
            "strip" => "The breaking strip stands.",
            "strip-end" => "The strip ends at another time.",
            "strip-down" => "The breaking strip is down.",
            _ => "",
        },
    };
}
