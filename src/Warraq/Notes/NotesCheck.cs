using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Notes;

/// <summary>Says before a story goes out that colleagues wait for an answer. It holds nobody up: a note stands beside the text and cannot go out with it.</summary>
public sealed class NotesCheck(Database database) : IPublishCheck
{
    public async Task<IReadOnlyList<CheckLine>> LookAsync(PublishQuestion question, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var open = await db.Set<StoryNote>().Where(n => n.Number == question.Story.Number && n.State == NoteState.Open).Select(n => n.Change != null).ToListAsync(cancel);
        if (open.Count == 0) return [];
        var (changes, notes) = (open.Count(c => c), open.Count(c => !c));
        return [new("open-notes", CheckMark.Hint, $"ملاحظات زملاء مفتوحة: {notes}، تغييرات مقترحة: {changes}", $"Open notes of colleagues: {notes}, suggested changes: {changes}")];
    }
}
