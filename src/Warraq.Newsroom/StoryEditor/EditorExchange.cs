using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;

namespace Warraq.Newsroom.StoryEditor;

/// <summary>What the editor's page asks while somebody types: the text, a save, who is here, what the proofing desk says. All JSON.</summary>
sealed class EditorExchange(Database database, PaperState state, IAntiforgery antiforgery) : IScreens
{
    /// <summary>Longest request in bytes: a save with its base, of a body as long as one may be.</summary>
    internal const int LongestRequest = 64 * 1024 * 1024;

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var story = newsroom.MapGroup("/stories/{number:int}");
        story.MapGet("/text", TextAsync).Needs(Act.Write);
        Exchange(story, "/save", SaveAsync);
        Exchange(story, "/presence", PresenceAsync);
        Exchange(story, "/proof", ProofAsync);
        Exchange(story, "/answer", AnswerAsync);
        newsroom.MapPost("/words", WordAsync).Needs(Act.SetStyle);
    }

    static void Exchange(IEndpointRouteBuilder story, string path, Func<int, HttpContext, CancellationToken, Task> ask) =>
        story.MapPost(path, (int number, HttpContext http, CancellationToken cancel) => ask(number, http, cancel)).Needs(Act.Write).WithMetadata(new RequestSizeLimitAttribute(LongestRequest));

    /// <summary>The working copy, and a fresh token of this session: a page whose session was over goes on with it.</summary>
    async Task TextAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenAsync(http, number, cancel) is not { } story) return;
        await using var db = database.CreateContext();
        var text = await StoryText.LoadAsync(db, story, cancel);
        var present = await Presence.OthersAsync(db, number, http.Request.Query["client"].ToString(), database.Time.GetUtcNow(), cancel);
        await EditorWire.SendAsync(http, 200, w =>
        {
            Stand(w, http, story, present);
            w.WriteString("token", antiforgery.GetAndStoreTokens(http).RequestToken);
            w.WriteString("person", http.Who().Key);
            EditorWire.WriteText(w, "text", text);
        });
    }

    async Task SaveAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await ReadAsync(http, cancel) is not { } sent) return;
        var order = EditorWire.ReadOrder(sent.RootElement, out var refusal);
        sent.Dispose();
        if (order is null)
        {
            await RefuseAsync(http, 422, [refusal!]);
            return;
        }
        var who = http.Who();
        if (await FindAsync(http, number, cancel) is null)
        {
            await GoneAsync(http);
            return;
        }
        // What is written is written, also when the page is closed before the answer arrives.
        var answer = await SaveStory.DoAsync(database, number, who.Key, who.Rights, order, CancellationToken.None);
        var by = answer.By is { } id ? await NameAsync(id, cancel) : null;
        var status = answer.Result switch { SaveResult.Saved or SaveResult.Merged => 200, SaveResult.Behind or SaveResult.Clash => 409, SaveResult.Gone => 404, _ => answer.Refusals is [{ Code: "not-yours" }] ? 403 : 422 };
        await EditorWire.SendAsync(http, status, w =>
        {
            w.WriteString("result", answer.Result.ToString());
            w.WriteNumber("version", answer.Version);
            w.WriteString("at", Hour(http, answer.At));
            w.WriteString("by", by);
            if (answer.Text is { } text) EditorWire.WriteText(w, "text", text);
            w.WriteStartArray("clashes");
            foreach (var clash in answer.Clashes)
            {
                w.WriteStartObject();
                w.WriteString("place", clash.Place);
                w.WriteString("mine", clash.Mine);
                w.WriteString("theirs", clash.Theirs);
                w.WriteEndObject();
            }
            w.WriteEndArray();
            EditorWire.WriteWhy(w, http, answer.Refusals);
        });
    }

    async Task PresenceAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await ReadAsync(http, cancel) is not { } sent || await OpenAsync(http, number, cancel) is not { } story) return;
        using (sent)
        {
            var client = Text(sent.RootElement, "client");
            if (client.Length is 0 or > 64)
            {
                await RefuseAsync(http, 422, []);
                return;
            }
            if (Text(sent.RootElement, "leaves") == "yes")
            {
                await Presence.LeaveAsync(database, number, client, http.Who().Key, cancel);
                await EditorWire.SendAsync(http, 200, w => { });
                return;
            }
            var present = await Presence.SayAsync(database, number, client, http.Who().Key, Text(sent.RootElement, "writes") == "yes", cancel);
            await EditorWire.SendAsync(http, 200, w => Stand(w, http, story, present));
        }
    }

    /// <summary>Reads what is being typed; nothing is saved.</summary>
    async Task ProofAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await ReadAsync(http, cancel) is not { } sent || await OpenAsync(http, number, cancel) is not { } story) return;
        StoryBody body;
        using (sent)
        {
            try
            {
                body = EditorWire.ReadBody(sent.RootElement.GetProperty("body").GetRawText());
            }
            catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidOperationException)
            {
                await RefuseAsync(http, 422, []);
                return;
            }
            var copy = ProofCopy.Of(story, database.Time.GetUtcNow()) with { Headline = Text(sent.RootElement, "headline"), Body = body };
            if (sent.RootElement.TryGetProperty("picture", out _) && Text(sent.RootElement, "picture") is var lead && SaveStory.IsPicture(lead)) copy = copy with { Picture = lead };
            var proof = ProofStory.Do(copy, (await state.GetAsync(cancel)).Settings);
            await EditorWire.SendAsync(http, 200, w => ProofWire.Write(w, proof));
        }
    }

    async Task AnswerAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await ReadAsync(http, cancel) is not { } sent || await OpenAsync(http, number, cancel) is null) return;
        using (sent)
        {
            var (root, who) = (sent.RootElement, http.Who());
            var refusals = await AnswerFinding.DoAsync(database, number, who.Key, who.Rights, Text(root, "key"), Text(root, "rule"), Text(root, "answer"), Text(root, "note"), cancel);
            if (refusals.Count > 0) await RefuseAsync(http, 422, refusals);
            else await EditorWire.SendAsync(http, 200, w => { });
        }
    }

    async Task WordAsync(HttpContext http, CancellationToken cancel)
    {
        if (await ReadAsync(http, cancel) is not { } sent) return;
        using (sent)
        {
            var refusals = await AddHouseWord.DoAsync(database, Text(sent.RootElement, "word"), http.Who().Key, cancel);
            if (refusals.Count > 0)
            {
                await RefuseAsync(http, 422, refusals);
                return;
            }
            await state.RefreshAsync(cancel);
            await EditorWire.SendAsync(http, 200, w => { });
        }
    }

    void Stand(Utf8JsonWriter w, HttpContext http, Story story, IReadOnlyList<Present> present)
    {
        w.WriteNumber("version", story.Version);
        w.WriteString("state", story.State.ToString());
        w.WriteBoolean("killed", story.Killed);
        w.WriteStartArray("present");
        foreach (var one in present)
        {
            w.WriteStartObject();
            w.WriteString("name", one.Name);
            w.WriteBoolean("me", one.Person == http.Who().Key);
            w.WriteBoolean("writes", one.Writes);
            w.WriteString("since", Hour(http, one.Since));
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    /// <summary>A story that this person may change; else the answer that there is none, or that he may not.</summary>
    async Task<Story?> OpenAsync(HttpContext http, int number, CancellationToken cancel)
    {
        if (await FindAsync(http, number, cancel) is not { } story)
        {
            await GoneAsync(http);
            return null;
        }
        if (SaveStory.May(http.Who().Rights, http.Who().Key, story)) return story;
        await RefuseAsync(http, 403, []);
        return null;
    }

    async Task<Story?> FindAsync(HttpContext http, int number, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        var story = await db.Set<Story>().AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, cancel);
        return story is not null && new DeskEye(http.Who().Key, http.Who().Rights).Sees(story) ? story : null;
    }

    async Task<string> NameAsync(string person, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        return Guid.TryParse(person, out var id) ? await db.Set<Person>().Where(p => p.Id == id).Select(p => p.Name).FirstOrDefaultAsync(cancel) ?? person : person;
    }

    string Hour(HttpContext http, DateTimeOffset at) => new PaperTime(state.GetAsync().AsTask().GetAwaiter().GetResult().Settings, http.Who().Lang).Hour(at);

    static string Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    static async Task<JsonDocument?> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        try
        {
            if (http.Request.HasJsonContentType()) return await JsonDocument.ParseAsync(http.Request.Body, default, cancel);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            // Answered below.
        }
        await RefuseAsync(http, 422, []);
        return null;
    }

    static Task GoneAsync(HttpContext http) => EditorWire.SendAsync(http, 404, w => w.WriteString("result", nameof(SaveResult.Gone)));

    static Task RefuseAsync(HttpContext http, int status, IReadOnlyList<Refusal> refusals) => EditorWire.SendAsync(http, status, w =>
    {
        w.WriteString("result", nameof(SaveResult.Refused));
        EditorWire.WriteWhy(w, http, refusals);
    });
}
