using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed partial class CommentScreensTests
{
    const string Queue = "/newsroom/comments";
    const string Email = "salma.ali@example.org";

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_moderator_works_through_the_queue_with_plain_forms(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        await Settings.SetAsync(paper.Database, "comments.rate", "0", "test");
        var (story, secret) = (await PublishAsync(paper.Database), await PaperSecret.LoadAsync(paper.Database));
        await BanSender.DoAsync(paper.Database, secret, BanKind.Word, "حقير", "test");
        int bad = await SendAsync(paper.Database, secret, story, "رجل والحقيييير"), good = await SendAsync(paper.Database, secret, story, "سؤال <script>alert(1)</script>"), more = await SendAsync(paper.Database, secret, story, "ثالث");
        using var browser = await paper.BrowserOfAsync(Role.Moderator);
        var page = await browser.GetAsync(Queue);
        page.Text.ShouldContain("طابق «حقير»");
        page.Text.ShouldContain("<mark class=\"hit\">");
        page.Text.ShouldContain("&lt;script&gt;alert(1)");
        page.Text.ShouldNotContain("salma");
        page.Text.ShouldContain("محجوب");

        var decided = await browser.PostAsync($"{Queue}/decide", Fields(("do", $"reject-{bad}"), ("why", "abuse")), Queue);
        decided.Location.ShouldBe($"{Queue}?at={good}", "the keys go on to the next");
        (await browser.PostAsync($"{Queue}/decide", Fields(("do", "approve"), ("n", $"{good}"), ("n", $"{more}")), Queue)).Status.ShouldBe(HttpStatusCode.SeeOther);
        var after = await browser.GetAsync(Queue);
        after.Text.ShouldContain("قُبل: تعليقان");
        var act = Act.Match(after.Text).Groups["act"].Value;
        (await browser.PostAsync($"{Queue}/undo", Fields(("act", act)), Queue)).Location.ShouldBe(Queue);
        (await ModerationList.ReadAsync(paper.Database, CommentState.Pending)).Count.ShouldBe(2);

        (await browser.PostAsync($"{Queue}/{good}/reply", Fields(("reply", "شكراً")), Queue)).Location.ShouldBe($"{Queue}?at={good}");
        (await browser.PostAsync($"{Queue}/{good}/note", [], Queue)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PostAsync($"{Queue}/{good}/ban", Fields(("kind", "email"), ("for", "week")), Queue)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PostAsync($"{Queue}/{good}/discussion", [], Queue)).Status.ShouldBe(HttpStatusCode.SeeOther);
        var chosen = await browser.GetAsync($"{Queue}/{good}");
        chosen.Text.ShouldContain("بريده محظور");
        chosen.Text.ShouldContain("افتح التعليق على المقال");
        chosen.Text.ShouldNotContain("<html");
        (await browser.GetAsync($"/{story}")).Status.ShouldBe(HttpStatusCode.MovedPermanently);
        (await ModerationList.BansAsync(paper.Database)).Count.ShouldBe(2);
        var none = await browser.PostAsync($"{Queue}/decide", Fields(("do", "approve")), Queue);
        (none.Status, none.Text.Contains("لم تحدّد تعليقاً", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
    }

    [Fact]
    public async Task The_address_of_a_reader_is_sent_to_the_privacy_officer_alone()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        var (story, secret) = (await PublishAsync(paper.Database), await PaperSecret.LoadAsync(paper.Database));
        var number = await SendAsync(paper.Database, secret, story, "تعليق");
        foreach (var role in (Role[])[Role.Owner, Role.Editor, Role.Moderator])
        {
            using var browser = await paper.BrowserOfAsync(role);
            foreach (var path in (string[])[Queue, $"{Queue}/{number}", "/newsroom/bans?try=تعليق"]) (await browser.GetAsync(path)).Text.ShouldNotContain("salma", Case.Insensitive, path);
        }
        var both = await Colleagues.JoinAsync(paper.Database, Role.Moderator, email: "both@almadar.example");
        await ChangeGrants.GiveAsync(paper.Database, both.Id, Role.Privacy, null, "test");
        using var officer = await paper.BrowserOfAsync(both);
        (await officer.GetAsync(Queue)).Text.ShouldContain(Email);
        (await officer.PostAsync("/newsroom/privacy", Fields(("email", Email)), "/newsroom/privacy")).Text.ShouldContain("تعليق");
        var export = await officer.PostAsync("/newsroom/privacy/export", Fields(("email", Email)), "/newsroom/privacy");
        export.Headers["Content-Disposition"].ShouldStartWith("attachment");
        export.Text.ShouldContain("\"text\": \"تعليق\"");
        (await officer.PostAsync("/newsroom/privacy/erase", Fields(("email", Email)), "/newsroom/privacy")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "not without being sure");
        (await officer.PostAsync("/newsroom/privacy/erase", Fields(("email", Email), ("sure", "yes")), "/newsroom/privacy")).Text.ShouldContain("تعليق واحد");
        (await officer.GetAsync(Queue + "?tab=rejected")).Text.ShouldContain("مُحي بطلب صاحبه");
        (await officer.PostAsync("/newsroom/privacy", Fields(("email", "x")), "/newsroom/privacy")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var db = paper.Database.CreateContext();
        (await db.Set<AuditRow>().Where(a => a.Act.StartsWith("reader-")).Select(a => a.Act).ToListAsync()).ShouldBe(["reader-look", "reader-export", "reader-look", "reader-erase"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_word_is_tried_banned_and_freed()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        var (story, secret) = (await PublishAsync(paper.Database), await PaperSecret.LoadAsync(paper.Database));
        await SendAsync(paper.Database, secret, story, "يا للحقـير");
        using var browser = await paper.BrowserOfAsync(Role.Editor);
        (await browser.GetAsync("/newsroom/bans?try=حقير&text=وحقير")).Text.ShouldContain("تطابق 1 من آخر 1");
        (await browser.PostAsync("/newsroom/bans", Fields(("kind", "word"), ("value", "<b>حقير</b>"), ("for", "always")), "/newsroom/bans")).Location.ShouldBe("/newsroom/bans?done=banned");
        var list = await browser.GetAsync("/newsroom/bans");
        list.Text.ShouldContain("&lt;b&gt;حقير");
        var refused = await browser.PostAsync("/newsroom/bans", Fields(("kind", "email"), ("value", "salma.ali")), "/newsroom/bans");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldNotContain("salma");
        var ban = (await ModerationList.BansAsync(paper.Database)).ShouldHaveSingleItem().Id;
        (await browser.PostAsync($"/newsroom/bans/{ban}/lift", [], "/newsroom/bans")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await ModerationList.BansAsync(paper.Database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_reports_a_comment_without_script_and_from_no_other_site()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        var (story, secret) = (await PublishAsync(paper.Database), await PaperSecret.LoadAsync(paper.Database));
        var number = await SendAsync(paper.Database, secret, story, "كلام");
        await DecideComment.ApproveAsync(paper.Database, number, "test");
        using var reader = paper.Browser();
        var address = (await reader.GetAsync($"/{story}")).Location!;
        (await reader.GetAsync(address)).Text.ShouldContain($"?report={number}#report");
        var form = await reader.GetAsync($"{address}?report={number}");
        form.Text.ShouldContain($"action=\"/{story}/reports\"");
        form.SetCookies.ShouldBeEmpty();
        (await reader.PostRawAsync($"/{story}/reports", Fields(("comment", $"{number}"), ("reason", "Hate")), ("Sec-Fetch-Site", "cross-site"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.PostRawAsync($"/{story}/reports", Fields(("comment", $"{number}"), ("reason", "Hate")), ("Origin", "https://elsewhere.example"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var unsaid = await reader.PostRawAsync($"/{story}/reports", Fields(("comment", $"{number}"), ("text", "لماذا <b>")));
        (unsaid.Status, unsaid.Text.Contains("اختر سبب البلاغ", StringComparison.Ordinal), unsaid.Text.Contains("لماذا &lt;b&gt;", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true, true));
        var sent = await reader.PostRawAsync($"/{story}/reports", Fields(("comment", $"{number}"), ("reason", "Hate")));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther);
        sent.Location!.ShouldEndWith("?c=reported#comments");
        (await reader.GetAsync(sent.Location!.Split('#')[0])).Text.ShouldContain("وصل بلاغك");
        (await QueueReads.CountAsync(paper.Database))[QueueTab.Reported].ShouldBe(1);
        (await reader.PostRawAsync($"/{story}/reports", Fields(("comment", "777"), ("reason", "Hate")))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task<int> PublishAsync(Database database)
    {
        var number = await database.WriteAsync(async db =>
        {
            var next = await db.TakeNumbersAsync("story");
            var section = await db.Set<Section>().OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
            await WriteStory.NewAsync(db, next, new Copy { Headline = "خبر للتعليق عليه", Body = StoryBody.FromParagraphs(["فقرة."]), SectionId = section }, database.Time.GetUtcNow());
            return next;
        });
        (await PublishStory.DoAsync(database, number, new PublishOrder("test"))).ShouldBeEmpty();
        return number;
    }

    static async Task<int> SendAsync(Database database, PaperSecret secret, int story, string text) =>
        (await SendComment.DoAsync(database, secret, new CommentDraft { StoryNumber = story, Name = "سلمى العلي", Email = Email, Text = text, Address = IPAddress.Parse("203.0.113.7") })).ShouldBeOfType<CommentAnswer.Sent>().Number;

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    [GeneratedRegex("name=\"act\" value=\"(?<act>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Act { get; }
}
