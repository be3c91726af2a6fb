using System.Net;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed class SetupTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task House_style_is_tried_on_a_sample_and_saved_whole_or_not_at_all(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        const string here = "/newsroom/setup/style";
        (await editor.GetAsync(here)).Text.ShouldContain("السبت 15 كانون الثاني 2022");
        var tried = (await editor.GetAsync($"{here}?paper.digits=arab&paper.country=EG&paper.quotes=curly&paper.hijri=off&paper.months=nonsense")).Text;
        tried.ShouldContain("السبت ١٥ يناير ٢٠٢٢ أن ٤٣٥٣");
        tried.ShouldContain("“اليوم الأخير");
        (await LoadAsync(paper)).Digits.ShouldBe("latn", "trying saves nothing");

        var refused = await editor.PostAsync(here, [new("paper.digits", "arab"), new("paper.zone", "Nowhere/Land")], here);
        (refused.Status, (await LoadAsync(paper)).Digits).ShouldBe((HttpStatusCode.UnprocessableEntity, "latn"));
        (await editor.PostAsync(here, [new("paper.digits", "arab"), new("paper.country", "EG"), new("publish.review", "on")], here)).Location.ShouldBe($"{here}?done=saved");
        var settings = await LoadAsync(paper);
        (settings.Digits, settings.Country, settings.Review).ShouldBe(("arab", "EG", true));
    }

    [Fact]
    public async Task Preferred_spellings_become_findings()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        const string here = "/newsroom/setup/style";
        (await editor.PostAsync($"{here}/words", [new(HouseTerms.Setting, "بلا علامة")], here)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await editor.PostAsync($"{here}/words", [new(HouseTerms.Setting, "مقتل = مصرع\r\n\r\n = بطبيعة الحال\n")], here)).Location.ShouldBe($"{here}?done=saved");
        WebUtility.HtmlDecode((await editor.GetAsync(here)).Text).ShouldContain("مقتل = مصرع\n= بطبيعة الحال");
        var story = new Story { Headline = "عنوان", Lang = "ar", Body = BodyJson.Write(StoryBody.FromParagraphs(["أعلنت الشرطة مصرع رجل في الحادث."])) };
        ProofStory.Do(story, await LoadAsync(paper), paper.Database.Time.GetUtcNow()).Findings.ShouldContain(f => f.Covered == "مصرع" && f.Suggestions.Contains("مقتل"));
    }

    [Fact]
    public async Task The_comment_policy_is_for_who_may_write_it()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var moderator = await paper.BrowserOfAsync(Role.Moderator);
        (await moderator.PostAsync("/newsroom/setup/style/comments", [new("comments.moderation", "first"), new("comments.days", "7"), new("comments.rate", "many")], "/newsroom/setup/comments")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await moderator.PostAsync("/newsroom/setup/style/comments", [new("comments.moderation", "first"), new("comments.days", "7"), new("paper.name", "سرقة")], "/newsroom/setup/comments")).Location.ShouldBe("/newsroom/setup/comments?done=saved");
        var settings = await LoadAsync(paper);
        (settings.CommentModeration, settings.CommentDays, settings.Name).ShouldBe(("first", 7, "المدار"));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Sections_are_added_named_ordered_hidden_and_closed(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        using var reader = paper.Browser();
        const string here = "/newsroom/setup/sections";
        foreach (var slug in (string[])["", "12", "newsroom", "front", "A b", "world"])
            (await editor.PostAsync(here, [new("ar", "قسم"), new("slug", slug)], here)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, slug);
        (await editor.PostAsync(here, [new("ar", "بيئة"), new("en", "Climate"), new("slug", "climate")], here)).Location.ShouldBe($"{here}?done=added");
        var id = (await TreeAsync(paper)).Find("climate")!.Id;
        (await editor.PostAsync($"{here}/{id}", [new("do", "rename"), new("ar", "مناخ"), new("en", "")], here)).Status.ShouldBe(HttpStatusCode.SeeOther);
        var at = (await TreeAsync(paper)).Menu("ar").ToList().FindIndex(s => s.Name == "مناخ");
        await editor.PostAsync($"{here}/{id}", [new("do", "up")], here);
        (await TreeAsync(paper)).Menu("ar").ToList().FindIndex(s => s.Name == "مناخ").ShouldBe(at - 1);
        await editor.PostAsync($"{here}/{id}", [new("do", "hide")], here);
        (await TreeAsync(paper)).Menu("ar").ShouldNotContain(s => s.Slug == "climate");

        var number = await paper.Database.WriteAsync(async db =>
        {
            var taken = await db.TakeNumbersAsync("story");
            await WriteStory.NewAsync(db, taken, new Copy { Headline = "حرّ غير مسبوق", Body = StoryBody.FromParagraphs(["نص."]), SectionId = id }, paper.Database.Time.GetUtcNow());
            return taken;
        });
        await PublishStory.DoAsync(paper.Database, number, new PublishOrder("test"));
        (await editor.PostAsync($"{here}/{id}/retire", [new("into", "climate")], here)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await editor.PostAsync($"{here}/{id}/retire", [new("into", "world")], here)).Location.ShouldBe($"{here}?done=retired");
        await LeadsAsync(reader, "/climate", "/world");
        await LeadsAsync(reader, "/climate/feed.atom", "/world/feed.atom");
        await LeadsAsync(reader, $"/climate/{number}/حرّ-غير-مسبوق", $"/world/{number}/{PublishStory.SlugOf("حرّ غير مسبوق")}");
        (await PublishStory.DoAsync(paper.Database, number, new PublishOrder("test"))).ShouldBeEmpty("its Editions name the closed section and go on");
        (await editor.GetAsync(here)).Text.ShouldNotContain("retired-");
    }

    [Fact]
    public async Task Redirects_lead_once_and_never_in_a_circle()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        using var reader = paper.Browser();
        const string here = "/newsroom/setup/redirects";
        foreach (var (from, to) in ((string, string)[])[("", "/world"), ("/", "/world"), ("/newsroom/x", "/world"), ("//evil", "/world"), ("/a", "http://evil.example"), ("/a", "javascript:1"), ("/a", "//evil"), ("/a", "/a")])
            (await editor.PostAsync(here, [new("from", from), new("to", to)], here)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{from} → {to}");
        await editor.PostAsync(here, [new("from", "/old/one"), new("to", "/old/two")], here);
        (await editor.PostAsync(here, [new("from", "/old/two"), new("to", "/sports")], here)).Location.ShouldBe($"{here}?done=added");
        await LeadsAsync(reader, "/old/one", "/sports");
        (await editor.PostAsync(here, [new("from", "/sports-desk"), new("to", "/old/one")], here)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await Redirects.ListAsync(paper.Database)).ShouldAllBe(r => r.To == "/sports");
        (await editor.PostAsync($"{here}/remove", [new("from", "/old/one")], here)).Location.ShouldBe($"{here}?done=removed");
        (await editor.PostAsync($"{here}/remove", [new("from", "/old/one")], here)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Whoever_runs_the_paper_sees_what_is_stuck_and_has_it_tried_again(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind, role: "newsroom");
        using var owner = await paper.BrowserOfAsync(Role.Owner);
        const string here = "/newsroom/setup/paper";
        await paper.Database.WriteAsync(db =>
        {
            db.Add(new OutboxStuck { Follower = "after-publishing", Position = 7, Attempts = 10, Error = "IOException: disk <full>", NextAt = paper.Database.Time.GetUtcNow().AddDays(1) });
            return Task.CompletedTask;
        });
        var page = (await owner.GetAsync($"{here}?look=now")).Text;
        page.ShouldContain("disk &lt;full&gt;");
        page.ShouldContain("خطوة عالقة");
        (await owner.PostAsync($"{here}/retry", [new("follower", "after-publishing"), new("position", "8")], here)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.PostAsync($"{here}/retry", [new("follower", "after-publishing"), new("position", "7")], here)).Location.ShouldBe($"{here}?done=retried");
        await using var db = paper.Database.CreateContext();
        var stuck = await db.Set<OutboxStuck>().AsNoTracking().SingleAsync();
        (stuck.Attempts, stuck.NextAt <= paper.Database.Time.GetUtcNow()).ShouldBe((0, true));

        var backup = await owner.PostAsync($"{here}/backup", [], here);
        if (kind == TestDatabaseKind.Sqlite)
        {
            backup.Location.ShouldBe($"{here}?done=backup");
            (await owner.GetAsync(here)).Text.ShouldContain("warraq-20");
        }
        else backup.Text.ShouldContain("pg_dump");
    }

    static async Task LeadsAsync(NewsroomBrowser reader, string from, string to)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (Uri.UnescapeDataString((await reader.GetAsync(from)).Location ?? "") != to) since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), $"{from} → {to}");
    }

    static async Task<PaperSettings> LoadAsync(ServedNewsroom paper)
    {
        await using var db = paper.Database.CreateContext();
        return await Settings.LoadAsync(db);
    }

    static async Task<SectionTree> TreeAsync(ServedNewsroom paper)
    {
        await using var db = paper.Database.CreateContext();
        return await SectionTree.LoadAsync(db);
    }
}
