using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;

namespace Warraq.Notes;

/// <summary>A note or a suggested change as somebody writes it.</summary>
/// <param name="Id">Given by the form; the same form sent twice writes one note.</param>
/// <param name="Anchor">The passage; its start may be anything near, the quoted words count.</param>
/// <param name="Change">Null for a note.</param>
public sealed record NoteOrder(Guid Id, Anchor Anchor, string? Change, string Text);

/// <summary>Notes on a passage: written, answered, closed. Who may do it: whoever sees the story writes and answers; its author or an editor of the story closes.</summary>
public static class WriteNote
{
    public const int LongestText = 2_000;
    public const int LongestPassage = 4_000;
    const int MostOpen = 500;

    static readonly Refusal Empty = new("empty-note", "اكتب ملاحظة، أو غيّر نص المقطع.", "Write a note, or change the passage.");
    static readonly Refusal TooLong = new("long-note", "أطول مما يُقبل: اقسمها.", "Longer than what is taken: split it.");
    static readonly Refusal NoPassage = new("no-passage", "لا يوجد هذا المقطع في الفقرة. انسخه كما هو.", "That passage does not stand in this paragraph. Copy it as it is.");
    static readonly Refusal ChangeOfNothing = new("change-of-nothing", "حدّد المقطع الذي تقترح تغييره.", "Choose the passage that you would change.");
    static readonly Refusal TooMany = new("many-notes", "على هذه القصة 500 ملاحظة مفتوحة. أغلق بعضها أولاً.", "This story has 500 open notes. Close some first.");
    static readonly Refusal NoNote = new("no-note", "لا ملاحظة كهذه.", "There is no such note.");
    static readonly Refusal NotYours = new("not-yours", "يغلقها كاتبها أو من له أن يعدّل القصة.", "Its author closes it, or whoever may change the story.");
    static readonly Refusal NotYourStory = new("not-your-story", "ليس لك أن تعدّل هذه القصة.", "You may not change this story.");
    internal static readonly Refusal Closed = new("closed-note", "أُغلقت هذه الملاحظة من قبل.", "This note was closed before.");

    public static Task<IReadOnlyList<Refusal>> AddAsync(Database database, int number, string person, NoteOrder order, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (await db.Set<StoryNote>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == order.Id, cancel) is { } had) return had.Number == number && had.Person == person ? [] : [NoNote];
            var (text, change) = (SafeText.Legal(order.Text).Trim(), order.Change is null ? null : SafeText.Line(order.Change));
            if (text.Length > LongestText || change?.Length > LongestPassage || order.Anchor.Quote.Length > LongestPassage) return [TooLong];
            if (change is not null && order.Anchor.Quote.Length == 0) return [ChangeOfNothing];
            if (change is null ? text.Length == 0 : change == order.Anchor.Quote) return [Empty];
            // A change lies in one line of a quotation or list.
            if (change is not null && order.Anchor.Quote.Contains('\n', StringComparison.Ordinal)) return [NoPassage];
            if (order.Anchor.Find(story.Headline, BodyJson.Parse(story.Body)) is not { } at) return [NoPassage];
            if (await db.Set<StoryNote>().CountAsync(n => n.Number == number && n.State == NoteState.Open, cancel) >= MostOpen) return [TooMany];
            var now = database.Time.GetUtcNow();
            db.Add(new StoryNote
            {
                Id = order.Id, Number = number, Block = at.Block, Start = at.Start, Length = at.Length, Quote = at.Quote, Change = change, Text = text, Person = person, At = now,
            });
            db.Audit(person, change is null ? "note" : "suggest", PageTags.Story(number), null, now);
            return [];
        }, cancel);

    /// <param name="id">Of the answer, given by the form.</param>
    public static Task<IReadOnlyList<Refusal>> AnswerAsync(Database database, int number, Guid note, Guid id, string person, string typed, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var text = SafeText.Legal(typed).Trim();
            if (!await db.Set<StoryNote>().AnyAsync(n => n.Id == note && n.Number == number, cancel)) return [NoNote];
            if (await db.Set<NoteAnswer>().AnyAsync(a => a.Id == id, cancel)) return [];
            if (text.Length == 0) return [Empty];
            if (text.Length > LongestText) return [TooLong];
            var now = database.Time.GetUtcNow();
            db.Add(new NoteAnswer { Id = id, Note = note, Text = text, Person = person, At = now });
            db.Audit(person, "answer-note", PageTags.Story(number), null, now);
            return [];
        }, cancel);

    /// <summary>Closes a note, refuses a change, or opens either again; what is so already stays so. Accepting is <see cref="AcceptChange"/>.</summary>
    /// <param name="open">Opens it again.</param>
    public static Task<IReadOnlyList<Refusal>> CloseAsync(Database database, int number, Guid id, string person, Rights rights, bool open, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (await db.Set<StoryNote>().FirstOrDefaultAsync(n => n.Id == id && n.Number == number, cancel) is not { } note) return [NoNote];
            if (note.Person != person && !SaveStory.May(rights, person, story)) return [NotYours];
            var to = open ? NoteState.Open : note.Change is null ? NoteState.Done : NoteState.Refused;
            if (note.State == to) return [];
            if (note.State == NoteState.Accepted) return [Closed];
            Close(db, note, to, person, database.Time.GetUtcNow());
            return [];
        }, cancel);

    /// <summary>The note when it is an open change that this person may put into the text; else why not, or nothing at all when it is accepted already.</summary>
    internal static (StoryNote? Note, IReadOnlyList<Refusal> Refusals) Acceptable(StoryNote? note, Story? story, string person, Rights rights) => (note, story) switch
    {
        (null or { Change: null }, _) or (_, null) => (null, [NoNote]),
        _ when !SaveStory.May(rights, person, story) => (null, [NotYourStory]),
        ({ State: NoteState.Accepted }, _) => (null, []),
        ({ State: not NoteState.Open }, _) => (null, [Closed]),
        _ => (note, []),
    };

    internal static void Close(WarraqDb db, StoryNote note, NoteState to, string person, DateTimeOffset now)
    {
        note.State = to;
        (note.ClosedBy, note.ClosedAt) = to == NoteState.Open ? (null, null) : ((string?)person, (DateTimeOffset?)now);
        db.Audit(person, to switch { NoteState.Open => "reopen-note", NoteState.Accepted => "accept-change", NoteState.Refused => "refuse-change", _ => "close-note" }, PageTags.Story(note.Number), null, now);
    }
}
