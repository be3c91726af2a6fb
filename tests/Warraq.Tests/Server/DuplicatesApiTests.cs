using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Warraq.Platform;
using Warraq.Site.Api;
using Warraq.Tests.Stores;
using static Warraq.Tests.Server.AskApi;

namespace Warraq.Tests.Server;

/// <summary>The question for duplicates, as a program asks a real server.</summary>
public sealed class DuplicatesApiTests
{
    static readonly CancellationToken None = CancellationToken.None;

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
}
