namespace Warraq.Newsroom.Publishing;

/// <summary>The words of the panel from which a story goes out.</summary>
public sealed record PublishWords
{
    public static PublishWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Back { get; init; }
    public required string OnSite { get; init; }
    public required string SinceLive { get; init; }
    public required string Publishing { get; init; }
    public required string Preview { get; init; }
    public required string PreviewAs { get; init; }
    public required string PreviewWhole { get; init; }
    public required string Phone { get; init; }
    public required string Desktop { get; init; }
    public required string Card { get; init; }
    public required string CardHint { get; init; }
    public required string OpenAlone { get; init; }
    public required string CheckTitle { get; init; }
    public required string AllInOrder { get; init; }
    public required string InOrder { get; init; }
    public required string WorthALook { get; init; }
    public required string IsMissing { get; init; }
    public required string IsForbidden { get; init; }
    public required string When { get; init; }
    public required string Now { get; init; }
    public required string Later { get; init; }
    public required string At { get; init; }
    public required string Publish { get; init; }
    public required string PublishUpdate { get; init; }
    public required string PublishAgain { get; init; }
    public required string PublishHint { get; init; }
    public required string NothingNew { get; init; }
    public required string Note { get; init; }
    public required string NoteHint { get; init; }
    public required string OverrideTitle { get; init; }
    public required string Override { get; init; }
    public required string OverrideWhy { get; init; }
    public required string GoesOut { get; init; }
    public required string Unschedule { get; init; }
    public required string Ask { get; init; }
    public required string AskHint { get; init; }
    public required string Sign { get; init; }
    public required string SignHint { get; init; }
    public required string SignNotYou { get; init; }
    public required string IsSigned { get; init; }
    public required string SendBack { get; init; }
    public required string SendBackReason { get; init; }
    public required string Correct { get; init; }
    public required string CorrectText { get; init; }
    public required string CorrectHint { get; init; }
    public required string Withdraw { get; init; }
    public required string Reason { get; init; }
    public required string AsError { get; init; }
    public required string SureWithdraw { get; init; }
    public required string Undo { get; init; }
    public required string Way { get; init; }
    public required string Comma { get; init; }
    public required Func<string, string> CardAlt { get; init; }
    public required Func<int, string> Left { get; init; }
    public required Func<string, string> FirstStays { get; init; }
    public required Func<string, string> ClosedUntil { get; init; }
    public required Func<string, string, string> ClosedUntilOr { get; init; }
    public required Func<Warraq.Stories.ReviewAct, string> Step { get; init; }
    public required Func<string, string> DoneOf { get; init; }

    static readonly PublishWords Arabic = new()
    {
        Back = "القصة",
        OnSite = "كما يراها القرّاء الآن",
        SinceLive = "ما تغيّر عمّا عند القرّاء",
        Publishing = "النشر",
        Preview = "معاينة",
        PreviewAs = "طريقة المعاينة",
        PreviewWhole = "بحجمها",
        Phone = "هاتف",
        Desktop = "حاسوب",
        Card = "بطاقة المشاركة",
        CardHint = "بطاقة المشاركة، 1200×630. تُرسم من العنوان والقسم.",
        OpenAlone = "افتحها وحدها",
        CheckTitle = "قبل النشر",
        AllInOrder = "كل شيء في مكانه",
        InOrder = "تمّ:",
        WorthALook = "انظر:",
        IsMissing = "ناقص:",
        IsForbidden = "ممنوع:",
        When = "متى",
        Now = "الآن",
        Later = "في موعد",
        At = "الموعد",
        Publish = "انشر",
        PublishUpdate = "انشر التحديث",
        PublishAgain = "أعد النشر",
        PublishHint = "يراها القرّاء كما هي هنا. لك أن تتراجع خلال 30 ثانية.",
        NothingNew = "ما يراه القرّاء هو ما هنا: لا جديد يُنشر.",
        Note = "ماذا تغيّر، كما يقرؤه القارئ",
        NoteHint = "سطر في سجلّ التحديثات العلني. اتركه فارغاً لتعديل لا يعني القارئ.",
        OverrideTitle = "تجاوز",
        Override = "انشر رغم ما سبق؛ يُسجَّل ذلك باسمي",
        OverrideWhy = "السبب",
        GoesOut = "تُنشر في",
        Unschedule = "ارفع الموعد",
        Ask = "أرسل للمراجعة",
        AskHint = "تنتظر عند المدققين، ويبقى لك أن تعدّلها.",
        Sign = "راجعتُها، تصلح للنشر",
        SignHint = "توقيعك يصحّ للنص كما هو الآن؛ أي تعديل بعده يسقطه.",
        SignNotYou = "أنت آخر من كتب فيها: يراجعها غيرك.",
        IsSigned = "راجعها زميل كما هي الآن.",
        SendBack = "أعدها إلى الكاتب",
        SendBackReason = "ما ينقصها",
        Correct = "انشر تصويباً",
        CorrectText = "ما الخطأ، وما الصواب",
        CorrectHint = "يراه القرّاء مع القصة، مؤرخاً، ولا يزول مع تحديث لاحق.",
        Withdraw = "اسحب من الموقع",
        Reason = "السبب، ويراه من يفتح العنوان",
        AsError = "نُشرت خطأً: كأنها لم تكن (404)",
        SureWithdraw = "أريد سحبها",
        Undo = "تراجع",
        Way = "طريقها على المكتب",
        Comma = "، ",
        CardAlt = headline => $"بطاقة المشاركة: {headline}",
        Left = n => n switch { 1 => "بقي شرط", 2 => "بقي شرطان", <= 10 => $"بقيت {n} شروط", _ => $"بقي {n} شرطاً" },
        FirstStays = at => $"تاريخ النشر الأول يبقى {at}.",
        ClosedUntil = what => $"لا تُنشر قبل أن يزول هذا: {what}. لا تجاوز له.",
        ClosedUntilOr = (what, who) => $"يُفتح النشر حين يُعالج هذا: {what}. أو بتجاوز مسبَّب من: {who}.",
        Step = act => act switch { Warraq.Stories.ReviewAct.Asked => "أُرسلت للمراجعة", Warraq.Stories.ReviewAct.SignedOff => "راجعها", _ => "أعادها" },
        DoneOf = done => done switch
        {
            "published" => "نُشرت.",
            "scheduled" => "حُدّد موعد نشرها.",
            "unscheduled" => "رُفع موعدها.",
            "undone" => "تراجعتَ عن النشر.",
            "corrected" => "نُشر التصويب.",
            "withdrawn" => "سُحبت من الموقع.",
            "asked" => "أُرسلت للمراجعة.",
            "signed" => "سُجّلت مراجعتك.",
            "back" => "أُعيدت إلى الكاتب.",
            _ => "",
        },
    };

    static readonly PublishWords English = new()
    {
        Back = "Story",
        OnSite = "As readers see it now",
        SinceLive = "What changed since the published edition",
        Publishing = "Publishing",
        Preview = "Preview",
        PreviewAs = "Previewed as",
        PreviewWhole = "Full size",
        Phone = "Phone",
        Desktop = "Desktop",
        Card = "Share card",
        CardHint = "Share card, 1200×630. Drawn from headline and section.",
        OpenAlone = "Open it alone",
        CheckTitle = "Before it goes out",
        AllInOrder = "All in order",
        InOrder = "Done:",
        WorthALook = "Look:",
        IsMissing = "Missing:",
        IsForbidden = "Forbidden:",
        When = "When",
        Now = "Now",
        Later = "At a time",
        At = "The time",
        Publish = "Publish",
        PublishUpdate = "Publish the update",
        PublishAgain = "Publish again",
        PublishHint = "Readers see it as it stands here. You can undo it within 30 seconds.",
        NothingNew = "Readers see what stands here: there is nothing new to publish.",
        Note = "What changed, as a reader reads it",
        NoteHint = "A line of the public log. Leave it empty for a change that does not concern readers.",
        OverrideTitle = "Override",
        Override = "Publish all the same; this is recorded under my name",
        OverrideWhy = "The reason",
        GoesOut = "Goes out",
        Unschedule = "Take off the schedule",
        Ask = "Send to review",
        AskHint = "It waits with the sub-editors; you can go on changing it.",
        Sign = "Signed off",
        SignHint = "Your signature holds for the text as it stands; any change after it voids it.",
        SignNotYou = "You wrote it last: somebody else signs it off.",
        IsSigned = "A colleague has signed it off as it stands.",
        SendBack = "Send it back",
        SendBackReason = "What is missing",
        Correct = "Print a correction",
        CorrectText = "What was wrong, and what is right",
        CorrectHint = "Readers see it with the story, dated; a later update does not take it away.",
        Withdraw = "Withdraw from the site",
        Reason = "Reason, seen by whoever opens the address",
        AsError = "Published in error: as if it had never been (404)",
        SureWithdraw = "I want it withdrawn",
        Undo = "Undo",
        Way = "Its way over the desk",
        Comma = "; ",
        CardAlt = headline => $"Share card: {headline}",
        Left = n => n == 1 ? "1 thing left" : $"{n} things left",
        FirstStays = at => $"The first publication stays {at}.",
        ClosedUntil = what => $"It does not go out before this is gone: {what}. Nobody can override it.",
        ClosedUntilOr = (what, who) => $"It can go out when this is mended: {what}. Or by an override, with its reason, of: {who}.",
        Step = act => act switch { Warraq.Stories.ReviewAct.Asked => "Sent to review", Warraq.Stories.ReviewAct.SignedOff => "Signed off", _ => "Sent back" },
        DoneOf = done => done switch
        {
            "published" => "Published.",
            "scheduled" => "It has its time to go out.",
            "unscheduled" => "Taken off the schedule.",
            "undone" => "The publication was undone.",
            "corrected" => "The correction is printed.",
            "withdrawn" => "Withdrawn from the site.",
            "asked" => "Sent to review.",
            "signed" => "Your signature is kept.",
            "back" => "Sent back to the writer.",
            _ => "",
        },
    };
}
