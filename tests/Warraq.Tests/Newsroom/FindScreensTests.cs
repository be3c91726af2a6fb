using System.Net;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed class FindScreensTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_search_over_everything_shows_each_role_what_it_may_see(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var owner = await paper.BrowserOfAsync(Role.Owner);
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        using var contributor = await paper.BrowserOfAsync(Role.Contributor);
        using var privacy = await paper.BrowserOfAsync(Role.Privacy);
        var now = paper.Database.Time.GetUtcNow();
        var number = await DraftAsync(paper.Database, "أزمة زميل في الميناء");
        await paper.Database.WriteAsync(async db =>
        {
            db.Add(new Comment { Number = await db.TakeNumbersAsync("comment"), StoryNumber = number, Name = "سلمى", Text = "رأيي في الزميل", FindKey = "سلمي رايي في الزميل", State = CommentState.Pending, SentAt = now });
            db.Add(new Picture { Name = "harbour", Original = "none", ContentType = "image/png", Width = 800, Height = 600, Caption = "زميل في الميناء", SearchKey = "زميل في الميناء", CreatedAt = now });
        });
        (string Kind, string Address)[] links = [("story", $"/newsroom/stories/{number}"), ("picture", "/newsroom/media/harbour"), ("comment", "/newsroom/comments?"), ("person", "/newsroom/people/")];
        async Task Sees(NewsroomBrowser browser, params string[] kinds)
        {
            foreach (var path in (string[])["/newsroom/search", "/newsroom/search/now"])
            {
                var page = await browser.GetAsync(path + "?q=" + Uri.EscapeDataString("زَميل"));
                page.Status.ShouldBe(HttpStatusCode.OK);
                page.Text.Contains("<html", StringComparison.Ordinal).ShouldBe(path == "/newsroom/search");
                links.Where(l => page.Text.Contains($"class=\"found-one\" href=\"{l.Address}", StringComparison.Ordinal)).Select(l => l.Kind).ShouldBe(kinds);
            }
        }
        await Sees(owner, "story", "picture", "comment", "person");
        await Sees(reporter, "story", "picture");
        await Sees(contributor, "picture");
        await Sees(privacy);
    }

    [Fact]
    public async Task Screens_and_commands_are_found_by_their_names_in_both_languages()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var owner = await paper.BrowserOfAsync(Role.Owner);
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        async Task<bool> Leads(NewsroomBrowser browser, string text, string to) => (await browser.GetAsync("/newsroom/search?q=" + Uri.EscapeDataString(text))).Text.Contains($"class=\"found-one\" href=\"{to}\"", StringComparison.Ordinal);
        foreach (var (text, to) in new (string, string)[] { ("إعدادات", "/newsroom/account"), ("الواجهه", "/newsroom/front"), ("front", "/newsroom/front"), ("قصة جديدة", "/newsroom/stories/new"), ("مسوده", "/newsroom?state=draft"), ("backup", "/newsroom/setup/paper"), ("رياضة", "/newsroom?section=sports") })
            (await Leads(owner, text, to)).ShouldBeTrue(text);
        (await Leads(reporter, "الواجهة", "/newsroom/front")).ShouldBeFalse("a screen that he may not open");
        (await Leads(reporter, "قصة جديدة", "/newsroom/stories/new")).ShouldBeTrue();
        foreach (var strange in (string[])["", "?q=", "?q=%00", "?q=a&q=b", "?q=" + new string('x', 3000), "?q=%25_!'%22%5C%3Cb%3E", "?q=%22%22%20-%20%D8%A3%D9%88"])
            (await owner.GetAsync("/newsroom/search" + strange)).Status.ShouldBe(HttpStatusCode.OK, strange);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_filter_is_kept_under_a_name_and_stands_above_the_list(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var browser = await paper.BrowserOfAsync(Role.Reporter);
        using var colleague = await paper.BrowserOfAsync(Role.Editor);
        Task<Answer> Save(string name, string query, string shared = "") => browser.PostAsync("/newsroom/filters", [new("name", name), new("query", query), new("shared", shared)], "/newsroom");
        (await Save("مسوداتي", "?evil=1&for=me&state=draft&section=nowhere&before=5-5", "yes")).Location.ShouldBe("/newsroom?state=draft&for=me&done=saved", "what the desk could not have written is left out");
        var page = (await browser.GetAsync("/newsroom?state=draft&for=me&done=saved")).Text;
        page.ShouldContain("حُفظت التصفية.");
        page.ShouldContain("مسوداتي");
        (await colleague.GetAsync("/newsroom")).Text.ShouldContain("مسوداتي");
        foreach (var (name, query, says) in new (string, string, string)[] { ("", "?for=me", "اكتب اسماً للتصفية."), ("اسم", "", "لا تصفية لتُحفظ"), ("اسم", "?nothing=1", "لا تصفية لتُحفظ") })
        {
            var refused = await Save(name, query);
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Text.ShouldContain(says);
        }
        const string Filters = "/newsroom/filters/";
        var at = page.IndexOf(Filters, StringComparison.Ordinal) + Filters.Length;
        (await browser.PostAsync($"{Filters}{page.AsSpan(at, 36)}/delete", [], "/newsroom")).Location.ShouldBe("/newsroom?done=deleted");
        (await browser.GetAsync("/newsroom")).Text.ShouldNotContain("مسوداتي");
    }

    static Task<int> DraftAsync(Database database, string headline) => database.WriteAsync(async db =>
    {
        var number = await db.TakeNumbersAsync("story");
        var section = (await db.Set<Section>().FirstAsync(s => s.Slug == "world")).Id;
        await WriteStory.NewAsync(db, number, new Copy { Headline = headline, Body = StoryBody.FromParagraphs(["نص."]), SectionId = section }, database.Time.GetUtcNow());
        return number;
    });
}
