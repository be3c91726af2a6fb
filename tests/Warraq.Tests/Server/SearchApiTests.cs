using System.Net;
using System.Text.Json;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Tests.Stores;
using static Warraq.Tests.Server.AskApi;

namespace Warraq.Tests.Server;

/// <summary>Search, suggestions and stories of the API, as a program asks a real server.</summary>
public sealed class SearchApiTests
{
    static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_api_answers_in_the_shapes_it_promises(TestDatabaseKind kind)
    {
        await using var paper = await ServedPaper.StartAsync(kind);
        await Settings.SetAsync(paper.Elsewhere, "api.rate", "0", "test");
        var story = await paper.StoryAsync();
        var word = story.Headline.Split(' ').MaxBy(w => w.Length)!;

        var (answer, json) = await AskAsync(paper, $"/api/v1/search?q={Q(word)}&size=3");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        json.EnumerateObject().Select(p => p.Name).ShouldBe(["query", "didYouMean", "total", "totalAtLeast", "tookMs", "facets", "hits", "next"]);
        json.GetProperty("query").GetString().ShouldBe(word);
        json.GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        json.GetProperty("facets").EnumerateObject().Select(p => p.Name).ShouldBe(["sections", "sources", "authors", "months", "fromNewest"]);
        var hits = json.GetProperty("hits").EnumerateArray().ToList();
        var hit = hits.First(h => h.GetProperty("number").GetInt32() == story.Number);
        hit.EnumerateObject().Select(p => p.Name).ShouldBe(["number", "id", "title", "url", "titleHtml", "snippetHtml", "published", "section", "source", "lang", "partial", "score"]);
        hit.GetProperty("title").GetString().ShouldBe(story.Headline);
        hit.GetProperty("titleHtml").GetString()!.ShouldContain("<mark>");
        DateTimeOffset.Parse(hit.GetProperty("published").GetString()!).ShouldBe(story.PublishedAt);
        (await paper.ReadAsync(hit.GetProperty("url").GetString()!)).Status.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();

        foreach (var path in (string[])[$"/api/v1/search?q={Q(word)}&size=3", $"/api/v1/suggest?q={Q(word[..3])}", $"/api/v1/stories/{story.Number}", $"/api/v1/stories/{story.Number}/related?size=2"])
        {
            // Related news of a paper that was just filled may change between two questions; then it is asked for anew.
            for (var (begun, status) = (TimeProvider.System.GetTimestamp(), HttpStatusCode.OK); status != HttpStatusCode.NotModified;)
            {
                var first = (await AskAsync(paper, path)).Answer;
                first.StatusCode.ShouldBe(HttpStatusCode.OK, path);
                var tag = first.Headers.ETag.ShouldNotBeNull(path).ToString();
                status = (await AskAsync(paper, path, held: tag)).Answer.StatusCode;
                TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(30), path);
            }
        }

        var one = (await AskAsync(paper, $"/api/v1/stories/{story.Number}")).Json;
        one.GetProperty("title").GetString().ShouldBe(story.Headline);
        one.GetProperty("paragraphs").GetArrayLength().ShouldBeGreaterThan(0);
        var related = (await AskAsync(paper, $"/api/v1/stories/{story.Number}/related?size=2")).Json.GetProperty("hits");
        related.GetArrayLength().ShouldBeLessThanOrEqualTo(2);
        foreach (var other in related.EnumerateArray()) other.EnumerateObject().Select(p => p.Name).ShouldBe(["number", "id", "title", "url", "reason", "score"]);
        (await AskAsync(paper, $"/api/v1/suggest?q={Q(word[..3])}")).Json.EnumerateObject().Select(p => p.Name).ShouldBe(["query", "suggestions"]);

        await WithdrawStory.DoAsync(paper.Elsewhere, story.Number, "test", "لم يصح ما فيه");
        for (var begun = TimeProvider.System.GetTimestamp(); (await AskAsync(paper, $"/api/v1/search?q={Q(word)}")).Json.GetProperty("hits").EnumerateArray().Any(h => h.GetProperty("number").GetInt32() == story.Number);)
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (await AskAsync(paper, $"/api/v1/suggest?q={Q(story.Headline)}")).Json.ToString().ShouldNotContain($"\"/{story.Number}\"", Case.Sensitive, "nor is it offered");
        IsProblem(await AskAsync(paper, $"/api/v1/stories/{story.Number}"), 410, "withdrawn");
        IsProblem(await AskAsync(paper, $"/api/v1/stories/{story.Number}/related"), 410, "withdrawn");
    }

    [Fact]
    public async Task What_cannot_be_answered_is_a_problem_that_says_why()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Elsewhere, "api.rate", "0", "test");
        (string Path, string Parameter)[] wrong =
        [
            ("/api/v1/search", "q"), ("/api/v1/search?q=a&size=0", "size"), ("/api/v1/search?q=a&size=101", "size"), ("/api/v1/search?q=a&size=x", "size"), ("/api/v1/search?q=a&mode=some", "mode"),
            ("/api/v1/search?q=a&sort=up", "sort"), ("/api/v1/search?q=a&from=yesterday", "from"), ("/api/v1/search?q=a&to=2022-02-30", "to"), ("/api/v1/search?q=a&lang=fr", "lang"), ("/api/v1/search?q=a&section=nowhere", "section"),
            ("/api/v1/suggest", "q"), ($"/api/v1/suggest?q={new string('a', 201)}", "q"), ("/api/v1/stories/1/related?size=99", "size"),
        ];
        foreach (var (path, parameter) in wrong)
        {
            var got = await AskAsync(paper, path);
            IsProblem(got, 400, path);
            got.Json.GetProperty("errors").GetProperty(parameter).GetArrayLength().ShouldBe(1, path);
        }
        foreach (var path in (string[])["/api/v1/stories/999999", "/api/v1/stories/999999/related", "/api/v1/stories/99999999999", "/api/v1/stories/x", "/api/v1", "/api/v1/nothing"])
            IsProblem(await AskAsync(paper, path), 404, path);
    }

    [Fact]
    public async Task A_method_that_is_not_meant_is_told_the_one_that_is()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Elsewhere, "api.rate", "0", "test");
        foreach (var path in (string[])["/api/v1/search?q=a", "/api/v1/suggest?q=a", "/api/v1/stories/1", "/api/v1/stories/1/related", "/api/v1/duplicates"])
        {
            var (methods, allowed) = path.EndsWith("duplicates", StringComparison.Ordinal) ? ((string[])["GET", "HEAD", "PUT", "DELETE", "OPTIONS"], "POST") : (["POST", "PUT", "DELETE", "PATCH", "OPTIONS"], "GET, HEAD");
            foreach (var method in methods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await paper.Http.SendAsync(request, None);
                ((int)answer.StatusCode).ShouldBe(405, $"{method} {path}");
                string.Join(", ", answer.Content.Headers.Allow).ShouldBe(allowed, $"{method} {path}");
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            }
        }
        using var head = new HttpRequestMessage(HttpMethod.Head, "/api/v1/search?q=a");
        using var headers = await paper.Http.SendAsync(head, None);
        headers.StatusCode.ShouldBe(HttpStatusCode.OK);
        headers.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_cannot_hide_behind_a_header()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Elsewhere, "api.rate", "5", "test");
        // The server hears of the setting through the outbox; asking for what is not there counts as well.
        var got = await AskAsync(paper, "/api/v1/stories/999999");
        for (var i = 0; i < 400 && got.Answer.StatusCode != HttpStatusCode.TooManyRequests; i++) got = await AskAsync(paper, "/api/v1/stories/999999", forwarded: $"198.51.100.{i % 250}");
        IsProblem(got, 429, "too often");
        int.Parse(got.Answer.Headers.GetValues("Retry-After").Single()).ShouldBeInRange(1, 60);
        using var page = await paper.Http.GetAsync("/search?q=a", None);
        page.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Headers.Contains("Retry-After").ShouldBeTrue();
        (await page.Content.ReadAsStringAsync(None)).ShouldContain("مهلاً");
        (await paper.ReadAsync("/")).Status.ShouldBe(HttpStatusCode.OK, "the paper is read as before");

        await using var behind = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite, "127.0.0.1");
        await Settings.SetAsync(behind.Elsewhere, "api.rate", "1", "test");
        got = await AskAsync(behind, "/api/v1/stories/999999", forwarded: "198.51.100.1");
        for (var i = 0; i < 400 && got.Answer.StatusCode != HttpStatusCode.TooManyRequests; i++) got = await AskAsync(behind, "/api/v1/stories/999999", forwarded: "198.51.100.1");
        got.Answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await AskAsync(behind, "/api/v1/stories/999999", forwarded: "198.51.100.2")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, "another reader behind the named balancer");
    }

    [Fact]
    public async Task The_description_of_the_api_names_every_route_and_parameter()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        var (answer, json) = await AskAsync(paper, "/openapi/v1.json");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        json.GetProperty("openapi").GetString()!.ShouldStartWith("3.");
        json.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order().ShouldBe(["/api/v1/duplicates", "/api/v1/search", "/api/v1/stories/{number}", "/api/v1/stories/{number}/related", "/api/v1/suggest"]);
        var search = json.GetProperty("paths").GetProperty("/api/v1/search").GetProperty("get");
        search.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!).Order().ShouldBe(["author", "cursor", "from", "lang", "mode", "q", "section", "size", "sort", "source", "to"]);
        search.GetProperty("responses").EnumerateObject().Select(r => r.Name).ShouldContain("429");
        foreach (var path in json.GetProperty("paths").EnumerateObject()) path.Value.EnumerateObject().Count().ShouldBe(1, path.Name);
        var duplicates = json.GetProperty("paths").GetProperty("/api/v1/duplicates").GetProperty("post");
        duplicates.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").ValueKind.ShouldBe(JsonValueKind.Object);
        duplicates.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order().ShouldBe(["200", "400", "413", "415", "429", "503"]);
        json.ToString().ShouldNotContain("127.0.0.1");
    }
}
