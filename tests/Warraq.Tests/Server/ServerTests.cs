using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Server;

/// <summary>A real server over HTTP.</summary>
public sealed class ServerTests
{
    static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Every_kind_of_page_is_answered_with_the_headers_it_needs(TestDatabaseKind kind)
    {
        await using var paper = await ServedPaper.StartAsync(kind);
        var story = await paper.StoryAsync();
        string tag, author;
        await using (var db = paper.Elsewhere.CreateContext())
        {
            tag = await SlugAsync(db, NameKind.Tag);
            author = await SlugAsync(db, NameKind.Author);
        }
        var day = PublishStory.LocalDay(story.PublishedAt, TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut"));
        (string Path, string Type)[] pages =
        [
            ("/", "text/html"), ("/world", "text/html"), (await paper.AddressAsync(story), "text/html"), ($"/tag/{tag}", "text/html"), ($"/author/{author}", "text/html"), ($"/{day:yyyy/MM/dd}", "text/html"),
            ("/feed.atom", "application/atom+xml"), ("/feed.rss", "application/rss+xml"), ("/feed.json", "application/feed+json"), ("/world/feed.atom", "application/atom+xml"), ($"/tag/{tag}/feed.rss", "application/rss+xml"), ($"/author/{author}/feed.json", "application/feed+json"),
            ("/sitemap.xml", "application/xml"), ("/news-sitemap.xml", "application/xml"), ("/robots.txt", "text/plain"),
        ];
        foreach (var (path, type) in pages)
        {
            using var answer = await paper.Http.GetAsync(path, None);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type, path);
            var tagOfPage = answer.Headers.ETag.ShouldNotBeNull(path);
            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(path);
            answer.Headers.Contains("Server").ShouldBeFalse(path);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, no-cache", path);
            (await answer.Content.ReadAsByteArrayAsync(None)).ShouldNotBeEmpty(path);
            using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tagOfPage } } };
            using var held = await paper.Http.SendAsync(again, None);
            held.StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
        }
        foreach (var path in (string[])["/health/live", "/health/ready", $"/share/{story.Number}.png"])
            (await paper.ReadAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
    }

    static async Task<string> SlugAsync(Warraq.Platform.WarraqDb db, NameKind kind) => Uri.EscapeDataString(await (from n in db.Set<ListingName>()
                                                                                                                   join d in db.Set<Named>() on n.NameId equals d.Id
                                                                                                                   where n.Kind == kind
                                                                                                                   orderby n.Number
                                                                                                                   select d.Slug).FirstAsync());

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_address_leads_to_the_one_page_or_says_that_there_is_none(TestDatabaseKind kind)
    {
        await using var paper = await ServedPaper.StartAsync(kind);
        var story = await paper.StoryAsync();
        var address = await paper.AddressAsync(story);
        foreach (var wrong in (string[])[$"/{story.Number}", $"/world/{story.Number}/wrong", $"/nowhere/{story.Number}/{Uri.EscapeDataString(story.Slug)}", $"/world/{story.Number}"])
        {
            using var answer = await paper.Http.GetAsync(wrong, None);
            answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, wrong);
            answer.Headers.Location!.OriginalString.ShouldBe(address);
        }
        foreach (var unknown in (string[])["/999999", "/world/999999/x", "/nowhere", "/tag/nothing", "/author/nobody", "/1999/01/01", "/a/b/c/d", "/world?before=x", "/share/999999.png"])
            (await paper.ReadAsync(unknown)).Status.ShouldBe(HttpStatusCode.NotFound, unknown);

        using var upper = await paper.Http.GetAsync(address, None);
        using var lower = await paper.Http.GetAsync(Lower(address), None);
        lower.StatusCode.ShouldBe(HttpStatusCode.OK);
        lower.Headers.ETag.ShouldBe(upper.Headers.ETag);
    }

    /// <summary>%D8 as %d8.</summary>
    static string Lower(string address) => System.Text.RegularExpressions.Regex.Replace(address, "%[0-9A-F]{2}", m => m.Value.ToLowerInvariant(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_another_process_changes_is_seen_within_two_seconds(TestDatabaseKind kind)
    {
        await using var paper = await ServedPaper.StartAsync(kind);
        var story = await paper.StoryAsync();
        var address = await paper.AddressAsync(story);
        (await paper.ReadAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await paper.ReadAsync("/")).Text.ShouldContain($"/{story.Number}/");

        await paper.Elsewhere.WriteAsync(async db => (await db.Set<Story>().FirstAsync(s => s.Number == story.Number)).Deck = "سطر جديد تحت العنوان");
        (await PublishStory.DoAsync(paper.Elsewhere, story.Number, new PublishOrder("test"))).ShouldBeEmpty();
        await UntilAsync(async () => (await paper.ReadAsync(address)).Text.Contains("سطر جديد تحت العنوان", StringComparison.Ordinal));

        (await WithdrawStory.DoAsync(paper.Elsewhere, story.Number, "test", "لم يصح ما فيه")).ShouldBeEmpty();
        await UntilAsync(async () => (await paper.ReadAsync(address)).Status == HttpStatusCode.Gone);
        (await paper.ReadAsync(address)).Text.ShouldContain("لم يصح ما فيه");
        await UntilAsync(async () => !(await paper.ReadAsync("/feed.json")).Text.Contains($"/{story.Number}/", StringComparison.Ordinal));
    }

    static async Task UntilAsync(Func<Task<bool>> seen)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await seen()) TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(30)); // seen at all; how fast is for bench
    }

    static async Task<HttpResponseMessage> SendAsync(ServedPaper paper, int number, string text, string? website = null, string? origin = null, string name = "سلمى العلي", string email = "salma.ali@example.org", string? site = null)
    {
        var form = new Dictionary<string, string> { ["name"] = name, ["email"] = email, ["text"] = text };
        if (website is not null) form["website"] = website;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{number}/comments") { Content = new FormUrlEncodedContent(form) };
        // The refusal of a text that is too long comes before the text is sent.
        request.Headers.ExpectContinue = text.Length > 100_000;
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return await paper.Http.SendAsync(request, None);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_comment_is_taken_and_its_email_stands_nowhere(TestDatabaseKind kind)
    {
        await using var paper = await ServedPaper.StartAsync(kind);
        var story = await paper.StoryAsync();
        var address = await paper.AddressAsync(story);
        using (var sent = await SendAsync(paper, story.Number, "تعليق من القارئ", origin: paper.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), site: "same-origin"))
        {
            sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            sent.Headers.Location!.OriginalString.ShouldBe($"{address}?c=received#comments");
            sent.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
        var (status, text) = await paper.ReadAsync($"{address}?c=received");
        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldNotContain("تعليق من القارئ");
        var waiting = (await ModerationList.ReadAsync(paper.Elsewhere, CommentState.Pending)).ShouldHaveSingleItem();
        waiting.Text.ShouldBe("تعليق من القارئ");
        (await DecideComment.ApproveAsync(paper.Elsewhere, waiting.Number, "test")).ShouldBeEmpty();
        await UntilAsync(async () => (await paper.ReadAsync(address)).Text.Contains("تعليق من القارئ", StringComparison.Ordinal));
        foreach (var path in (string[])[address, "/", "/feed.atom", "/feed.rss", "/feed.json", "/sitemap.xml"])
            (await paper.ReadAsync(path)).Text.ShouldNotContain("salma", Case.Insensitive, path);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_comment_that_cannot_be_is_refused_and_its_text_kept(TestDatabaseKind kind)
    {
        await using var paper = await ServedPaper.StartAsync(kind);
        var number = (await paper.StoryAsync()).Number;
        var before = (await ModerationList.ReadAsync(paper.Elsewhere, null)).Count;
        using (var refused = await SendAsync(paper, number, "نص كتبته طويلاً <b>", email: "nobody"))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Headers.CacheControl!.NoStore.ShouldBeTrue();
            refused.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
            var text = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(None));
            text.ShouldContain("نص كتبته طويلاً <b>");
            text.ShouldContain("سلمى العلي");
        }
        foreach (var (origin, site) in ((string?, string?)[])[("https://elsewhere.example", null), ("null", null), (null, "cross-site"), ($"{paper.Http.BaseAddress!.Scheme}://127.0.0.1:1", null)])
            using (var foreign = await SendAsync(paper, number, "نص", origin: origin, site: site)) foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{origin} {site}");
        using (var million = await SendAsync(paper, number, new string('ا', 1_000_000))) million.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using (var honey = await SendAsync(paper, number, "نص", website: "https://spam.example"))
        {
            honey.StatusCode.ShouldBe(HttpStatusCode.SeeOther, "a robot learns nothing");
            honey.Headers.Location!.OriginalString.ShouldContain("c=received");
        }
        using (var nowhere = await SendAsync(paper, 999_999, "نص")) nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var plain = await paper.Http.PostAsync($"/{number}/comments", new StringContent("نص", MediaTypeHeaderValue.Parse("text/plain")), None)) plain.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await ModerationList.ReadAsync(paper.Elsewhere, null)).Count.ShouldBe(before);
    }
}
