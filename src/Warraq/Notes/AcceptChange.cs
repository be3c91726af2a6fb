using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;

namespace Warraq.Notes;

/// <summary>
/// Puts a suggested change into the text: a save like any other (<see cref="SaveStory"/>), then the suggestion is closed. A crash between the two
/// leaves an open suggestion whose save is known, and accepting it again only closes it.
/// </summary>
public static class AcceptChange
{
    static readonly Refusal Moved = new("passage-changed", "تغيّر المقطع بعد الاقتراح، فلا يوضع بنفسه. عدّله بيدك أو ارفض الاقتراح.", "The passage was changed after the suggestion. Change it by hand, or refuse the suggestion.");
    static readonly Refusal Meanwhile = new("changed", "حفظ زميل هذه القصة في اللحظة نفسها. أعد المحاولة.", "A colleague saved this story at the same moment. Try again.");

    public static async Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, Guid id, string person, Rights rights, CancellationToken cancel = default)
    {
        var client = $"change-{id:N}";
        await using (var db = database.CreateContext())
        {
            var story = await db.Set<Story>().AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, cancel);
            var (note, refusals) = WriteNote.Acceptable(await db.Set<StoryNote>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id && n.Number == number, cancel), story, person, rights);
            if (note is null) return refusals;
            if (!await db.Set<StorySave>().AnyAsync(s => s.Number == number && s.Client == client, cancel))
            {
                var text = await StoryText.LoadAsync(db, story!, cancel);
                if (note.Anchor.Find(text.Of(StoryText.Headline), text.Body) is not { } at) return [Moved];
                var answer = await SaveStory.DoAsync(database, number, person, rights, new SaveOrder(client, 1, story!.Version, Put(text, at, note.Change!)), cancel);
                if (answer.Result is SaveResult.Behind or SaveResult.Clash) return [Meanwhile];
                if (answer.Result is not (SaveResult.Saved or SaveResult.Merged)) return answer.Refusals.Count > 0 ? answer.Refusals : [TakeStory.None(number)];
            }
        }
        await database.WriteAsync(async db =>
        {
            if (await db.Set<StoryNote>().FirstOrDefaultAsync(n => n.Id == id && n.State == NoteState.Open, cancel) is { } note) WriteNote.Close(db, note, NoteState.Accepted, person, database.Time.GetUtcNow());
        }, cancel);
        return [];
    }

    static StoryText Put(StoryText text, Anchor at, string change)
    {
        if (at.Block == Anchor.Headline)
        {
            var headline = text.Of(StoryText.Headline);
            return text with { Fields = new Dictionary<string, string>(text.Fields, StringComparer.Ordinal) { [StoryText.Headline] = headline[..at.Start] + change + headline[(at.Start + at.Length)..] } };
        }
        return text with { Body = text.Body with { Blocks = [.. text.Body.Blocks.Select(b => b.Id == at.Block ? Put(b, at.Start, at.Length, change) : b)] } };
    }

    static Block Put(Block block, int start, int length, string change) => block switch
    {
        Paragraph p => p with { Runs = Put(p.Runs, start, length, change) },
        Heading h => h with { Runs = Put(h.Runs, start, length, change) },
        Quote q => q with { Paragraphs = Put(q.Paragraphs, start, length, change) },
        ListBlock l => l with { Items = Put(l.Items, start, length, change) },
        _ => block,
    };

    /// <summary>The passage lies in one line, see <see cref="WriteNote.AddAsync"/>.</summary>
    static IReadOnlyList<IReadOnlyList<Run>> Put(IReadOnlyList<IReadOnlyList<Run>> lines, int start, int length, string change)
    {
        var changed = lines.ToList();
        for (var i = 0; i < changed.Count; i++)
        {
            var here = Run.Plain(changed[i]).Length;
            if (start <= here)
            {
                changed[i] = Put(changed[i], start, length, change);
                break;
            }
            start -= here + 1;
        }
        return changed;
    }

    /// <summary>What is written anew has the look of the place where it begins; an empty run goes.</summary>
    static IReadOnlyList<Run> Put(IReadOnlyList<Run> runs, int start, int length, string change)
    {
        var (put, at, end) = (new List<Run>(), 0, start + length);
        var written = false;
        foreach (var run in runs)
        {
            var (from, to) = (Math.Clamp(start - at, 0, run.Text.Length), Math.Clamp(end - at, 0, run.Text.Length));
            var begins = !written && start < at + run.Text.Length;
            put.Add(run with { Text = run.Text[..from] + (begins ? change : "") + run.Text[to..] });
            written |= begins;
            at += run.Text.Length;
        }
        return [.. put.Where(r => r.Text.Length > 0)];
    }
}
