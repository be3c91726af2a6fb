using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

/// <summary>The editor over HTTP: as a form, and as its script speaks to the server.</summary>
public sealed class EditorTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_is_begun_written_and_saved_without_script(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        var begun = await reporter.PostAsync("/newsroom/stories/new", Fields(("section", "world"), ("lang", "ar")), "/newsroom/stories/new");
        begun.Status.ShouldBe(HttpStatusCode.SeeOther);
        var here = begun.Location!;
        var form = Form(await reporter.GetAsync(here));
        (form["headline"], form["body"], form["section"]) = ("عنوان كتبته", "فقرة أولى.\r\n\r\nفقرة ثانية.", "world");
        (form["kind"], form["lang"], form["tags"]) = ("News", "ar", "ألماتي، كازاخستان");
        (await reporter.PostAsync(here, form, here)).Location.ShouldBe($"{here}?done=saved");
        var story = await StoryAsync(paper.Database, Number(here));
        story.Headline.ShouldBe("عنوان كتبته");
        BodyJson.Parse(story.Body).Texts().ShouldBe(["فقرة أولى.", "فقرة ثانية."]);
        (await reporter.GetAsync(here)).Text.ShouldContain("ألماتي، كازاخستان");

        // The same form again, from an old page, against what a colleague wrote meanwhile.
        var old = Form(await reporter.GetAsync(here));
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        var theirs = Form(await editor.GetAsync(here));
        (theirs["headline"], theirs["body"]) = ("عنوان كتبته", "فقرة أولى بقلم المحرر.\n\nفقرة ثانية.");
        (theirs["section"], theirs["kind"], theirs["lang"]) = ("world", "News", "ar");
        (await editor.PostAsync(here, theirs, here)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (old["headline"], old["body"], old["section"], old["kind"], old["lang"]) = ("عنوان كتبته", "فقرة أولى بقلمي.\n\nفقرة ثانية.", "world", "News", "ar");
        var asked = await reporter.PostAsync(here, old, here);
        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Text.ShouldContain("فقرة أولى بقلم المحرر.");
        asked.Text.ShouldContain("فقرة أولى بقلمي.");
        (await reporter.PostAsync(here, old.Append(new(Place(asked), "mine")), here)).Status.ShouldBe(HttpStatusCode.SeeOther);
        BodyJson.Parse((await StoryAsync(paper.Database, Number(here))).Body).Texts().First().ShouldBe("فقرة أولى بقلمي.");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_page_saves_reads_and_answers_as_json(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        var number = await paper.DraftAsync("عودة الهدوء الى المدينة", "ذهب الوزير الى المدينة.");
        var here = $"/newsroom/stories/{number}";
        var text = (await JsonAsync(editor, "GET", here + "/text")).Body;
        text.GetProperty("version").GetInt32().ShouldBe(1);

        var found = (await JsonAsync(editor, "POST", here + "/proof", $$"""{"headline":"عودة الهدوء الى المدينة","body":{{text.GetProperty("text").GetProperty("body").GetRawText()}}}""")).Body.GetProperty("findings");
        var finding = found.EnumerateArray().First(f => f.GetProperty("block").GetString() == "b1");
        (finding.GetProperty("rule").GetString(), finding.GetProperty("start").GetInt32(), finding.GetProperty("covered").GetString()).ShouldBe(("OR01", 11, "الى"));
        var key = finding.GetProperty("key").GetString();
        (await JsonAsync(editor, "POST", here + "/answer", $$"""{"key":"{{key}}","rule":"NW03","answer":"checked","note":" "}""")).Status.ShouldBe(422, "checked wants a reason");
        (await JsonAsync(editor, "POST", here + "/answer", $$"""{"key":"{{key}}","rule":"OR01","answer":"ignored"}""")).Status.ShouldBe(200);
        var body = text.GetProperty("text").GetProperty("body").GetRawText();
        async Task<List<string?>> Answers(string sent) => [.. (await JsonAsync(editor, "POST", here + "/proof", $$"""{"headline":"عنوان","body":{{sent}}}""")).Body.GetProperty("findings").EnumerateArray().Select(f => f.TryGetProperty("answer", out var a) ? a.GetString() : null)];
        (await Answers(body)).ShouldBe(["ignored"]);
        (await Answers(body.Replace("الوزير", "المدير", StringComparison.Ordinal))).ShouldBe([null], "an answer holds while the passage stands as it was");

        var saved = await JsonAsync(editor, "POST", here + "/save", Save(text, 1, "ذهب الوزير إلى المدينة."));
        (saved.Status, saved.Body.GetProperty("result").GetString(), saved.Body.GetProperty("version").GetInt32()).ShouldBe((200, "Saved", 2));
        (await JsonAsync(editor, "POST", here + "/save", Save(text, 1, "ذهب الوزير إلى المدينة."))).Body.GetProperty("version").GetInt32().ShouldBe(2);
        BodyJson.Parse((await StoryAsync(paper.Database, number)).Body).Texts().ShouldBe(["ذهب الوزير إلى المدينة."]);
    }

    [Theory]
    [InlineData("""{"type":"doc","v":1,"content":[{"type":"script","attrs":{"id":"b1"}}]}""")]
    [InlineData("""{"type":"doc","v":1,"content":[{"type":"paragraph","attrs":{"id":"b1"}},{"type":"paragraph","attrs":{"id":"b1"}}]}""")]
    [InlineData("""{"type":"doc","v":1,"content":[{"type":"paragraph","attrs":{"id":""}}]}""")]
    [InlineData("""{"type":"doc","v":99,"content":[]}""")]
    [InlineData("""{"type":"doc","v":1,"content":[{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"\ud800"}]}]}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_body_outside_the_schema_is_refused(string body)
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        var number = await paper.DraftAsync("عنوان", "نص.");
        var answer = await JsonAsync(editor, "POST", $"/newsroom/stories/{number}/save", """{"client":"page","seq":1,"version":1,"text":{"fields":{},"body":""" + body + "}}");
        (answer.Status, answer.Body.GetProperty("result").GetString()).ShouldBe((422, "Refused"));
        (await JsonAsync(editor, "POST", $"/newsroom/stories/{number}/proof", $$"""{"headline":"عنوان","body":{{body}}}""")).Status.ShouldBe(422);
        (await StoryAsync(paper.Database, number)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_forged_save_a_lost_right_and_a_story_that_is_gone_change_nothing()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        await Colleagues.JoinAsync(paper.Database, Role.Owner);
        var person = await Colleagues.JoinAsync(paper.Database, Role.Editor);
        using var editor = await paper.BrowserOfAsync(person);
        var number = await paper.DraftAsync("عنوان", "نص.");
        var here = $"/newsroom/stories/{number}";
        var text = (await JsonAsync(editor, "GET", here + "/text")).Body;
        (await JsonAsync(editor, "POST", here + "/save", Save(text, 1, "مزوّر."), token: "nonsense")).Status.ShouldBe(400);
        (await JsonAsync(editor, "POST", "/newsroom/stories/999/save", Save(text, 1, "لا قصة."))).Status.ShouldBe(404);
        (await JsonAsync(editor, "GET", "/newsroom/stories/999/text")).Status.ShouldBe(404);

        await ChangeGrants.GiveAsync(paper.Database, person.Id, Role.Reporter, null, "test");
        await ChangeGrants.TakeAsync(paper.Database, person.Id, Role.Editor, null, "test");
        (await JsonAsync(editor, "POST", here + "/save", Save(text, 1, "بلا حق."))).Status.ShouldBe(403);
        (await editor.GetAsync(here + "/edit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await ChangeGrants.TakeAsync(paper.Database, person.Id, Role.Reporter, null, "test");
        (await JsonAsync(editor, "POST", here + "/save", Save(text, 1, "بلا دور."))).Status.ShouldBe(403);
        (await StoryAsync(paper.Database, number)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_word_of_the_house_is_right_from_then_on()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        (await JsonAsync(editor, "POST", "/newsroom/words", """{"word":"كازاخية"}""")).Status.ShouldBe(200);
        (await JsonAsync(editor, "POST", "/newsroom/words", """{"word":"لفظان اثنان"}""")).Status.ShouldBe(422);
        await using var db = paper.Database.CreateContext();
        (await Settings.LoadAsync(db)).OwnWords.ShouldBe(["كازاخية"]);
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        (await JsonAsync(reporter, "POST", "/newsroom/words", """{"word":"غيرها"}""")).Status.ShouldBe(403);
    }

    static string Save(JsonElement text, int seq, string line) =>
        $$$"""{"client":"page","seq":{{{seq}}},"version":1,"text":{"fields":{{{text.GetProperty("text").GetProperty("fields").GetRawText()}}},"body":{"type":"doc","v":1,"content":[{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"{{{line}}}"}]}]} } }""";

    static async Task<(int Status, JsonElement Body)> JsonAsync(NewsroomBrowser browser, string method, string path, string? json = null, string? token = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
            request.Headers.Add("X-Form", token ?? await browser.TokenAsync("/newsroom/account"));
        }
        var answer = await browser.SendAsync(request);
        return ((int)answer.Status, answer.Headers["Content-Type"].StartsWith("application/json", StringComparison.Ordinal) ? JsonDocument.Parse(answer.Text).RootElement : default);
    }

    /// <summary>The hidden fields of the form that holds the story.</summary>
    internal static Dictionary<string, string> Form(Answer page) =>
        System.Text.RegularExpressions.Regex.Matches(page.Text[page.Text.IndexOf("id=\"story\"", StringComparison.Ordinal)..], "<input type=\"hidden\" name=\"(?<name>version|client|base)\" value=\"(?<value>[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);

    /// <summary>The field of the first choice on the page.</summary>
    static string Place(Answer page) => System.Text.RegularExpressions.Regex.Match(page.Text, "name=\"(?<place>keep:[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["place"].Value;

    static int Number(string path) => int.Parse(path.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    static async Task<Story> StoryAsync(Database database, int number)
    {
        await using var db = database.CreateContext();
        return await db.Set<Story>().AsNoTracking().FirstAsync(s => s.Number == number);
    }
}
