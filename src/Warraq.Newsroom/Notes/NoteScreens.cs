using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Stories;
using Warraq.Newsroom.StoryEditor;
using Warraq.Notes;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site;

namespace Warraq.Newsroom.Notes;

/// <summary>Notes on a passage and suggested changes: plain forms on the story's screen, and the same forms sent by the editor, which is answered in JSON.</summary>
sealed class NoteScreens(Database database, PaperState state, StoryPage page, Screens screens) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom)
    {
        var notes = newsroom.MapGroup("/stories/{number:int}/notes");
        notes.MapGet("", ListAsync).Needs(Act.Note);
        notes.MapPost("", AddAsync).Needs(Act.Note);
        notes.MapPost("/{id:guid}/answer", AnswerAsync).Needs(Act.Note);
        notes.MapPost("/{id:guid}/close", (int number, Guid id, HttpContext http, CancellationToken cancel) => CloseAsync(number, id, http, open: false, cancel)).Needs(Act.Note);
        notes.MapPost("/{id:guid}/reopen", (int number, Guid id, HttpContext http, CancellationToken cancel) => CloseAsync(number, id, http, open: true, cancel)).Needs(Act.Note);
        notes.MapPost("/{id:guid}/accept", AcceptAsync).Needs(Act.Write);
    }

    async Task ListAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (IsScript(http)) await AnswerWithListAsync(http, number, [], cancel);
        else http.See($"{Here(number)}#notes");
    }

    async Task AddAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await screens.OpenStoryAsync(database, http, number) is null) return;
        var form = NoteForm.Read(await http.Request.ReadFormAsync(cancel));
        await ReplyAsync(http, number, form.Id, form, await WriteNote.AddAsync(database, number, http.Who().Key, form.Order, cancel), cancel);
    }

    async Task AnswerAsync(int number, Guid id, HttpContext http, CancellationToken cancel)
    {
        if (await screens.OpenStoryAsync(database, http, number) is null) return;
        var form = await http.Request.ReadFormAsync(cancel);
        var answer = Guid.TryParse(form.Typed("id"), out var given) ? given : Guid.CreateVersion7();
        await ReplyAsync(http, number, id, null, await WriteNote.AnswerAsync(database, number, id, answer, http.Who().Key, form.Typed("text").ReplaceLineEndings("\n"), cancel), cancel);
    }

    async Task CloseAsync(int number, Guid id, HttpContext http, bool open, CancellationToken cancel)
    {
        if (await screens.OpenStoryAsync(database, http, number) is null) return;
        await ReplyAsync(http, number, id, null, await WriteNote.CloseAsync(database, number, id, http.Who().Key, http.Who().Rights, open, cancel), cancel);
    }

    async Task AcceptAsync(int number, Guid id, HttpContext http, CancellationToken cancel)
    {
        if (await screens.OpenStoryAsync(database, http, number) is null) return;
        await ReplyAsync(http, number, id, null, await AcceptChange.DoAsync(database, number, id, http.Who().Key, http.Who().Rights, cancel), cancel);
    }

    async Task ReplyAsync(HttpContext http, int number, Guid note, NoteForm? typed, IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        if (IsScript(http)) await AnswerWithListAsync(http, number, refusals, cancel);
        else if (refusals.Count > 0) await page.SendAsync(http, number, new StoryTyped(refusals) { Note = typed });
        else http.See($"{Here(number)}#note-{note}");
    }

    /// <summary>Why not, and the notes as they stand now.</summary>
    async Task AnswerWithListAsync(HttpContext http, int number, IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        if (await screens.OpenStoryAsync(database, http, number) is not { } sheet) return;
        var who = http.Who();
        var notes = await NoteReads.OfStoryAsync(database, sheet.Story, who.Key, who.Rights, cancel);
        var time = new PaperTime((await state.GetAsync(cancel)).Settings, who.Lang);
        await EditorWire.SendAsync(http, refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, w =>
        {
            EditorWire.WriteWhy(w, http, refusals);
            w.WriteStartArray("notes");
            foreach (var note in notes.Where(n => n.IsOpen)) Write(w, note, time.ShortDayAndHour);
            w.WriteEndArray();
        });
    }

    static void Write(Utf8JsonWriter w, NoteView view, Func<DateTimeOffset, string> hour)
    {
        var note = view.Note;
        w.WriteStartObject();
        w.WriteString("id", note.Id);
        w.WriteString("by", view.By);
        w.WriteString("at", hour(note.At));
        w.WriteString("text", note.Text);
        w.WriteString("change", note.Change);
        w.WriteString("quote", note.Quote);
        w.WriteString("stands", view.Place?.Quote ?? "");
        w.WriteBoolean("found", view.Place is not null);
        w.WriteBoolean("mayClose", view.MayClose);
        w.WriteString("block", view.Place?.Block ?? note.Block);
        w.WriteNumber("start", view.Place?.Start ?? 0);
        w.WriteNumber("length", view.Place?.Length ?? 0);
        w.WriteStartArray("answers");
        foreach (var answer in view.Answers)
        {
            w.WriteStartObject();
            w.WriteString("by", answer.By);
            w.WriteString("at", hour(answer.At));
            w.WriteString("text", answer.Text);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }

    static bool IsScript(HttpContext http) => http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    static string Here(int number) => $"/newsroom/stories/{number}";
}
