namespace Warraq.Newsroom.Notes;

/// <summary>The words of notes on a passage, on the story's screen.</summary>
public sealed record NoteWords
{
    public static NoteWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Title { get; init; }
    public required string None { get; init; }
    public required string Add { get; init; }
    public required string Place { get; init; }
    public required string WholeStory { get; init; }
    public required string Passage { get; init; }
    public required string PassageHint { get; init; }
    public required string Text { get; init; }
    public required string Suggest { get; init; }
    public required string Change { get; init; }
    public required string Send { get; init; }
    public required string Answer { get; init; }
    public required string SendAnswer { get; init; }
    public required string Done { get; init; }
    public required string Accept { get; init; }
    public required string Refuse { get; init; }
    public required string Reopen { get; init; }
    public required string TakeOut { get; init; }
    public required string Moved { get; init; }
    public required Func<string, string> ClosedCount { get; init; }
    public required Func<string, string> DoneBy { get; init; }
    public required Func<string, string> AcceptedBy { get; init; }
    public required Func<string, string> RefusedBy { get; init; }

    static readonly NoteWords Arabic = new()
    {
        Title = "ملاحظات الزملاء",
        None = "لا ملاحظة مفتوحة.",
        Add = "لاحظ على مقطع أو اقترح تغييره",
        Place = "الموضع",
        WholeStory = "القصة كلها",
        Passage = "المقطع",
        PassageHint = "انسخه كما هو من الفقرة؛ فارغ يعني الفقرة كلها",
        Text = "الملاحظة",
        Suggest = "أقترح نصاً مكان المقطع",
        Change = "النص المقترح؛ فارغ يعني الحذف",
        Send = "أرسل",
        Answer = "ردّ",
        SendAnswer = "أرسل الرد",
        Done = "عولجت",
        Accept = "اقبل",
        Refuse = "ارفض",
        Reopen = "افتحها ثانية",
        TakeOut = "حذف",
        Moved = "تغيّر المقطع بعد كتابتها.",
        ClosedCount = n => $"مغلقة: {n}",
        DoneBy = name => $"أغلقها {name}",
        AcceptedBy = name => $"قبلها {name}",
        RefusedBy = name => $"رفضها {name}",
    };

    static readonly NoteWords English = new()
    {
        Title = "Notes of colleagues",
        None = "No open note.",
        Add = "Write a note on a passage, or suggest a change",
        Place = "Place",
        WholeStory = "The whole story",
        Passage = "Passage",
        PassageHint = "Copy it from the paragraph as it is; empty for all of it",
        Text = "Note",
        Suggest = "I suggest another text for the passage",
        Change = "Suggested text; empty to take it out",
        Send = "Send",
        Answer = "Answer",
        SendAnswer = "Send the answer",
        Done = "Dealt with",
        Accept = "Accept",
        Refuse = "Refuse",
        Reopen = "Open again",
        TakeOut = "take out",
        Moved = "The passage was changed since.",
        ClosedCount = n => $"Closed: {n}",
        DoneBy = name => $"Closed by {name}",
        AcceptedBy = name => $"Accepted by {name}",
        RefusedBy = name => $"Refused by {name}",
    };
}
