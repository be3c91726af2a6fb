using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Notes;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

/// <summary>Notes on a passage over HTTP: by forms, and as the editor's script sends the same forms.</summary>
public sealed class NoteScreensTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_reporter_suggests_an_editor_accepts_and_the_panel_says_what_is_open(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        var number = await paper.DraftAsync("عنوان", "قال الوزير إنه عاد.");
        var here = $"/newsroom/stories/{number}";
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        (await reporter.GetAsync(here)).Text.ShouldContain("/notes");
        var id = Guid.CreateVersion7();
        var sent = await reporter.PostAsync($"{here}/notes", Fields(("id", id.ToString()), ("block", "b1"), ("start", "4"), ("quote", "الوزير"), ("suggests", "yes"), ("change", "وزير الداخلية")), here);
        (sent.Status, sent.Location).ShouldBe((HttpStatusCode.SeeOther, $"{here}#note-{id}"));
        var refused = await reporter.PostAsync($"{here}/notes", Fields(("block", "b1"), ("quote", "لا يوجد"), ("text", "ما كتبته")), here);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("لا يوجد هذا المقطع");
        refused.Text.ShouldContain("ما كتبته", Case.Sensitive, "what was typed stays");
        (await reporter.PostAsync($"{here}/notes/{id}/accept", [], here)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "not his story");

        using var editor = await paper.BrowserOfAsync(Role.Editor);
        (await editor.GetAsync(here + "/publish")).Text.ShouldContain("تغييرات مقترحة: 1");
        var page = await editor.GetAsync(here);
        page.Text.ShouldContain("<ins>وزير الداخلية</ins>");
        (await editor.PostAsync($"{here}/notes/{id}/accept", [], here)).Status.ShouldBe(HttpStatusCode.SeeOther);
        await using var db = paper.Database.CreateContext();
        BodyJson.Parse((await db.Set<Story>().AsNoTracking().FirstAsync(s => s.Number == number)).Body).Texts().ShouldBe(["قال وزير الداخلية إنه عاد."]);
        (await editor.GetAsync(here + "/publish")).Text.ShouldNotContain("تغييرات مقترحة");
    }

    [Fact]
    public async Task The_script_gets_the_notes_as_they_stand_and_why_one_was_not_taken()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        var number = await paper.DraftAsync("عنوان", "قال الوزير إنه عاد.");
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        var here = $"/newsroom/stories/{number}/notes";
        async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string path, params (string Name, string Value)[] fields)
        {
            var answer = await editor.PostRawAsync(path, Fields(fields), ("Accept", "application/json"), ("X-Form", await editor.TokenAsync("/newsroom/account")));
            return (answer.Status, JsonDocument.Parse(answer.Text).RootElement);
        }
        var added = await SendAsync(here, ("id", Guid.CreateVersion7().ToString()), ("block", "b1"), ("quote", "الوزير"), ("text", "من هو؟"));
        added.Status.ShouldBe(HttpStatusCode.OK);
        var note = added.Body.GetProperty("notes")[0];
        (note.GetProperty("start").GetInt32(), note.GetProperty("found").GetBoolean(), note.GetProperty("change").ValueKind).ShouldBe((4, true, JsonValueKind.Null));
        var wrong = await SendAsync(here, ("block", "b1"), ("quote", "لا يوجد"), ("text", "x"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Body.GetProperty("why")[0].GetString()!.ShouldContain("لا يوجد هذا المقطع");
        wrong.Body.GetProperty("notes").GetArrayLength().ShouldBe(1);
        (await SendAsync($"{here}/{note.GetProperty("id").GetString()}/close")).Body.GetProperty("notes").GetArrayLength().ShouldBe(0);
        await using var db = paper.Database.CreateContext();
        (await db.Set<StoryNote>().SingleAsync()).State.ShouldBe(NoteState.Done);
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
}
