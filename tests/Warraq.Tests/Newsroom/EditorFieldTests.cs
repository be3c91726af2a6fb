using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Media;
using Warraq.Stories;
using Warraq.Stories.Saving;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

/// <summary>What stands around the text in the editor: names, the lead picture, the way to a second pair of eyes; and what readers noticed.</summary>
public sealed class EditorFieldTests
{
    static readonly string[] TagsByUse = ["ألماتي", "المارد الأحمر", "جبال ألماتي"];

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Names_are_completed_as_a_tolerant_reader_types_them(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        await SaveAsync(paper, editor, ("tags", "ألماتي، جبال ألماتي، المارد الأحمر، كازاخستان"), ("authors", "إلهام ألماظ"));
        await SaveAsync(paper, editor, ("tags", "ألماتي"));
        async Task<string?[]> Of(string of, string typed) => [.. JsonDocument.Parse((await editor.GetAsync($"/newsroom/names?of={of}&q={Uri.EscapeDataString(typed)}")).Text).RootElement.GetProperty("names").EnumerateArray().Select(n => n.GetString())];
        (await Of("tags", "الما")).ShouldBe(TagsByUse, "names that begin so come first, the most used before the others");
        (await Of("authors", "الهام")).ShouldBe(["إلهام ألماظ"]);
        (await Of("tags", "%")).ShouldBeEmpty();
        (await Of("section", "الما")).ShouldBeEmpty();
        (await Of("tags", ""))[0].ShouldBe("ألماتي");
        using var moderator = await paper.BrowserOfAsync(Role.Moderator);
        (await moderator.GetAsync("/newsroom/names?of=tags&q=ا")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // Without script the browser completes from the names that are used most.
        (await editor.GetAsync($"/newsroom/stories/{await paper.DraftAsync("عنوان", "نص.")}/edit")).Text.ShouldContain("<datalist id=\"known-tags\"><option value=\"ألماتي\">");
    }

    [Fact]
    public async Task A_lead_picture_is_set_by_its_address_described_and_taken_out_without_script()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        await paper.Database.WriteAsync(db =>
        {
            db.Add(new Picture { Name = "0123456789abcdef", Original = "o", ContentType = "image/jpeg", Width = 1200, Height = 800, Alt = "ميناء", Credit = "وكالة", CreatedAt = paper.Database.Time.GetUtcNow() });
            return Task.FromResult(0);
        });
        var number = await SaveAsync(paper, editor, ("lead", $"{paper.Address}media/0123456789abcdef/960.webp"));
        (await LeadAsync(paper, number)).ShouldBe(new PictureUse("0123456789abcdef", 1200, 800, "ميناء", null, "وكالة"));
        var page = await editor.GetAsync($"/newsroom/stories/{number}/edit");
        page.Text.ShouldContain("/newsroom/media/0123456789abcdef/480.webp");

        await SaveAsync(paper, editor, number, ("lead-alt", "سفن في الميناء"), ("lead-caption", "صباح الخميس"));
        (await LeadAsync(paper, number)).ShouldBe(new PictureUse("0123456789abcdef", 1200, 800, "سفن في الميناء", "صباح الخميس", "وكالة"));
        var refused = await PostAsync(editor, number, ("lead", "https://example.org/photo.jpg"), ("body", "ما كتبته."));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("لا صورة بهذا العنوان");
        refused.Text.ShouldContain("ما كتبته.", Case.Sensitive, "nothing typed is lost");
        (await LeadAsync(paper, number))!.Alt.ShouldBe("سفن في الميناء");
        await SaveAsync(paper, editor, number, ("lead-drop", "yes"));
        (await LeadAsync(paper, number)).ShouldBeNull();

        // The picker of the script finds it by the same address.
        var picked = JsonDocument.Parse((await editor.GetAsync("/newsroom/media/pick?q=" + Uri.EscapeDataString("/media/0123456789abcdef/240.webp"))).Text).RootElement.GetProperty("pictures");
        picked.EnumerateArray().Select(p => p.GetProperty("picture").GetString()).ShouldBe(["0123456789abcdef"]);
    }

    [Fact]
    public async Task A_draft_is_sent_to_review_from_its_editor()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        var begun = (await reporter.PostAsync("/newsroom/stories/new", [new("section", "world"), new("lang", "ar")], "/newsroom/stories/new")).Location!;
        var number = int.Parse(begun.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);
        (await reporter.GetAsync(begun)).Text.ShouldContain($"action=\"/newsroom/stories/{number}/publish/review\"");
        (await reporter.PostAsync($"/newsroom/stories/{number}/publish/review", [new("version", "1")], begun)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await reporter.GetAsync(begun)).Text.ShouldNotContain("/publish/review", Case.Sensitive, "it is there already");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_a_reader_noticed_stands_with_the_story_until_an_editor_puts_it_away(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        var (number, other) = (await paper.DraftAsync("عنوان", "نص."), await paper.DraftAsync("غيره", "نص."));
        var now = paper.Database.Time.GetUtcNow();
        await paper.Database.WriteAsync(db =>
        {
            db.Add(new Comment { Number = 7, StoryNumber = number, Name = "قارئة <b>", Text = "اسم الوزير خطأ في الفقرة الثانية.", SentAt = now, State = CommentState.Approved });
            db.Add(new ReaderNote { Comment = 7, StoryNumber = number, Person = "x", At = now });
            return Task.FromResult(0);
        });
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        var here = $"/newsroom/stories/{number}";
        (await reporter.GetAsync(here)).Text.ShouldContain("اسم الوزير خطأ في الفقرة الثانية.");
        (await reporter.PostAsync($"{here}/readers/7/done", [], here)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        await editor.PostAsync($"/newsroom/stories/{other}/readers/7/done", [], here);
        (await editor.GetAsync(here)).Text.ShouldContain("اسم الوزير خطأ", Case.Sensitive, "another story's address does not reach it");
        (await editor.PostAsync($"{here}/readers/7/done", [], here)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await editor.GetAsync(here)).Text.ShouldNotContain("اسم الوزير خطأ");
    }

    static async Task<int> SaveAsync(ServedNewsroom paper, NewsroomBrowser browser, params (string Name, string Value)[] fields)
    {
        var number = await paper.DraftAsync("عنوان", "نص.");
        await SaveAsync(paper, browser, number, fields);
        return number;
    }

    static async Task SaveAsync(ServedNewsroom paper, NewsroomBrowser browser, int number, params (string Name, string Value)[] fields) =>
        (await PostAsync(browser, number, fields)).Location.ShouldBe($"/newsroom/stories/{number}/edit?done=saved", paper.Address.ToString());

    /// <summary>The form of a story as a browser sends it, with these fields filled in.</summary>
    static async Task<Answer> PostAsync(NewsroomBrowser browser, int number, params (string Name, string Value)[] fields)
    {
        var here = $"/newsroom/stories/{number}/edit";
        var form = EditorTests.Form(await browser.GetAsync(here));
        (form["headline"], form["body"], form["section"], form["kind"], form["lang"]) = ("عنوان", "نص.", "world", "News", "ar");
        foreach (var (name, value) in fields) form[name] = value;
        return await browser.PostAsync(here, form, here);
    }

    static async Task<PictureUse?> LeadAsync(ServedNewsroom paper, int number)
    {
        await using var db = paper.Database.CreateContext();
        var picture = (await db.Set<Story>().AsNoTracking().FirstAsync(s => s.Number == number)).Picture;
        return picture is null ? null : JsonSerializer.Deserialize<PictureUse>(picture, StoryText.PictureJson);
    }
}
