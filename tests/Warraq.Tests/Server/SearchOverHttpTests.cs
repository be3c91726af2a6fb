using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Warraq.Platform;
using Warraq.Search.Past;
using Warraq.Site.Api;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Server;

/// <summary>Search page and API of a real server, as a browser and a program ask.</summary>
public sealed class SearchOverHttpTests
{
    static readonly CancellationToken None = CancellationToken.None;

    static string Q(string text) => Uri.EscapeDataString(text);

    static async Task<(HttpResponseMessage Answer, JsonElement Json)> AskAsync(ServedPaper paper, string path, string? held = null, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (held is not null) request.Headers.TryAddWithoutValidation("If-None-Match", held);
        if (forwarded is not null) request.Headers.Add("X-Forwarded-For", forwarded);
        var answer = await paper.Http.SendAsync(request, None);
        var bytes = await answer.Content.ReadAsByteArrayAsync(None);
        return (answer, bytes.Length > 0 && answer.Content.Headers.ContentType!.MediaType!.EndsWith("json", StringComparison.Ordinal) ? JsonDocument.Parse(bytes).RootElement : default);
    }

    static void IsProblem((HttpResponseMessage Answer, JsonElement Json) got, int status, string about)
    {
        ((int)got.Answer.StatusCode).ShouldBe(status, about);
        got.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", about);
        got.Json.GetProperty("status").GetInt32().ShouldBe(status, about);
        got.Json.GetProperty("title").GetString().ShouldNotBeNullOrEmpty(about);
        got.Json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty(about);
    }

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
            var first = (await AskAsync(paper, path)).Answer;
            first.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            var tag = first.Headers.ETag.ShouldNotBeNull(path).ToString();
            (await AskAsync(paper, path, held: tag)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
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

    static async Task<(HttpResponseMessage Answer, JsonElement Json)> SendAsync(ServedPaper paper, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/duplicates") { Content = content };
        var answer = await paper.Http.SendAsync(request, None);
        return (answer, JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(None)).RootElement);
    }

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_text_that_the_paper_has_is_named_with_what_it_is_to_it(TestDatabaseKind kind)
    {
        await using var paper = await ServedPaper.StartAsync(kind);
        await Settings.SetAsync(paper.Elsewhere, "api.rate", "0", "test");
        var story = await paper.StoryAsync();
        var text = (await AskAsync(paper, $"/api/v1/stories/{story.Number}")).Json.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString()!).ToList();
        var (answer, json) = await SendAsync(paper, JsonContent.Create(new { title = story.Headline, body = string.Join('\n', text) }));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        var hit = json.GetProperty("hits")[0];
        hit.EnumerateObject().Select(p => p.Name).ShouldBe(["number", "id", "title", "url", "relation", "jaccard", "containment", "figuresChanged", "published", "source"]);
        (hit.GetProperty("number").GetInt32(), hit.GetProperty("relation").GetString(), hit.GetProperty("jaccard").GetDouble()).ShouldBe((story.Number, "same", 1));
        (await paper.ReadAsync(hit.GetProperty("url").GetString()!)).Status.ShouldBe(HttpStatusCode.OK);

        (_, json) = await SendAsync(paper, JsonContent.Create(new { title = "", body = string.Join('\n', text.Append("وهذه فقرة لم تكن فيه من قبل.")) }));
        json.GetProperty("hits")[0].GetProperty("relation").GetString().ShouldBe("update");
        (_, json) = await SendAsync(paper, Json("""{"body": "لا شيء من هذا الكلام في أي خبر من أخبار هذه الصحيفة.", "more": 1}"""));
        json.GetProperty("hits").EnumerateArray().Where(h => h.GetProperty("relation").GetString() != "related").ShouldBeEmpty();
        // Letters that are none, hidden ones and no words at all are texts like others: nothing is there of them.
        foreach (var strange in (string[])["\uFFFF", "\u202E\u2066", "!!!", "(((((((((", new string('ا', DuplicatesQuestion.MostLetters), string.Join(' ', Enumerable.Range(0, 9_000).Select(i => $"كلمة{i}"))])
        {
            (answer, json) = await SendAsync(paper, JsonContent.Create(new { body = strange }));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            json.GetProperty("hits").GetArrayLength().ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_text_that_cannot_be_looked_for_is_a_problem_that_says_why()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Elsewhere, "api.rate", "0", "test");
        foreach (var (sent, member) in ((string, string)[])[("", "body"), ("nothing", "body"), ("[]", "body"), ("null", "body"), ("{}", "body"), ("""{"body":7}""", "body"), ("""{"body":" "}""", "body"), ("""{"title":"a"}""", "body"),
            ("""{"body":"\ud800"}""", "body"), (new string('[', 5000), "body"), ($$"""{"body":"{{new string('a', DuplicatesQuestion.MostLetters + 1)}}"}""", "body"), ($$"""{"body":"a","title":"{{new string('a', DuplicatesQuestion.MostTitle + 1)}}"}""", "title")])
        {
            var got = await SendAsync(paper, Json(sent));
            var about = sent.Length > 60 ? sent[..60] : sent;
            IsProblem(got, 400, about);
            got.Json.GetProperty("errors").GetProperty(member).GetArrayLength().ShouldBe(1, about);
        }
        var broken = new ByteArrayContent([(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        broken.Headers.ContentType = new("application/json");
        IsProblem(await SendAsync(paper, broken), 400, "no UTF-8");
        IsProblem(await SendAsync(paper, new StringContent("body=a", Encoding.UTF8, "application/x-www-form-urlencoded")), 415, "a form, as another site's page could send it");
        IsProblem(await SendAsync(paper, Json($$"""{"body":"{{new string('a', DuplicatesQuestion.MostBytes)}}"}""")), 413, "too large, as its length says");
        var streamed = new StreamContent(new Unending(3 * DuplicatesQuestion.MostBytes));
        streamed.Headers.ContentType = new("application/json");
        IsProblem(await SendAsync(paper, streamed), 413, "too large, its length unsaid");

        await Settings.SetAsync(paper.Elsewhere, "api.rate", "2", "test");
        var last = await SendAsync(paper, Json("{}"));
        for (var i = 0; i < 400 && last.Answer.StatusCode != HttpStatusCode.TooManyRequests; i++) last = await SendAsync(paper, Json("{}"));
        IsProblem(last, 429, "too often");
    }

    /// <summary>Letters without an end, whose number is not said before.</summary>
    sealed class Unending(int most) : Stream
    {
        int sent;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => sent; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var some = Math.Min(count, most - sent);
            buffer.AsSpan(offset, some).Fill((byte)' ');
            sent += some;
            return some;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>What people and robots have typed into search fields, and what nobody should.</summary>
    public static readonly (string Name, string Text)[] Hostile =
    [
        ("10,000 words", string.Join(' ', Enumerable.Range(0, 10_000).Select(i => "كلمة" + i))), ("one word 10,000 times", string.Join(' ', Enumerable.Repeat("المدينة", 10_000))),
        ("only marks", "،؛؟!…«»()[]{}-–—"), ("a lone quote", "\""), ("three quotes", "\"المدينة\" \""), ("10,000 quotes", new string('"', 10_000)), ("a star", "*"), ("a star after a word", "مدين*"),
        ("bidi controls", "\u202Eالمدينة\u2066\u2069\u200F\u061C"), ("only bidi controls", "\u202E\u2066\u2069"), ("only minus", "- -- -"), ("only field names", "عنوان: قسم: مصدر: كاتب: من: إلى:"),
        ("nul", "مدينة\0"), ("lone surrogate", "مدينة\uD800"), ("only marks of vowels", "\u064B\u0651\u0651"), ("markup", "<script>alert(1)</script>\"'&"), ("query language", "title:[* TO *] AND NOT (x OR y)~2^3 /a.*b/"), ("a megabyte", new string('ا', 170_000)), ("a megabyte of letters", new string('a', 1_000_000)),
        ("deep nesting", new string('(', 900)), ("deeper nesting", new string('(', 100_000) + new string(')', 100_000)), ("only operators", "أو أو - أو \"\" -أو أو"), ("either of many", string.Join(" أو ", Enumerable.Range(0, 1000).Select(i => "كلمة" + i))),
        ("phrases without end", string.Concat(Enumerable.Repeat("\"ا ب ت\" ", 2000))), ("names without end", string.Join(' ', Enumerable.Repeat("ابن بن أبوعلي", 2000))), ("dates without end", string.Join(' ', Enumerable.Repeat("من:2022 إلى:أمس", 2000))), ("noncharacters", "\uFFFE\uFFFFمدينة"), ("emoji", "🗞️ 📰"), ("nothing", ""), ("spaces", "   "),
    ];

    [Fact]
    public async Task A_hostile_query_is_answered_or_refused_and_never_becomes_markup()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Elsewhere, "api.rate", "0", "test");
        foreach (var (name, text) in Hostile)
        {
            // As a program would send it, lone surrogates and all.
            var typed = string.Concat(text.Select(c => char.IsAscii(c) ? Uri.HexEscape(c) : char.IsSurrogate(c) ? "%ED%A0%80" : Uri.EscapeDataString(c.ToString())));
            foreach (var path in (string[])["/search?q=", "/search?lang=en&sort=newest&q=", "/api/v1/search?q=", "/api/v1/search?mode=any&q=", "/api/v1/suggest?q="])
            {
                var (status, page) = await paper.ReadAsync(path + typed);
                if (path.StartsWith("/search", StringComparison.Ordinal)) status.ShouldBe(HttpStatusCode.OK, name);
                else status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
                page.ShouldNotContain("<script>alert", Case.Sensitive, name);
                page.Length.ShouldBeLessThan(150_000, name + path);
            }
        }
    }

    [Fact]
    public async Task The_search_page_is_complete_without_script_and_kept_nowhere()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        using var answer = await paper.Http.GetAsync($"/search?q={Q("المدينة")}", None);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        answer.Headers.Contains("CDN-Cache-Control").ShouldBeFalse();
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldNotContain("unsafe");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.ETag.ShouldNotBeNull();
        var page = await answer.Content.ReadAsStringAsync(None);
        page.ShouldContain("<meta name=\"robots\" content=\"noindex\">");
        page.ShouldContain("<mark>");
        page.ShouldContain("value=\"المدينة\"");
        var (_, english) = await paper.ReadAsync("/search?q=the&lang=en");
        english.ShouldContain("<html lang=\"en\" dir=\"ltr\">");
        (await paper.ReadAsync($"/search?q={Q("المدينة")}&from=x")).Text.ShouldContain("لم نفهم التاريخ «x»");
        (await paper.ReadAsync($"/search?q={Q("hgl]dkm")}")).Text.ShouldContain("<strong><bdi>المدينة</bdi></strong>", Case.Sensitive, "typed on the other layout");
        (await paper.ReadAsync("/search?q=%D9%82%D8%B7%D9%82%D8%B7%D9%82")).Text.ShouldContain("لم نجد شيئاً عن");

        // Every story with the word is met once on the way through the pages.
        var met = new List<string>();
        for (var path = $"/search?q={Q("من")}&sort=newest"; path is not null;)
        {
            var text = (await paper.ReadAsync(path)).Text;
            met.AddRange(text.Split("<h3><a href=\"").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]));
            path = text.Split("\" rel=\"next\"") is [var before, _] ? WebUtility.HtmlDecode(before[(before.LastIndexOf("href=\"", StringComparison.Ordinal) + 6)..]) : null;
        }
        met.ShouldBeUnique();
        var total = (await AskAsync(paper, $"/api/v1/search?q={Q("من")}")).Json.GetProperty("total").GetInt32();
        met.Count.ShouldBe(total);
        total.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_search_that_found_something_is_counted_without_a_word_on_who_asked()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite, "127.0.0.1");
        foreach (var (path, agent, address) in ((string, string?, string)[])[
            ($"/search?q={Q("المدينةُ")}", "Mozilla/5.0", "198.51.100.1"), ($"/search?q={Q("المدينة")}", "Mozilla/5.0", "198.51.100.2"), ($"/search?q={Q("المدينة")}", "Mozilla/5.0", "198.51.100.2"),
            ($"/search?q={Q("المدينة")}&sort=newest", "Mozilla/5.0", "198.51.100.3"), ($"/search?q={Q("المدينة")}&section=world", "Mozilla/5.0", "198.51.100.4"), ($"/search?q={Q("المدينة")}", "a bot", "198.51.100.5"),
            ($"/search?q={Q("المدينة")}", null, "198.51.100.6"), ($"/api/v1/search?q={Q("المدينة")}", "Mozilla/5.0", "198.51.100.7"), ($"/search?q={Q("قطقطقط")}", "Mozilla/5.0", "198.51.100.8")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (agent is not null) request.Headers.TryAddWithoutValidation("User-Agent", agent);
            request.Headers.Add("X-Forwarded-For", address);
            (await paper.Http.SendAsync(request, None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await paper.Services.GetRequiredService<PastQueries>().KeepAsync(None);
        await using var db = paper.Elsewhere.CreateContext();
        var kept = db.Set<PastQuery>().ToList().ShouldHaveSingleItem();
        (kept.Text, kept.Count).ShouldBe(("المدينة", 3));
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
