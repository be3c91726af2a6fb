using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Media;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Stories;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;
using Warraq.Stories.Saving;

namespace Warraq.Newsroom.StoryEditor;

/// <summary>Writing a story: a form that works by itself, and that the script of the page makes an editor of.</summary>
sealed class EditorScreens(Database database, PaperState state, Screens screens) : IScreens
{
    static readonly Refusal Clashing = new("clash", "حفظ زميل هذه المواضع قبلك. نصّاكما محفوظان: اختر لكل موضع نصاً.", "A colleague saved these places before you. Both texts are kept: choose one for each place.");
    static readonly Refusal NoPicture = new("no-picture", "لا صورة بهذا العنوان في المكتبة. ارفعها إليها أولاً.", "The library has no picture at that address. Upload it there first.");
    static readonly Refusal NotRead = new("not-read", "لم يُفهم ما أُرسل. افتح القصة من جديد والصق نصّك.", "What was sent cannot be read. Open the story again and paste your text.");

    /// <summary>Names that a browser without script is given for each field.</summary>
    const int KnownNames = 40;

    public void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/stories/new", async (HttpContext http, CancellationToken cancel) => await screens.SendAsync(http, new NewStoryModel((await state.GetAsync(cancel)).Sections))).Needs(Act.Write);
        newsroom.MapPost("/stories/new", NewAsync).Needs(Act.Write);
        newsroom.MapGet("/stories/{number:int}/edit", ShowAsync).Needs(Act.Write);
        newsroom.MapPost("/stories/{number:int}/edit", SaveAsync).Needs(Act.Write).WithMetadata(new RequestSizeLimitAttribute(EditorExchange.LongestRequest));
    }

    async Task NewAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var number = await NewStory.DoAsync(database, http.Who().Key, http.Who().Rights, form.Typed("section"), form.Typed("lang"), cancel);
        http.See($"/newsroom/stories/{number}/edit");
    }

    async Task ShowAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenAsync(http, number) is not { } sheet) return;
        var text = await TextAsync(sheet, cancel);
        await SendAsync(http, sheet.Story, text, text, [], saved: http.Request.Query["done"] == "saved");
    }

    async Task SaveAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenAsync(http, number) is not { } sheet) return;
        var form = await http.Request.ReadFormAsync(cancel);
        StoryText origin;
        try
        {
            using var kept = JsonDocument.Parse(form.Typed("base"));
            origin = EditorWire.ReadText(kept.RootElement);
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            var now = await TextAsync(sheet, cancel);
            await SendAsync(http, sheet.Story, now, now, [NotRead]);
            return;
        }
        var (body, missing) = PlainBody.Read(form.Typed("body"), origin.Body, origin.Of(StoryText.Lang), () => $"n{Guid.CreateVersion7():N}");
        var lead = await LeadAsync(form, origin.Of(StoryText.Picture), cancel);
        var typed = new StoryText(StoryText.Names.ToDictionary(n => n, n => n == StoryText.Picture ? lead ?? origin.Of(n) : Field(form, n), StringComparer.Ordinal), body);
        if (lead is null)
        {
            await SendAsync(http, sheet.Story, typed, origin, [NoPicture], form: form);
            return;
        }
        if (missing.Count > 0 && !form.Ticked("drop"))
        {
            await SendAsync(http, sheet.Story, typed, origin, [], missing: missing, form: form);
            return;
        }
        var order = new SaveOrder(form.Typed("client") is { Length: > 0 and <= 64 } client ? client : $"form-{Guid.CreateVersion7():N}", 1, Number(form.Typed("version")), typed, origin)
        {
            Keep = form.Where(f => f.Key.StartsWith("keep:", StringComparison.Ordinal)).ToDictionary(f => f.Key[5..], f => f.Value == "mine" ? Side.Mine : Side.Theirs, StringComparer.Ordinal),
        };
        var answer = await SaveStory.DoAsync(database, number, http.Who().Key, http.Who().Rights, order, cancel);
        if (answer.Result is SaveResult.Saved or SaveResult.Merged) http.See($"/newsroom/stories/{number}/edit?done=saved");
        else await SendAsync(http, sheet.Story, typed, origin, answer.Result == SaveResult.Clash ? [Clashing] : answer.Refusals, clashes: answer.Clashes, form: form);
    }

    async Task SendAsync(HttpContext http, Story story, StoryText text, StoryText origin, IReadOnlyList<Refusal> refusals, IReadOnlyList<Clash>? clashes = null, IReadOnlyList<string>? missing = null, IFormCollection? form = null, bool saved = false)
    {
        var (who, paper) = (http.Who(), await state.GetAsync(http.RequestAborted));
        await using var db = database.CreateContext();
        var known = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var list in (string[])[StoryText.Tags, StoryText.Authors, StoryText.Sources]) known[list] = await CompleteNames.FindAsync(db, NameScreens.KindOf(list)!.Value, "", KnownNames, http.RequestAborted);
        await screens.SendAsync(http, new EditorModel(form is null ? story : At(story, Number(form.Typed("version"))), text, origin, paper.Sections, refusals)
        {
            Proof = ProofStory.Do(story, paper.Settings, database.Time.GetUtcNow()),
            Present = await Presence.OthersAsync(db, story.Number, "", database.Time.GetUtcNow(), http.RequestAborted),
            Plain = form?.Typed("body") ?? PlainBody.Write(text.Body, text.Of(StoryText.Lang)),
            Client = form?.Typed("client") ?? $"form-{Guid.CreateVersion7():N}",
            Clashes = clashes ?? [],
            Missing = missing ?? [],
            Saved = saved ? story.ChangedAt : null,
            MayPublish = who.Rights.May(Act.Publish, story.Desk),
            MaySetStyle = who.Rights.May(Act.SetStyle),
            MayAskReview = story.State == StoryState.Draft,
            Known = known,
            Lead = text.Of(StoryText.Picture) is { Length: > 0 } lead && SaveStory.IsPicture(lead) ? JsonSerializer.Deserialize<PictureUse>(lead, StoryText.PictureJson) : null,
            LeadAddress = form?.Typed("lead") ?? "",
        }, refusals.Count > 0 || missing is { Count: > 0 } ? 422 : 200);
    }

    /// <summary>A form that is shown again goes on from the version it went out from.</summary>
    static Story At(Story story, int version)
    {
        story.Version = version;
        return story;
    }

    static string Field(IFormCollection form, string name) => name switch
    {
        StoryText.Tags or StoryText.Authors or StoryText.Sources => string.Join('\n', form.Typed(name).Split(['\n', '،', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        StoryText.Prominent => form.Ticked(name) ? "yes" : "",
        _ => SafeText.Legal(form.Typed(name)).ReplaceLineEndings(" ").Trim(),
    };

    /// <summary>The lead picture as the form leaves it: another one by its address, other words for it, or none. Null when there is no such picture.</summary>
    async Task<string?> LeadAsync(IFormCollection form, string had, CancellationToken cancel)
    {
        if (form.Ticked("lead-drop")) return "";
        var use = had.Length == 0 ? null : JsonSerializer.Deserialize<PictureUse>(had, StoryText.PictureJson);
        if (form.Typed("lead").Trim() is { Length: > 0 } address)
        {
            if (PictureAddress.NameIn(address) is not { } name || await Library.FindAsync(database, name, cancel) is not { } picture) return null;
            if (picture.Name != use?.Picture) return Written(new PictureUse(picture.Name, picture.Width, picture.Height, picture.Alt ?? "", picture.Caption, picture.Credit));
        }
        if (use is null || !form.ContainsKey("lead-alt")) return had;
        var said = use with { Alt = SafeText.Line(form.Typed("lead-alt")), Caption = SafeText.Line(form.Typed("lead-caption")) is { Length: > 0 } caption ? caption : null };
        return said == use ? had : Written(said);
    }

    static string Written(PictureUse use) => JsonSerializer.Serialize(use, StoryText.PictureJson);

    static int Number(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    async Task<StoryText> TextAsync(StorySheet sheet, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        return await StoryText.LoadAsync(db, sheet.Story, cancel);
    }

    async Task<StorySheet?> OpenAsync(HttpContext http, int number)
    {
        if (await screens.OpenStoryAsync(database, http, number) is not { } sheet) return null;
        var who = http.Who();
        if (SaveStory.May(who.Rights, who.Key, sheet.Story)) return sheet;
        await screens.SendAsync(http, new NoRightModel(sheet.Story.Assignee == who.Key ? Act.Write : Act.EditOthers), 403);
        return null;
    }

    /// <summary>The text from which a form goes out, as its hidden field carries it.</summary>
    internal static string Kept(StoryText text) => Encoding.UTF8.GetString(EditorWire.Write(w => EditorWire.WriteText(w, "text", text))) is var json ? json["{\"text\":".Length..^1] : "";
}
