using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Notes;

/// <summary>A note with the names of who wrote it.</summary>
/// <param name="Place">Where its passage stands in the text as it is now; null when it stands there no more.</param>
/// <param name="MayClose">Its own author, or somebody who may change the story.</param>
public sealed record NoteView(StoryNote Note, string By, IReadOnlyList<AnswerView> Answers, string? ClosedBy, Anchor? Place, bool MayClose)
{
    public bool IsChange => Note.Change is not null;
    public bool IsOpen => Note.State == NoteState.Open;
}

public sealed record AnswerView(string By, string Text, DateTimeOffset At);

public static class NoteReads
{
    /// <summary>Closed ones that are still shown.</summary>
    const int Closed = 50;

    /// <summary>The notes of a story: open ones in the order of the text, then those closed last.</summary>
    public static async Task<IReadOnlyList<NoteView>> OfStoryAsync(Database database, Story story, string person, Rights rights, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var notes = await db.Set<StoryNote>().AsNoTracking().Where(n => n.Number == story.Number && n.State == NoteState.Open).ToListAsync(cancel);
        notes.AddRange(await db.Set<StoryNote>().AsNoTracking().Where(n => n.Number == story.Number && n.State != NoteState.Open).OrderByDescending(n => n.ClosedAt).Take(Closed).ToListAsync(cancel));
        if (notes.Count == 0) return [];
        var ids = notes.ConvertAll(n => n.Id);
        var answers = (await db.Set<NoteAnswer>().AsNoTracking().Where(a => ids.Contains(a.Note)).ToListAsync(cancel)).ToLookup(a => a.Note);
        var names = await PeopleReads.NamesAsync(db, [.. notes.Select(n => n.Person), .. notes.Select(n => n.ClosedBy), .. answers.SelectMany(a => a).Select(a => a.Person)], cancel);
        string Name(string id) => names.GetValueOrDefault(id, id);
        var body = BodyJson.Parse(story.Body);
        var order = body.Blocks.Index().ToDictionary(b => b.Item.Id, b => b.Index, StringComparer.Ordinal);
        var mayEdit = Stories.Saving.SaveStory.May(rights, person, story);
        var views = notes.ConvertAll(n => new NoteView(n, Name(n.Person), [.. answers[n.Id].OrderBy(a => a.At).Select(a => new AnswerView(Name(a.Person), a.Text, a.At))],
            n.ClosedBy is { } by ? Name(by) : null, n.Anchor.Find(story.Headline, body), mayEdit || n.Person == person));
        return [.. views.Where(v => v.IsOpen).OrderBy(v => v.Place is { Block: var b } ? order.GetValueOrDefault(b, -1) : int.MaxValue).ThenBy(v => v.Place?.Start).ThenBy(v => v.Note.At), .. views.Where(v => !v.IsOpen)];
    }
}
